import { UserError } from '@crosscultural/base';
import { type CellNames, namesInCell } from './cell-names';
import { type Cell, hasTag, type Notebook, sourceOf } from './notebook-file';

/** Values for a notebook's parameters, by name; anything that JSON can hold. */
export type Parameters = Record<string, unknown>;

/**
 * The names declared in the cell tagged `parameters`, in order.
 *
 * @example
 * declaredParameters(readNotebook('notebooks/01-data.ipynb')); // ['data', 'seed']
 */
export function declaredParameters(notebook: Notebook): string[] {
  return namesOfParameters(notebook).declares;
}

function namesOfParameters(notebook: Notebook): CellNames {
  const cell = notebook.cells.find((candidate) => hasTag(candidate, 'parameters'));
  return namesInCell(cell ? sourceOf(cell) : '');
}

/**
 * Gives a notebook other parameters, as papermill does: a cell tagged `injected-parameters`, right after the one
 * tagged `parameters`, declares them anew, with the types that are written out there: all later cells are then what they were before, and
 * are not converted again. A cell injected earlier is removed; without parameters none is added.
 *
 * @throws UserError when the notebook does not declare one of the names.
 */
export function withParameters(notebook: Notebook, parameters: Parameters = {}, name = 'the notebook'): Notebook {
  const cells = notebook.cells.filter((cell) => !hasTag(cell, 'injected-parameters'));
  const names = Object.keys(parameters);
  if (names.length === 0) return { ...notebook, cells };
  const { declares: declared, types } = namesOfParameters(notebook);
  const unknown = names.filter((parameter) => !declared.includes(parameter));
  if (unknown.length > 0)
    throw new UserError(
      `${name}: has no parameter ${unknown.join(', ')}; ` +
        (declared.length > 0
          ? `it declares ${declared.join(', ')}.`
          : 'it declares none (no cell is tagged "parameters").'),
    );
  const position = cells.findIndex((cell) => hasTag(cell, 'parameters')) + 1;
  return {
    ...notebook,
    cells: [...cells.slice(0, position), injectedCell(parameters, types), ...cells.slice(position)],
  };
}

function injectedCell(parameters: Parameters, types: CellNames['types']): Cell {
  const lines = Object.entries(parameters).map(([name, value]) => {
    const type = types.get(name);
    return `const ${name}${type ? `: ${type}` : ''} = ${JSON.stringify(value)};`;
  });
  return {
    cell_type: 'code',
    id: 'injected-parameters',
    metadata: { tags: ['injected-parameters'] },
    source: lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line)),
    outputs: [],
    execution_count: null,
  };
}
