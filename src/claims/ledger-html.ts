import { escapeHtml } from '@crosscultural/base';
import { claims } from '../papers';
import { type ClaimResult, type Verdict, verdictText } from './claim';
import {
  byCorpus,
  type CorpusLedger,
  isSimulated,
  ledgerNote,
  otherContents,
  readingsOf,
  withInterval,
} from './ledger-table';

/** Sign of a verdict, and a colour for it that can be seen on light and on dark ground. */
const signs: Record<Verdict, { sign: string; colour: string }> = {
  supported: { sign: '✓', colour: '#0f8a68' },
  contradicted: { sign: '✗', colour: '#c2540a' },
  inconclusive: { sign: '~', colour: '#8a6d00' },
  'not testable': { sign: '?', colour: '#808080' },
  'not yet computed': { sign: '…', colour: '#808080' },
};

/**
 * The ledger for a reader: a row per claim, a cell per corpus with the verdict, the statistic with its interval, and n. The
 * files `claims.csv` and `claims.md` hold the same with a column for each.
 *
 * @param corpora as in `writeLedger`.
 * @example
 * notebook.displayBundle({ 'text/html': claims.ledgerToHtml(claims.readLedger('figures')) });
 */
export function ledgerToHtml(corpora: Readonly<Record<string, CorpusLedger>>): string {
  const ledgers = byCorpus(corpora);
  const head = ledgers.map((ledger) => `<th style="text-align:left">${headOf(ledger)}</th>`).join('');
  const rows = claims.map(({ id, paper, section, statement }) => {
    const cells = ledgers
      .map(
        ({ name, results }) =>
          `<td>${cell(
            results.find((result) => result.id === id),
            isSimulated(name),
          )}</td>`,
      )
      .join('');
    const where = `<small>Paper ${paper}, ${escapeHtml(section)}</small>`;
    return `<tr style="vertical-align:top"><th scope="row" style="text-align:left">${id}</th><td style="text-align:left;min-width:18em">${escapeHtml(statement)}<br>${where}</td>${cells}</tr>`;
  });
  return (
    '<table><thead><tr><th></th><th style="text-align:left">What the paper says</th>' +
    `${head}</tr></thead><tbody>${rows.join('')}</tbody></table><p><small>${escapeHtml(ledgerNote())}</small></p>`
  );
}

function headOf(ledger: CorpusLedger): string {
  const others = otherContents(ledger).map((other) => `<br><small>${escapeHtml(other)}</small>`);
  return escapeHtml(ledger.label) + others.join('');
}

function cell(result: ClaimResult | undefined, simulated: boolean): string {
  const verdict = result?.verdict ?? 'not yet computed';
  const { sign, colour } = signs[verdict];
  const badge = `<strong style="white-space:nowrap"><span style="color:${colour}">${sign}</span> ${result ? verdictText(result, simulated) : verdict}</strong>`;
  if (!result || result.statistic.value === null) return badge;
  const depends = result.dependsOnReading ? `<br>${escapeHtml(readingsOf(result))}` : '';
  return `${badge}<br><small title="${escapeHtml(result.statistic.name)}">${withInterval(result)}, ${result.n} ${escapeHtml(result.unit)}${depends}</small>`;
}
