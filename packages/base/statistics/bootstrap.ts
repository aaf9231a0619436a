import type { Random } from '../random';
import { byCellOf } from './by-cell';
import { finiteOf, quantileOf } from './descriptive';
import { sumDraws } from './drawn-sums';
import { type SparseUnits, sumOfUnits } from './sparse-units';

/** Resamples behind every interval of the ledger. */
export const resamples = 2000;

/**
 * The central 95 % of a sample: its 2.5 % and 97.5 % quantiles, linear between order statistics (Hyndman and Fan 1996, type 7).
 * Values that are not finite are left out.
 *
 * @param values in any order, such as a statistic's values over bootstrap resamples.
 * @returns [lower, upper], or null when fewer than half of the values are defined.
 * @example
 * interval95([7, 7, 7]); // [7, 7]
 */
export function interval95(values: ArrayLike<number>): [number, number] | null {
  const finite = finiteOf(values);
  if (finite.length === 0 || finite.length < values.length / 2) return null;
  return [quantileOf(finite, 0.025), quantileOf(finite, 0.975)];
}

/**
 * The sum of as many units drawn with replacement, per cell.
 *
 * @param packed see packUnits.
 * @param sums one number a cell, overwritten.
 * @param random decides the draws.
 * @example
 * const sums = new Float64Array(2);
 * resampleUnits(packUnits([[[0, 1], [1, 1]], [[1, 1]]], 2), sums, seededRandom(1)); // sums[1] is 2
 */
export function resampleUnits(packed: SparseUnits, sums: Float64Array, random: Random): void {
  sumDraws(byCellOf(packed), sums, random);
}

/**
 * Bootstraps several statistics at once over one or more independent groups of units (Efron and Tibshirani 1993, §13.3):
 * 2000 resamples of as many units, drawn with replacement within each group.
 *
 * @param groups see packUnits.
 * @param statistics functions of the groups' summed cells; NaN where a resample does not define one.
 * @param random decides the resamples.
 * @returns per statistic, its value on the data and its percentile interval; null where most resamples do not define it.
 * @example
 * const reviews = packUnits([[[0, 1], [1, 1]], [[1, 1]]], 2);
 * bootstrap([reviews], [([sums]) => sums[0] / sums[1]], seededRandom(1)); // [{ value: 0.5, interval: [0, 1] }]
 */
export function bootstrap(
  groups: readonly SparseUnits[],
  statistics: readonly ((sums: readonly Float64Array[]) => number)[],
  random: Random,
): { value: number; interval: [number, number] | null }[] {
  const values = new Float64Array(statistics.length);
  const all = (sums: readonly Float64Array[]) => {
    for (let s = 0; s < statistics.length; s++) values[s] = statistics[s](sums);
    return values;
  };
  return bootstrapTogether(groups, all, random);
}

/**
 * `bootstrap` of statistics that share much of their computation.
 *
 * @param groups see packUnits.
 * @param statistic gives all numbers at once, always as many; it may write over the list that it gave before.
 * @param random decides the resamples.
 * @returns as of `bootstrap`, one entry a number.
 * @example
 * const reviews = packUnits([[[0, 1], [1, 1]], [[1, 1]]], 2);
 * bootstrapTogether([reviews], ([sums]) => [sums[0] / sums[1], sums[1]], seededRandom(1))[1].interval; // [2, 2]
 */
export function bootstrapTogether(
  groups: readonly SparseUnits[],
  statistic: (sums: readonly Float64Array[]) => ArrayLike<number>,
  random: Random,
): { value: number; interval: [number, number] | null }[] {
  const observed = Array.from(statistic(groups.map(sumOfUnits)));
  const draws = observed.map(() => new Float64Array(resamples));
  const sums = groups.map((group) => new Float64Array(group.cells));
  for (let b = 0; b < resamples; b++) {
    for (let g = 0; g < groups.length; g++) resampleUnits(groups[g], sums[g], random);
    const values = statistic(sums);
    for (let s = 0; s < draws.length; s++) draws[s][b] = values[s];
  }
  return observed.map((value, s) => ({ value, interval: interval95(draws[s]) }));
}
