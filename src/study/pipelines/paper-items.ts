import { readNotebook } from '@crosscultural/notebook-kit';
import { type ClaimResult, verdictText } from '../../claims';
import type { PaperItem, Place } from '../../papers';
import { notebookFile } from '../places';

/** The items of one section of a paper, as a table in Markdown with links to the places where the notebooks take them up. */
export interface ItemTable {
  section: string;
  markdown: string;
}

/**
 * What Paper A says, section by section, with its place in the notebooks and, for claims, the verdict of the ledger.
 *
 * @param items as `papers.itemsOfA` lists them.
 * @param ledger what the notebooks before found on the claims.
 * @param simulated whether the corpus was made by the simulation: there a claim that holds is one that was recovered.
 * @example itemTables(papers.steps.itemsOfA, study.ledger(), study.simulated)[0].markdown
 */
export function itemTables(
  items: readonly PaperItem[],
  ledger: readonly ClaimResult[],
  simulated: boolean,
): ItemTable[] {
  const sections = [...new Set(items.map(({ section }) => section))];
  return sections.map((section) => ({
    section,
    markdown: [
      `**${section}**`,
      '',
      '| | the paper says | here | where |',
      '|---|---|---|---|',
      ...items
        .filter((item) => item.section === section)
        .map((item) => row([item.kind, item.text, answer(item, ledger, simulated), link(item.place)])),
    ].join('\n'),
  }));
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function answer({ claim, here }: PaperItem, ledger: readonly ClaimResult[], simulated: boolean): string {
  if (claim === undefined) return here;
  const result = ledger.find(({ id }) => id === claim);
  if (!result) return `**${claim}: not yet computed**`;
  const { value } = result.statistic;
  const ends = result.interval95 ? ` [${result.interval95.map((end) => end.toFixed(2)).join(', ')}]` : '';
  const number = value === null ? '' : ` (${value.toFixed(2)}${ends})`;
  return `**${claim}: ${verdictText(result, simulated)}**${number}. ${result.detail}`;
}

/** Leads to the cell, in JupyterLab and on the site; its text is the section that the cell stands in. */
function link(place: Place): string {
  return `[${sectionOf(place)}](${place.notebook}.ipynb#cell-id=${place.cell})`;
}

/**
 * The section of a notebook that a cell stands in, by its heading.
 *
 * @param place the notebook of Paper A and the cell's id.
 * @throws RangeError when the notebook has no such cell.
 * @example sectionOf({ notebook: '04-topics', cell: 'density' }) // '4.1 The model (§3.0.1)'
 */
export function sectionOf({ notebook, cell }: Place): string {
  const { cells } = readNotebook(notebookFile(`cross-cultural/${notebook}`));
  const at = cells.findIndex(({ id }) => id === cell);
  if (at < 0) throw new RangeError(`${notebook} has no cell ${cell}.`);
  const headings = cells
    .slice(0, at + 1)
    .filter(({ cell_type }) => cell_type === 'markdown')
    .flatMap(({ source }) => [source].flat().join('').split('\n'))
    .filter((line) => /^##? /.test(line));
  return (headings.at(-1) ?? notebook).replace(/^#+ /, '');
}
