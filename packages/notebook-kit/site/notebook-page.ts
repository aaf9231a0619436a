import { escapeHtml } from '@crosscultural/base';
import { metadataKey } from '../names';
import { type Cell, joinLines, type Notebook, type Output } from '../runner/notebook-file';
import type { ArtefactPage } from './artefact-page';
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
  /** What lies below each heading, for the search: `id` is '' above the first. */
  sections: { id: string; heading: string; html: string }[];
  /** The tables and figures that its cells published. */
  artefacts: Omit<ArtefactPage, 'pageTitle'>[];
}

/** '' for a page at the root of the site, '../' for one in a folder. */
export function pathToRoot(name: string): string {
  return '../'.repeat(name.split('/').length - 1);
}

/** A page while its cells are turned into HTML, one after the other. */
interface Unfinished {
  name: string;
  headings: Heading[];
  context: PageContext;
  sections: NotebookPage['sections'];
  artefacts: NotebookPage['artefacts'];
  /** Code cells so far. */
  codeCells: number;
}

/**
 * Turns an executed notebook into HTML: Markdown with formulas, coloured code, outputs.
 *
 * @param toAssets from the root of the edition to that of the site: '' or '../'
 */
export function notebookToPage(name: string, notebook: Notebook, toAssets = ''): NotebookPage {
  const page: Unfinished = {
    name,
    headings: [],
    context: { fileName: name.replaceAll('/', '-'), toRoot: pathToRoot(name), toAssets, images: [], frames: [] },
    sections: [],
    artefacts: [],
    codeCells: 0,
  };
  const body = notebook.cells.map((cell) => cellToHtml(cell, page)).join('\n');
  const { headings, context, sections, artefacts } = page;
  const [title] = headings;
  const { images, frames } = context;
  const summary = summaryOf(notebook);
  return { name, title: title?.text ?? name, summary, headings, body, images, frames, sections, artefacts };
}

function cellToHtml(cell: Cell, page: Unfinished): string {
  const source = joinLines(cell.source);
  // JupyterLab leads `page.ipynb#cell-id=ID` to the cell; so does the page.
  const id = `cell-id=${cell.id}`;
  if (cell.cell_type === 'markdown') {
    const above = page.headings.at(-1)?.text ?? '';
    const known = page.headings.length;
    const html = markdownToHtml(source, page.headings);
    page.sections.push(...sectionsOf(html, id, above, page.headings.slice(known)));
    return `<section class="text" id="${escapeHtml(id)}">${html}</section>`;
  }
  if (cell.cell_type === 'raw') return '';
  page.codeCells++;
  const outputs = (cell.outputs ?? []).map((output) => outputOfCell(output, cell, source, page)).join('\n');
  return `<section class="cell" id="${escapeHtml(id)}">${source.trim() === '' ? '' : codeToHtml(source, id, page.codeCells)}${outputs}</section>`;
}

/** The text of a cell by its headings; what stands above the first belongs to the heading before the cell. */
function sectionsOf(html: string, id: string, above: string, headings: readonly Heading[]): NotebookPage['sections'] {
  const start = /^<h[1-6] id="/m.exec(html)?.index ?? html.length;
  const before = html.slice(0, start);
  const first = before.trim() === '' ? [] : [{ id, heading: above, html: before }];
  const parts = headings.length === 0 ? [] : html.slice(start).split(/^(?=<h[1-6] id=")/m);
  return [
    ...first,
    ...parts.map((part, i) => ({ id: headings[i]?.id ?? id, heading: headings[i]?.text ?? above, html: part })),
  ];
}

/** The code of a cell under its number, which a table's or figure's page and `manifest.json` name; it can be folded. */
function codeToHtml(source: string, id: string, number: number): string {
  return (
    `<div class="source"><details open><summary>Cell ${number}</summary>` +
    `<pre class="code" tabindex="0"><code>${highlighted(source, 'typescript')}</code></pre></details>` +
    `<span class="tools"><a class="permalink" href="#${encodeURIComponent(id)}" aria-label="Link to cell ${number}">¶</a></span></div>`
  );
}

/** An output; below one that was published as a table or figure, its name, which leads to its page. */
function outputOfCell(output: Output, cell: Cell, code: string, page: Unfinished): string {
  const html = outputToHtml(output, page.context);
  const [first, ...rest] = publishedFiles(output);
  if (first === undefined) return html;
  const name = first.slice(0, first.lastIndexOf('.'));
  const endings = [first, ...rest].map((file) => file.slice(file.lastIndexOf('.') + 1));
  const kind = endings.includes('svg') ? 'figure' : 'table';
  const title = titleOf(output) || name;
  const { name: pageName, codeCells: cellNumber } = page;
  const picture = kind === 'figure' ? page.context.images.at(-1)?.path : undefined;
  page.artefacts.push({
    ...{ name, kind, title, html, page: pageName, cellId: cell.id, cellNumber, code, endings },
    ...(picture !== undefined && { picture }),
  });
  const href = `${page.context.toRoot}artefacts/${encodeURI(name)}.html`;
  return `${html}<p class="artefact">${kind === 'table' ? 'Table' : 'Figure'} <a href="${href}">${escapeHtml(name)}</a>: data, files for papers, other corpora</p>`;
}

function publishedFiles(output: Output): string[] {
  const metadata = 'metadata' in output ? output.metadata[metadataKey] : undefined;
  const artefacts = (metadata as { artefacts?: ({ path?: unknown } | null)[] } | null | undefined)?.artefacts;
  const paths = Array.isArray(artefacts) ? artefacts.map((artefact) => artefact?.path) : [];
  // A notebook from elsewhere may say anything.
  return paths.filter((path): path is string => typeof path === 'string' && /^[a-z0-9][\w-]*\.[a-z]+$/.test(path));
}

/** The first line of the plain text: a table's title, a figure's description. */
function titleOf(output: Output): string {
  if (!('data' in output)) return '';
  const text = joinLines((output.data['text/plain'] ?? '') as string | string[]);
  return text.split('\n', 1)[0].trim();
}

function summaryOf(notebook: Notebook): string {
  const sentences = notebook.cells
    .filter((cell) => cell.cell_type === 'markdown')
    .map((cell) => firstSentence(joinLines(cell.source)));
  return sentences.find((sentence) => sentence !== '') ?? '';
}
