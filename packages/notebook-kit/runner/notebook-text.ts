import { type Cell, type Notebook, sourceOf } from './notebook-file';

/**
 * The cells of a notebook as TypeScript text in the percent format of Jupytext and VS Code, without outputs: each cell
 * begins with `// %%`, its kind unless it is code, its id and its tags; Markdown stands in comments.
 *
 * A diff of two such texts shows what changed in which cell, where a diff of two notebook files shows outputs and
 * escaped strings. The text is made to be read, and never turned back into a notebook.
 *
 * @param notebook executed or not: outputs and execution counts do not matter
 * @param name what the first line says the text was made from, for example `notebooks/01-data.ipynb`
 * @example
 * import { notebookToText, readNotebook } from '@crosscultural/notebook-kit';
 *
 * console.log(notebookToText(readNotebook('notebooks/00-start-here.ipynb'), 'notebooks/00-start-here.ipynb'));
 */
export function notebookToText(notebook: Notebook, name: string): string {
  const header = `// The cells of ${name}, for reading changes. Edit the notebook, not this file.`;
  return `${[header, ...notebook.cells.map(cellToText)].join('\n\n')}\n`;
}

function cellToText(cell: Cell): string {
  const kind = cell.cell_type === 'code' ? '' : ` [${cell.cell_type}]`;
  const tags = cell.metadata.tags?.length ? ` tags=${JSON.stringify(cell.metadata.tags)}` : '';
  const marker = `// %%${kind} id=${JSON.stringify(cell.id)}${tags}`;
  const source = sourceOf(cell);
  if (source === '') return marker;
  return `${marker}\n${cell.cell_type === 'code' ? source : commented(source)}`;
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}
