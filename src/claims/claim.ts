import type { ClaimId, Criterion } from '../papers';

/**
 * `not testable`: the evidence is there but cannot answer (for example, the words of the claim do not occur).
 * `not yet computed`: the method that makes the evidence has not run on this corpus.
 */
export const verdicts = ['supported', 'not supported', 'not testable', 'not yet computed'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict under one reading of what the paper leaves open. */
export interface ReadingResult {
  reading: string;
  verdict: Verdict;
  value: number | null;
  interval95: [number, number] | null;
}

/**
 * Why a claim is not supported: `contradicted` when the whole interval falls short of what the claim asks, `inconclusive` when the
 * interval still reaches it, so that more data could turn the verdict.
 */
export const shortfalls = ['contradicted', 'inconclusive'] as const;
export type Shortfall = (typeof shortfalls)[number];

/** The verdict on one part of a claim that says several things, such as one word in one culture. */
export interface ClaimPart {
  /** What it says, in a word or two: `price`. */
  name: string;
  /** The culture or platform that it speaks of, where it speaks of one. */
  side?: string;
  verdict: Verdict;
  value: number | null;
  interval95: [number, number] | null;
}

/** What the ledger says about one claim on one corpus. */
export interface ClaimResult {
  id: ClaimId;
  verdict: Verdict;
  /** Only with `not supported`, and where an interval can tell (Paper C). */
  shortfall?: Shortfall;
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

/** A verdict as it is printed: "not supported (inconclusive)". */
export function verdictText({ verdict, shortfall }: Pick<ClaimResult, 'verdict' | 'shortfall'>): string {
  return shortfall === undefined ? verdict : `${verdict} (${shortfall})`;
}

/** The verdict on a value and its interval with three outcomes: supported, contradicted, inconclusive. */
export function judgeWithShortfall(
  value: number,
  interval: readonly [number, number] | null,
  criterion: Criterion,
): Pick<ClaimResult, 'verdict' | 'shortfall'> {
  const verdict = judge(value, interval, criterion);
  if (verdict !== 'not supported') return { verdict };
  return { verdict, shortfall: interval !== null && interval[1] < criterion.value ? 'contradicted' : 'inconclusive' };
}

/** The verdict on a value and its interval. Without an interval only the value counts. */
export function judge(value: number, interval: readonly [number, number] | null, criterion: Criterion): Verdict {
  if (!Number.isFinite(value)) return 'not testable';
  const holds = value >= criterion.value && (interval === null || interval[0] >= criterion.lower);
  return holds ? 'supported' : 'not supported';
}
