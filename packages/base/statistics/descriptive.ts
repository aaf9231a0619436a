import { leastFrom, selected } from './selection';

/**
 * The arithmetic mean.
 *
 * @param values those that are not finite are left out.
 * @returns NaN when none is left.
 * @example
 * mean([1, 2, 6, Number.NaN]); // 3
 */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    sum += values[i];
    count++;
  }
  return sum / count;
}

/**
 * The middle value, or the mean of the two in the middle.
 *
 * @param values in any order; those that are not finite are left out.
 * @returns NaN when none is left.
 * @example
 * median([4, 1, 3, 2]); // 2.5
 */
export function median(values: ArrayLike<number>): number {
  return medianOf(finiteOf(values));
}

/**
 * As `median`, of finite values, which it reorders: for hot loops.
 *
 * @param finite the values.
 * @param length how many of them count; default all.
 * @example
 * medianOf(Float64Array.of(4, 1, 3, 2, 9), 4); // 2.5
 */
export function medianOf(finite: Float64Array, length = finite.length): number {
  if (length === 0) return Number.NaN;
  const below = (length - 1) >> 1;
  const lower = selected(finite, below, length);
  return length % 2 === 1 ? lower : (lower + leastFrom(finite, below + 1, length)) / 2;
}

/**
 * The value below which a share of the values lies: linear between order statistics (Hyndman and Fan 1996, type 7).
 *
 * @param values in any order; those that are not finite are left out.
 * @param probability the share, 0 (the smallest value) to 1 (the largest).
 * @returns NaN when none is left.
 * @throws RangeError when the probability is not between 0 and 1.
 * @example
 * quantile([1, 2, 3, 4, 5], 0.25); // 2
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantileOf(finiteOf(values), probability);
}

/** As `quantile`, of finite values, which it reorders: for several quantiles of one list. */
export function quantileOf(finite: Float64Array, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`The probability of a quantile lies between 0 and 1, not at ${probability}.`);
  }
  if (finite.length === 0) return Number.NaN;
  const position = (finite.length - 1) * probability;
  const below = Math.floor(position);
  const lower = selected(finite, below);
  const upper = below + 1 < finite.length ? leastFrom(finite, below + 1) : lower;
  return lower + (position - below) * (upper - lower);
}

/** A copy of the finite values in ascending order. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  return finiteOf(values).sort();
}

/** A copy of the finite values in their own order. */
export function finiteOf(values: ArrayLike<number>): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) finite[count++] = values[i];
  return finite.subarray(0, count);
}
