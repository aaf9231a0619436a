import { describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { parseNotebook } from '../../../packages/notebook-kit/runner/notebook-file';
import { declaredParameters, withParameters } from '../../../packages/notebook-kit/runner/parameters';
import { type CellDraft, notebookText } from '../temporary-notebook';

const read = (cells: CellDraft[]) => parseNotebook(notebookText(cells), 'n.ipynb');
const parameters = { source: "const data = 'simulated';\nlet seed = 2023;\n// const x = 1;", tags: ['parameters'] };

describe('parameters', () => {
  it('are the names that the tagged cell declares', () => {
    expect(declaredParameters(read(['const a = 1;', parameters]))).toEqual(['data', 'seed']);
    expect(declaredParameters(read(['const a = 1;']))).toEqual([]);
  });

  it('are several of one statement, too, and those with commas in their values', () => {
    const cell = { source: "const a = 1, b = [2, 3], c = 'd, e = 4';", tags: ['parameters'] };
    expect(declaredParameters(read([cell]))).toEqual(['a', 'b', 'c']);
    expect(withParameters(read([cell]), { b: 7 }).cells[1].source).toEqual(['const b = 7;']);
  });

  it('are injected right after the tagged cell, in valid TypeScript', () => {
    const { cells } = withParameters(read(['1', parameters, '2']), { seed: 7, data: '"公开"\n' });
    expect(cells.map((cell) => cell.id)).toEqual(['cell-0', 'cell-1', 'injected-parameters', 'cell-2']);
    expect(cells[2].source).toEqual(['const seed = 7;\n', 'const data = "\\"公开\\"\\n";']);
    expect(cells[2].metadata.tags).toEqual(['injected-parameters']);
  });

  it('keep the types that the tagged cell writes out', () => {
    const cell = {
      source: "const data: string = 'simulated', seed = 1;\nlet users: number | null;",
      tags: ['parameters'],
    };
    const { cells } = withParameters(read([cell]), { data: 'public', seed: 7, users: null });
    expect(cells[1].source).toEqual([
      'const data: string = "public";\n',
      'const seed = 7;\n',
      'const users: number | null = null;',
    ]);
  });

  it('replace those of an earlier run, which go when there are none', () => {
    const notebook = read(['1', parameters, '2']);
    const once = withParameters(notebook, { seed: 7 });
    expect(withParameters(once, { seed: 8 }).cells.map((cell) => cell.source)).toContainEqual(['const seed = 8;']);
    expect(withParameters(once, { seed: 8 }).cells).toHaveLength(4);
    expect(withParameters(once)).toEqual(notebook);
  });

  it('must be declared by the notebook', () => {
    expect(() => withParameters(read([parameters]), { sede: 7 }, 'n.ipynb')).toThrow(
      new UserError('n.ipynb: has no parameter sede; it declares data, seed.'),
    );
    expect(() => withParameters(read(['1']), { seed: 7 })).toThrow(/declares none/);
  });
});
