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
  const sorted = sortedFinite(values);
  if (sorted.length === 0) return Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
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
  return quantileOfSorted(sortedFinite(values), probability);
}

/** As `quantile`, of finite values in ascending order: for several quantiles of one list. */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`The probability of a quantile lies between 0 and 1, not at ${probability}.`);
  }
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** A copy of the finite values in ascending order. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter(Number.isFinite).sort();
}
