import type { ClaimBook, Criterion } from './book';

/**
 * `supported`, `contradicted`, `inconclusive`: what the evidence says, see `judge`.
 * `not testable`: the evidence is there but cannot answer (for example, the words of the claim do not occur).
 * `not yet computed`: the method that makes the evidence has not run on this corpus.
 */
export const verdicts = ['supported', 'contradicted', 'inconclusive', 'not testable', 'not yet computed'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict under one reading of what the paper leaves open. */
export interface ReadingResult {
  reading: string;
  verdict: Verdict;
  value: number | null;
  interval95: [number, number] | null;
}

/** The verdict on one part of a claim that says several things, such as one word in one culture. */
export interface ClaimPart {
  /** What it says, in a word or two: `price`. */
  name: string;
  /** The culture or platform that it speaks of, where it speaks of one. */
  side?: string;
  verdict: Verdict;
  value: number | null;
  interval95: [number, number] | null;
  /** Where it compares the cultures: the largest difference within either of them, which the whole interval must exceed. */
  placebo?: number;
  /** Why it is not testable. */
  reason?: string;
}

/** What the ledger says about one claim on one corpus. */
export interface ClaimResult<Id extends string = string> {
  id: Id;
  verdict: Verdict;
  statistic: { name: string; value: number | null };
  /** Bootstrap over `unit`, percentile method; null where there is nothing to resample. */
  interval95: [number, number] | null;
  n: number;
  /** What n counts and the bootstrap resamples. */
  unit: string;
  /** The table or figure that shows it, where a notebook has said so. */
  artefact: string | null;
  /** One plain sentence: what was found. */
  detail: string;
  /** Present where the paper leaves a reading open: the verdict under each. */
  readings?: ReadingResult[];
  dependsOnReading?: boolean;
  /** Where the claim says several things: the verdict on each, in the claim's order. */
  parts?: ClaimPart[];
}

/**
 * A verdict as it is printed. On the simulation nothing is said about people: there a claim that holds was planted and has been
 * recovered, which checks the method. What nobody planted was not recovered either.
 *
 * @param book whose claims they are.
 * @param result the claim's id and verdict.
 * @param simulated whether the content was made by the simulation.
 * @example
 * verdictText(book, { id: 'A4', verdict: 'contradicted' }, true); // 'not recovered (contradicted)'
 */
export function verdictText(
  { claims }: Pick<ClaimBook, 'claims'>,
  { id, verdict }: Pick<ClaimResult, 'id' | 'verdict'>,
  simulated: boolean,
): string {
  if (!simulated || verdict === 'not yet computed') return verdict;
  if (claims.find((claim) => claim.id === id)?.notPlanted) return `${verdict} (measured, not planted)`;
  return verdict === 'supported' ? 'recovered' : `not recovered (${verdict})`;
}

/**
 * The verdict on a value and its interval. Supported: the value reaches what is asked and the interval's lower end `lower`.
 * Contradicted: the whole interval falls short of what is asked by more than the margin. Inconclusive: neither, so that more data
 * could turn it. Without an interval a value can support a claim and not contradict it.
 *
 * @param value the statistic; NaN is not testable.
 * @param interval its 95 % interval.
 * @param criterion what the claim asks.
 * @example
 * judge(0.2, [0, 0.4], { value: 0.8, lower: 0.5, margin: 0.3 }); // 'contradicted'
 */
export function judge(value: number, interval: readonly [number, number] | null, criterion: Criterion): Verdict {
  if (!Number.isFinite(value)) return 'not testable';
  if (value >= criterion.value && (interval === null || interval[0] >= criterion.lower)) return 'supported';
  return interval !== null && interval[1] < criterion.value - (criterion.margin ?? 0) ? 'contradicted' : 'inconclusive';
}
