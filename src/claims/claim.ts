import * as general from '@crosscultural/claims';
import type { ClaimId, Paper } from '../papers';
import { bookOfPapers } from './book-of-papers';

export { type ClaimPart, judge, type ReadingResult, type Verdict, verdicts } from '@crosscultural/claims';

/** What the ledger says about one claim of the papers on one corpus. */
export type ClaimResult = general.ClaimResult<ClaimId>;

/** What the ledger found on one corpus: on the content of the first paper that it has results of, and of the others where theirs is another. */
export type CorpusLedger = general.CorpusLedger<ClaimId, Paper['id']>;

/**
 * A verdict as it is printed. On the simulation nothing is said about people: there a claim that holds was planted and has been
 * recovered, which checks the method. What nobody planted was not recovered either.
 *
 * @param result the claim's id and verdict.
 * @param simulated whether the content was made by the simulation.
 * @example
 * claims.verdictText({ id: 'A4', verdict: 'contradicted' }, true); // 'not recovered (contradicted)'
 */
export function verdictText(result: Pick<ClaimResult, 'id' | 'verdict'>, simulated: boolean): string {
  return general.verdictText(bookOfPapers, result, simulated);
}
