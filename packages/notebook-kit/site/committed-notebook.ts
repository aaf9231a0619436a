import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../figures/artefacts/manifest';
import { metadataKey } from '../names';
import type { Cell, Notebook, Output } from '../runner/notebook-file';
import { declaredParameters, withParameters } from '../runner/parameters';
import { markdownTableToHtml } from './markdown-table';

/**
 * A notebook with the tables and figures that its cells have published from another corpus, for a site where that corpus is not at
 * hand.
 *
 * @param notebook as it was executed on any corpus: its outputs go.
 * @param name as in `cross-cultural/04-topics`.
 * @param figures the folder of the published files and their manifest.
 * @param corpus the value of its parameter `data`.
 * @param notice Markdown that says below the title what the reader sees.
 * @returns undefined where it published nothing.
 */
export function committedNotebook(
  notebook: Notebook,
  name: string,
  figures: string,
  corpus: string,
  notice: string,
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
  const noticeCell: Cell = { cell_type: 'markdown', id: 'from-committed', metadata: {}, source: notice };
  return { ...rest, cells: [...filled.slice(0, 1), noticeCell, ...filled.slice(1)] };
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
  const metadata = { [metadataKey]: { artefacts: endings.map((ending) => ({ path: `${name}.${ending}` })) } };
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
    const artefacts = (output.metadata[metadataKey] as { artefacts?: { path: string }[] } | undefined)?.artefacts ?? [];
    for (const { path: file } of artefacts) titles.set(file.slice(0, file.lastIndexOf('.')), text);
  }
  return titles;
}
