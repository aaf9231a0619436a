import { quantile } from '@crosscultural/base';

/** Posts of each day and what the season lets expect. */
export interface DailyExpectation {
  counts: Float64Array;
  expected: Float64Array;
  /** Days of gaps, not 0 there. */
  inGap: Uint8Array;
  dispersion: number;
}

export interface EventSize {
  posts: number;
  expected: number;
  excess: number;
  interval: [number, number];
}

/** Fewer ordinary runs than this say nothing about the tails. */
const fewestRuns = 40;

/**
 * Posts above expectation in a run of days. The interval comes from runs of the same length without any event or gap: the middle 95 %
 * of how far their posts, relative to expectation, miss it, which includes whatever correlation days have; where there are fewer than 40
 * of them, from 1.96 standard deviations of independent overdispersed days.
 *
 * @param ordinary one entry a day, not 0 where neither an event nor a gap is.
 */
export function eventSize(
  first: number,
  last: number,
  { counts, expected, inGap, dispersion }: DailyExpectation,
  ordinary: Uint8Array,
): EventSize {
  const length = last - first + 1;
  const sum = (values: Float64Array, from: number) => {
    let total = 0;
    for (let t = from; t < from + length; t++) if (!inGap[t]) total += values[t];
    return total;
  };
  const [posts, usual] = [sum(counts, first), sum(expected, first)];
  const misses: number[] = [];
  for (let t = 0, run = 0; t < counts.length; t++) {
    run = ordinary[t] ? run + 1 : 0;
    if (run < length) continue;
    const around = sum(expected, t - length + 1);
    if (around > 0) misses.push(sum(counts, t - length + 1) / around - 1);
  }
  const spread = 1.96 * Math.sqrt(dispersion * usual);
  const [low, high] =
    misses.length < fewestRuns ? [-spread, spread] : [quantile(misses, 0.025) * usual, quantile(misses, 0.975) * usual];
  const excess = posts - usual;
  return { posts, expected: usual, excess, interval: [excess - high, excess - low] };
}
