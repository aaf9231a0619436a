import type { Claim } from '../papers';
import type { ClaimResult } from './claim';

type Result = Omit<ClaimResult, 'artefact'>;

/** The result of a claim whose evidence nobody has computed. */
export function notComputed(claim: Claim, unit: string, detail: string): Result {
  return { ...unanswered(claim, unit, 0, detail), verdict: 'not yet computed' };
}

/** The result of a claim that the evidence at hand cannot answer. */
export function notTestable(claim: Claim, unit: string, n: number, detail: string): Result {
  return unanswered(claim, unit, n, detail);
}

function unanswered(claim: Claim, unit: string, n: number, detail: string): Result {
  return {
    id: claim.id,
    verdict: 'not testable',
    statistic: { name: claim.statistic, value: null },
    interval95: null,
    n,
    unit,
    detail,
  };
}
