import { escapeHtml, tableToMarkdown } from '@crosscultural/base';
import type { ClaimBook } from '../book';
import { type ClaimResult, verdictText } from '../claim';
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

/**
 * The ledger as GitHub Markdown that a page holds without scrolling sideways: a table of claims with verdict and number of each
 * corpus, and below it, folded, what each verdict rests on.
 *
 * @param book whose claims were judged.
 * @param corpora as in `writeLedger`.
 * @example
 * ledgerToMarkdown(book, readLedger(book, 'figures')); // '**Claims of the papers, corpora side by side** …'
 */
export function ledgerToMarkdown(book: ClaimBook, corpora: Readonly<Record<string, CorpusLedger>>): string {
  const ledgers = byCorpus(corpora);
  const resultOf = ({ results }: CorpusLedger, id: string) => results.find((result) => result.id === id);
  const table = tableToMarkdown({
    title: 'Claims of the papers, corpora side by side',
    columns: [
      { key: 'id', label: 'claim' },
      ...ledgers.flatMap(({ name }) => [
        { key: `${name} verdict`, label: `${name}: verdict` },
        { key: `${name} value`, label: `${name}: number [95 %]` },
      ]),
      { key: 'statement', label: 'what the paper says' },
    ],
    rows: book.claims.map(({ id, statement }) => ({
      id,
      statement,
      ...Object.fromEntries(
        ledgers.flatMap((ledger) => {
          const result = resultOf(ledger, id);
          return [
            [
              `${ledger.name} verdict`,
              result ? verdictText(book, result, fromSimulation(ledger.name)) : 'not yet computed',
            ],
            [`${ledger.name} value`, result ? withInterval(result) : '—'],
          ];
        }),
      ),
    })),
    note: ledgers
      .map((ledger) => `${ledger.name}: ${[ledger.label, ...otherContents(book, ledger)].join('; ')}`)
      .join('. '),
  });
  const entries = book.claims.map(({ id, paper, section, statement, statistic }) => {
    const found = ledgers.flatMap((ledger) => {
      const result = resultOf(ledger, id);
      return result ? [`<li><b>${escapeHtml(ledger.name)}</b>: ${evidenceOf(result)}</li>`] : [];
    });
    const asked = `<p>Paper ${paper}, ${escapeHtml(section)}. Asked: ${escapeHtml(statistic)}.</p>`;
    return `<details><summary><b>${id}</b> ${escapeHtml(statement)}</summary>${asked}<ul>${found.join('')}</ul></details>\n`;
  });
  const note = `<details><summary>How to read the verdicts</summary><p>${escapeHtml(ledgerNote(book))}</p></details>\n`;
  return [table, '**What each verdict rests on**\n', ...entries, note].join('\n');
}

function evidenceOf(result: ClaimResult): string {
  const { n, unit, detail, artefact, parts = [], readings } = result;
  const lines = [
    ...(n > 0 ? [`n = ${n} ${unit}. ${detail}`] : [detail]),
    ...(readings ? [`Satisfaction’s denominator: ${readingsOf(result)}.`] : []),
    ...(artefact ? [`Shown in ${artefact}.`] : []),
  ];
  const list = partsInWords(parts).map((said) => `<li>${escapeHtml(said)}</li>`);
  return `${escapeHtml(lines.join(' '))}${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}`;
}
