import { UserError } from '@crosscultural/base';
import { surprise } from './tail';

/**
 * How surprising the count of each day is, given what the day lets expect: −ln P(at least so many) under a negative binomial
 * with variance dispersion × mean.
 *
 * @param counts one a day.
 * @param expected as long, from `expectedCounts`.
 * @param dispersion variance divided by mean, at least 1.
 * @param leftOut days that are not judged, not 0 where left out; they get 0.
 * @returns one number a day, from 0; 3 means that a day in e³ = 20 is as high.
 * @throws UserError when the lengths differ.
 * @example
 * const { expected, dispersion } = expectedCounts({ firstDay, counts });
 * surprisesOfCounts(counts, expected, dispersion);
 */
export function surprisesOfCounts(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  dispersion: number,
  leftOut: ArrayLike<number> = [],
): Float64Array {
  if (counts.length !== expected.length) {
    throw new UserError(`There are ${counts.length} counts but ${expected.length} expected ones.`);
  }
  // An expectation of exactly 0 comes from a neighbourhood without any count, where one count is rare but not impossible.
  return Float64Array.from({ length: counts.length }, (_, t) =>
    leftOut[t] ? 0 : surprise(counts[t], Math.max(expected[t], leastMean), dispersion),
  );
}

const leastMean = 0.01;
