import { escapeHtml } from '@crosscultural/base';
import type { ClaimBook } from '../book';
import { type ClaimResult, verdictText } from '../claim';
import { partsStrip } from './parts-strip';
import {
  byCorpus,
  type CorpusLedger,
  fromSimulation,
  ledgerNote,
  otherContents,
  partsInWords,
  readingsOf,
  withInterval,
} from './table';
import { signs } from './verdict-signs';

/**
 * The ledger for a reader: an entry per claim with the verdict and the number of each corpus side by side (below each other where
 * the page is narrow), the parts of a claim as a strip of signs, and the rest folded. The file `claims.csv` holds the
 * same with a column for each, `claims.md` as this does.
 *
 * @param book whose claims were judged.
 * @param corpora as in `writeLedger`.
 * @example
 * notebook.displayBundle({ 'text/html': ledgerToHtml(book, readLedger(book, 'figures')) });
 */
export function ledgerToHtml(book: ClaimBook, corpora: Readonly<Record<string, CorpusLedger>>): string {
  const ledgers = byCorpus(corpora);
  const entries = book.claims.map(({ id, paper, section, statement, statistic }) => {
    const cells = ledgers
      .map(({ name, results }) =>
        cell(
          book,
          name,
          results.find((result) => result.id === id),
        ),
      )
      .join('');
    const where = `<small>Paper ${paper}, ${escapeHtml(section)}</small>`;
    const asked = `<details><summary><small>what is asked</small></summary><small>${escapeHtml(statistic)}</small></details>`;
    return `<li style="display:flex;flex-wrap:wrap;gap:0.4em 1.5em;padding:0.6em 0;border-top:1px solid #8884"><div style="flex:2 1 16em"><strong>${id}</strong> ${escapeHtml(statement)} ${where}${asked}</div>${cells}</li>`;
  });
  const heads = ledgers.map(
    (ledger) => `<li><strong>${escapeHtml(ledger.name)}</strong>: ${contentsOf(book, ledger)}</li>`,
  );
  return `<ul>${heads.join('')}</ul><ul style="list-style:none;padding:0">${entries.join('')}</ul><details><summary>How to read the verdicts</summary><p><small>${escapeHtml(ledgerNote(book))}</small></p></details>`;
}

function contentsOf(book: ClaimBook, ledger: CorpusLedger): string {
  return [ledger.label, ...otherContents(book, ledger)].map(escapeHtml).join('; ');
}

function cell(book: ClaimBook, name: string, result: ClaimResult | undefined): string {
  const verdict = result?.verdict ?? 'not yet computed';
  const { sign, colour } = signs[verdict];
  const text = result ? verdictText(book, result, fromSimulation(name)) : verdict;
  const head = `<small>${escapeHtml(name)}</small><br><strong><span style="color:${colour}">${sign}</span> ${text}</strong>`;
  return `<div style="flex:1 1 11em;min-width:0;overflow-wrap:anywhere">${head}${result ? found(result) : ''}</div>`;
}

function found(result: ClaimResult): string {
  const number = result.statistic.value === null ? '' : `<br>${withInterval(result)}`;
  const depends = result.dependsOnReading ? [readingsOf(result)] : [];
  const parts = partsInWords(result.parts ?? []);
  const rest = [`n = ${result.n} ${result.unit}.`, result.detail, ...depends, ...parts];
  const lines = rest.map((line) => `<small>${escapeHtml(line)}</small>`).join('<br>');
  return `${number}${partsStrip(result.parts ?? [])}<details><summary><small>evidence</small></summary>${lines}</details>`;
}
