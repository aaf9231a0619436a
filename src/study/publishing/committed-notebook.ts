import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Cell,
  declaredParameters,
  markdownTableToHtml,
  type Notebook,
  type Output,
  readManifest,
  withParameters,
} from '@crosscultural/notebook-kit';

/** What stands above the cells of such a notebook. */
const notice = (corpus: string) =>
  `> **Put together from what is committed.** The words and the code are the notebook’s; below a cell stand the tables and figures that it has published from the ${corpus} corpus, and nothing else: no printed line and no text of a review or post. \`npm start -- --data ${corpus}\` executes the notebook itself. A number within the words speaks of the simulation unless it says otherwise.`;

/**
 * A notebook with the tables and figures that its cells have published from another corpus, for a site where that corpus is not at
 * hand.
 *
 * @param notebook as it was executed on any corpus: its outputs go.
 * @param name as in `cross-cultural/04-topics`.
 * @param figures the folder of the published files and their manifest.
 * @param corpus what `--data` calls it.
 * @returns undefined where it published nothing.
 */
export function committedNotebook(
  notebook: Notebook,
  name: string,
  figures: string,
  corpus: string,
): Notebook | undefined {
  const published = publishedBy(name, figures);
  if (published.length === 0) return undefined;
  const parameters = declaredParameters(notebook).includes('data') ? { data: corpus } : {};
  const { cells, ...rest } = withParameters(notebook, parameters);
  const titles = figureTitles(notebook);
  let codeCells = 0;
  const filled = cells.map((cell): Cell => {
    if (cell.cell_type !== 'code') return cell;
    codeCells++;
    const own = published.filter((one) => one.cell === codeCells);
    return { ...cell, outputs: own.flatMap((one) => outputOf(one, figures, titles)) };
  });
  // Below the title.
  return { ...rest, cells: [...filled.slice(0, 1), noticeCell(corpus), ...filled.slice(1)] };
}

function noticeCell(corpus: string): Cell {
  return { cell_type: 'markdown', id: 'from-committed', metadata: {}, source: notice(corpus) };
}

/** A table or figure: its files share a name. */
interface Published {
  name: string;
  /** The code cell that wrote it, counted from 1. */
  cell: number;
  endings: string[];
}

function publishedBy(notebook: string, figures: string): Published[] {
  const byName = new Map<string, Published>();
  for (const entry of readManifest(figures).artefacts.filter((one) => one.notebook === notebook)) {
    const dot = entry.path.lastIndexOf('.');
    const name = entry.path.slice(0, dot);
    const one = byName.get(name) ?? { name, cell: entry.cell, endings: [] };
    one.endings.push(entry.path.slice(dot + 1));
    byName.set(name, one);
  }
  return [...byName.values()];
}

function outputOf({ name, endings }: Published, figures: string, titles: ReadonlyMap<string, string>): Output[] {
  const read = (ending: string) => {
    const file = path.join(figures, `${name}.${ending}`);
    return endings.includes(ending) && existsSync(file) ? readFileSync(file) : null;
  };
  const metadata = { crosscultural: { artefacts: endings.map((ending) => ({ path: `${name}.${ending}` })) } };
  const shown = (data: Record<string, unknown>): Output[] => [{ output_type: 'display_data', data, metadata }];
  const table = read('md')?.toString('utf8');
  const [figure, picture] = [read('json'), read('png')];
  if (figure && picture) {
    const spec = JSON.parse(figure.toString('utf8')) as { layout?: { title?: { text?: string } } };
    const title = spec.layout?.title?.text ?? titles.get(name) ?? name;
    const chart = {
      'application/vnd.plotly.v1+json': spec,
      'image/png': picture.toString('base64'),
      'text/plain': title.replace(/<[^>]*>/g, ''),
    };
    // A figure may come with its numbers as a table.
    return shown(chart);
  }
  if (table === undefined) return [];
  const html = markdownTableToHtml(table);
  return shown({ 'text/html': html, 'text/plain': /^\*\*(.*)\*\*$/m.exec(table)?.[1].replace(/\\(.)/g, '$1') ?? name });
}

/** What the figures of the notebook show, in words: one without a title of its own is called so. */
function figureTitles(notebook: Notebook): Map<string, string> {
  const titles = new Map<string, string>();
  for (const output of notebook.cells.flatMap(({ outputs }) => outputs ?? [])) {
    if (!('data' in output)) continue;
    const text = [output.data['text/plain'] ?? ''].flat().join('').split('\n', 1)[0];
    const artefacts =
      (output.metadata.crosscultural as { artefacts?: { path: string }[] } | undefined)?.artefacts ?? [];
    for (const { path: file } of artefacts) titles.set(file.slice(0, file.lastIndexOf('.')), text);
  }
  return titles;
}
