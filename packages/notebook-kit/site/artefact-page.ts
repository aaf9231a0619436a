import { byteOrderMark, escapeHtml } from '@crosscultural/base';
import { compactJson } from './compact-json';
import { type FigurePdf, figurePdf } from './figure-pdf';
import { highlighted } from './highlight';
import { latexTable } from './latex-table';
import { leanTables } from './lean-tables';

/** A table or figure that a cell published, as a page of its own. */
export interface ArtefactPage {
  /** Its file's name without ending: `topics-words`. */
  name: string;
  kind: 'table' | 'figure';
  /** What it is called, or what is to be seen on it. */
  title: string;
  /** As the notebook shows it. */
  html: string;
  /** The page of its notebook, and the cell that made it. */
  page: string;
  pageTitle: string;
  cellId: string;
  cellNumber: number;
  code: string;
  /** Endings of the files that hold it: `csv`, `md`, … */
  endings: string[];
  /** The picture that the notebook's page shows, from the root of the site. */
  picture?: string;
}

/** The tables and figures of one corpus, by the names of their files. */
export interface ArtefactFiles {
  /** What they were made from. */
  label: string;
  /** A file's content; null when there is none. */
  read(file: string): Buffer | null;
}

/** A table or figure of the same name in another edition. */
export interface OtherArtefacts {
  /** What it was made from. */
  label: string;
  artefact: ArtefactPage;
  /** From a page of tables to the root of the other edition. */
  root: string;
  /** Whether its SVG is there. */
  hasVector: boolean;
}

const downloads: Record<string, string> = {
  csv: 'CSV',
  md: 'Markdown',
  json: 'JSON (plotly)',
  svg: 'SVG',
  pdf: 'PDF',
  tex: 'LaTeX',
  html: 'Word (HTML)',
};

/** The files of a table or figure in the site, by path from its root: as they were published, a table in the forms of papers, too. */
export function artefactFiles(
  { name, kind, html, endings }: ArtefactPage,
  own: ArtefactFiles,
): Map<string, Buffer | FigurePdf> {
  const files = new Map<string, Buffer | FigurePdf>();
  // The picture of a figure is in the site already.
  for (const ending of endings.filter((each) => each !== 'png')) {
    const content = own.read(`${name}.${ending}`);
    if (!content) continue;
    files.set(`artefacts/files/${name}.${ending}`, inSite(content, ending));
    const pdf = ending === 'svg' ? figurePdf(content) : null;
    if (pdf) files.set(`artefacts/files/${name}.pdf`, pdf);
  }
  if (kind === 'table') {
    files.set(`artefacts/files/${name}.tex`, Buffer.from(latexTable(html, name)));
    files.set(`artefacts/files/${name}.html`, Buffer.from(wordDocument(html, name)));
  }
  return files;
}

function inSite(content: Buffer, ending: string): Buffer {
  if (ending === 'json') return Buffer.from(compactJson(content.toString('utf8')));
  return ending === 'csv' ? marked(content) : content;
}

/** A CSV file with its mark, which those that older versions published lack. */
function marked(csv: Buffer): Buffer {
  const mark = Buffer.from(byteOrderMark);
  return csv.subarray(0, mark.length).equals(mark) ? csv : Buffer.concat([mark, csv]);
}

/** A document with nothing but the table: word processors open it with its rules and alignment. */
function wordDocument(html: string, name: string): string {
  const style =
    'table{border-collapse:collapse}caption,th,td{text-align:left}th,td{padding:2pt 8pt;vertical-align:top}.r{text-align:right}thead th{border-top:1pt solid;border-bottom:1pt solid}tbody tr:last-child td{border-bottom:1pt solid}';
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(name)}</title><style>${style}</style></head><body>${leanTables(html)}</body></html>\n`;
}

/**
 * The main part of a table's or figure's page: itself, its files, the same from other corpora, the code.
 *
 * @param files paths of its files in the site
 */
export function artefactToHtml(
  artefact: ArtefactPage,
  files: readonly string[],
  others: readonly OtherArtefacts[],
): string {
  const { name, kind, title, page, pageTitle, cellId, cellNumber, code, picture } = artefact;
  const cell = `../${encodeURI(page)}.html#${encodeURIComponent(`cell-id=${cellId}`)}`;
  const links = files.map((file) => {
    const ending = file.slice(file.lastIndexOf('.') + 1);
    return `<a href="${encodeURI(file.replace('artefacts/', ''))}" download>${downloads[ending] ?? ending}</a>`;
  });
  if (picture !== undefined)
    links.push(`<a href="../${encodeURI(picture)}" download="${escapeHtml(name)}.png">PNG</a>`);
  const elsewhere = others.flatMap((other) => {
    const page = `${other.root}artefacts/${encodeURI(name)}.html`;
    return [
      `<h2>The same from ${escapeHtml(other.label)}</h2>${otherToHtml(other)}<p><a href="${page}">Its page</a></p>`,
    ];
  });
  return [
    `<p class="crumb">${kind === 'table' ? 'Table' : 'Figure'} <code>${escapeHtml(name)}</code> of <a href="${cell}">${escapeHtml(pageTitle)}, cell ${cellNumber}</a></p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<div class="output">${ownToHtml(artefact, files)}</div>`,
    `<p class="files">${links.join(' · ')}</p>`,
    ...elsewhere,
    `<h2>The code that made it</h2><pre class="code" tabindex="0"><code>${highlighted(code, 'typescript')}</code></pre>`,
  ].join('\n');
}

function ownToHtml({ name, kind, html, title }: ArtefactPage, files: readonly string[]): string {
  if (kind === 'table') return `<div class="scroll" tabindex="0">${html}</div>`;
  return files.includes(`artefacts/files/${name}.svg`)
    ? `<img class="picture" src="files/${encodeURI(name)}.svg" alt="${escapeHtml(title)}">`
    : html;
}

/** A table of another corpus, or a figure's picture: an image can run nothing. */
function otherToHtml({
  label,
  artefact: { name, kind, html, title, picture },
  root,
  hasVector,
}: OtherArtefacts): string {
  if (kind === 'table') return `<div class="scroll" tabindex="0">${html}</div>`;
  const source = hasVector ? `artefacts/files/${name}.svg` : picture;
  if (source === undefined) return '';
  const alt = escapeHtml(`${title} (${label})`);
  return `<img class="picture" src="${root}${encodeURI(source)}" alt="${alt}" loading="lazy">`;
}
