import { escapeHtml } from '@crosscultural/base';
import { type Cell, joinLines, type Notebook } from '../runner/notebook-file';
import { outputToHtml, type PageContext } from './cell-outputs';
import type { PageInFrame } from './frames';
import { highlighted } from './highlight';
import type { PageImage } from './images';
import { firstSentence, type Heading, markdownToHtml } from './markdown';

/** A notebook turned into the parts of a page. */
export interface NotebookPage {
  /** As in `notebooks/`, without `.ipynb`: `methods/04-topics`. */
  name: string;
  /** Its first heading. */
  title: string;
  /** The first sentence below the title. */
  summary: string;
  headings: Heading[];
  /** The cells as HTML. */
  body: string;
  images: PageImage[];
  frames: PageInFrame[];
}

/** '' for a page at the root of the site, '../' for one in a folder. */
export function pathToRoot(name: string): string {
  return '../'.repeat(name.split('/').length - 1);
}

/** Turns an executed notebook into HTML: Markdown with formulas, coloured code, outputs. */
export function notebookToPage(name: string, notebook: Notebook): NotebookPage {
  const headings: Heading[] = [];
  const context: PageContext = {
    fileName: name.replaceAll('/', '-'),
    toRoot: pathToRoot(name),
    images: [],
    frames: [],
  };
  const body = notebook.cells.map((cell) => cellToHtml(cell, headings, context)).join('\n');
  const [title] = headings;
  const { images, frames } = context;
  return { name, title: title?.text ?? name, summary: summaryOf(notebook), headings, body, images, frames };
}

function cellToHtml(cell: Cell, headings: Heading[], context: PageContext): string {
  const source = joinLines(cell.source);
  // JupyterLab leads `page.ipynb#cell-id=ID` to the cell; so does the page.
  const id = ` id="cell-id=${escapeHtml(cell.id)}"`;
  if (cell.cell_type === 'markdown') {
    return `<section class="text"${id}>${markdownToHtml(source, headings)}</section>`;
  }
  if (cell.cell_type === 'raw') return '';
  const outputs = (cell.outputs ?? []).map((output) => outputToHtml(output, context)).join('\n');
  const code = `<pre class="code" tabindex="0"><code>${highlighted(source, 'typescript')}</code></pre>`;
  return `<section class="cell"${id}>${source.trim() === '' ? '' : code}${outputs}</section>`;
}

function summaryOf(notebook: Notebook): string {
  const sentences = notebook.cells
    .filter((cell) => cell.cell_type === 'markdown')
    .map((cell) => firstSentence(joinLines(cell.source)));
  return sentences.find((sentence) => sentence !== '') ?? '';
}
