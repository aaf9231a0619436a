import type { ClaimResult } from './claim';

/** Of a claim all that its result repeats. */
interface Asked<Id extends string> {
  id: Id;
  statistic: string;
}
type Result<Id extends string> = Omit<ClaimResult<Id>, 'artefact'>;

/** The result of a claim whose evidence nobody has computed. */
export function notComputed<Id extends string>(claim: Asked<Id>, unit: string, detail: string): Result<Id> {
  return { ...unanswered(claim, unit, 0, detail), verdict: 'not yet computed' };
}

/** The result of a claim that the evidence at hand cannot answer. */
export function notTestable<Id extends string>(claim: Asked<Id>, unit: string, n: number, detail: string): Result<Id> {
  return unanswered(claim, unit, n, detail);
}

function unanswered<Id extends string>(claim: Asked<Id>, unit: string, n: number, detail: string): Result<Id> {
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
