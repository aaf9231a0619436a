import type { Table } from '@crosscultural/base';
import * as general from '@crosscultural/claims';
import { bookOfPapers } from './book-of-papers';
import type { ClaimResult, CorpusLedger } from './claim';

/**
 * The ledger of one corpus as a table: a row per claim with verdict, statistic, interval, n and what was found.
 *
 * @param results the verdicts, one a row, in this order.
 * @param source the corpus’s label.
 * @param simulated whether the corpus is the simulation; verdicts are then printed as checks of the method.
 * @example
 * study.show(claims.ledgerTable(claims.runLedger(evidence), study.corpus.label));
 */
export function ledgerTable(results: readonly ClaimResult[], source?: string, simulated = false): Table {
  return general.ledgerTable(bookOfPapers, results, source, simulated);
}

/**
 * All claims, corpora side by side: verdict and statistic of each; a claim without a result is "not yet computed".
 *
 * @param corpora as in `writeLedger`.
 * @example
 * claims.comparisonTable(claims.readLedger('figures')).rows[0];
 */
export function comparisonTable(corpora: Readonly<Record<string, CorpusLedger>>): Table {
  return general.comparisonTable(bookOfPapers, corpora);
}

/**
 * The ledger for a reader: an entry per claim with the verdict and the number of each corpus side by side (below each other where
 * the page is narrow), the parts of a claim as a strip of signs, and the rest folded. The file `claims.csv` holds the
 * same with a column for each, `claims.md` as this does.
 *
 * @param corpora as in `writeLedger`.
 * @example
 * notebook.displayBundle({ 'text/html': claims.ledgerToHtml(claims.readLedger('figures')) });
 */
export function ledgerToHtml(corpora: Readonly<Record<string, CorpusLedger>>): string {
  return general.ledgerToHtml(bookOfPapers, corpora);
}

/**
 * Writes the ledger as `claims.csv`, `claims.md` and `claims.json`, corpora side by side. Results of other corpora
 * that the folder holds are kept; so are results of other papers on the same corpus, and of other claims of a paper on the same
 * content.
 *
 * @param folder the path of the folder that the files are written to.
 * @param corpora by the corpus's name, `public` first in every table and `simulated` last.
 * @returns the files written.
 * @throws UserError when `claims.json` in the folder is not a ledger.
 * @example
 * claims.writeLedger('figures', { simulated: { label: 'simulated corpus, seed 2023', sha256, results } });
 */
export function writeLedger(folder: string, corpora: Readonly<Record<string, CorpusLedger>>): string[] {
  return general.writeLedger(bookOfPapers, folder, corpora);
}

/**
 * The ledger that a folder holds, by corpus; empty when there is none.
 *
 * @param folder the path of the folder with `claims.json`, for example `figures`.
 * @throws UserError when `claims.json` is not a ledger.
 * @example
 * claims.readLedger('figures').public?.results.map(({ id, verdict }) => `${id} ${verdict}`);
 */
export function readLedger(folder: string): Record<string, CorpusLedger> {
  // What the book of the papers does not hold, the ledger has dropped.
  return general.readLedger(bookOfPapers, folder) as Record<string, CorpusLedger>;
}
