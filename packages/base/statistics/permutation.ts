import type { Random } from '../random';
import { byCellOf } from './by-cell';
import { divider } from './drawn-sums';
import { type SparseUnits, sumOfUnits } from './sparse-units';

/** A statistic of two groups' summed cells. */
export type TwoGroupStatistic = (first: Float64Array, second: Float64Array) => number;

/** Differences that rounding alone can make count as equal. */
const tolerance = 1e-12;

/**
 * Permutation test of the hypothesis that it does not matter which units are in which group: two-sided p-values of
 * several statistics (usually differences) at once. All divisions into groups of the same sizes are tried when there are at most
 * `permutations` of them; otherwise so many random ones, the observed one counted among them (Davison and Hinkley 1997, §4.3).
 *
 * @param first see packUnits; `second` has the same cells.
 * @param statistics a division for which one is not finite counts as extreme, which errs on the safe side.
 * @param random decides the divisions, where not all are tried.
 * @param permutations how many divisions are tried at most. Default 2000.
 * @returns one p-value a statistic.
 * @example
 * const group = (values: number[]) => packUnits(values.map((value) => [[0, value]]), 1);
 * permutationTest(group([1, 2]), group([3, 4]), [(a, b) => b[0] - a[0]], seededRandom(1)); // [1 / 3]
 */
export function permutationTest(
  first: SparseUnits,
  second: SparseUnits,
  statistics: readonly TwoGroupStatistic[],
  random: Random,
  permutations = 2000,
): number[] {
  const sums = [sumOfUnits(first), sumOfUnits(second)] as const;
  const total = sums[0].map((value, i) => value + sums[1][i]);
  const observed = statistics.map((statistic) => Math.abs(statistic(...sums)) - tolerance);
  const extreme = new Float64Array(statistics.length);
  const rest = new Float64Array(total.length);
  const count = (chosen: Float64Array) => {
    for (let i = 0; i < rest.length; i++) rest[i] = total[i] - chosen[i];
    statistics.forEach((statistic, s) => {
      const value = Math.abs(statistic(chosen, rest));
      if (!(value < observed[s])) extreme[s]++;
    });
  };
  const both = bothGroups(first, second);
  const divisions = binomial(both.units, first.units);
  if (divisions <= permutations) {
    for (const chosen of subsets(both.units, first.units)) count(sumOfChosen(both, chosen));
    return [...extreme].map((n) => n / divisions);
  }
  const next = divider(byCellOf(both), first.units);
  const sum = new Float64Array(total.length);
  for (let p = 0; p < permutations; p++) {
    next(sum, random);
    count(sum);
  }
  return [...extreme].map((n) => (n + 1) / (permutations + 1));
}

/** The units of both groups, those of the first before the others. */
function bothGroups(first: SparseUnits, second: SparseUnits): SparseUnits {
  const entries = first.cell.length + second.cell.length;
  const both = {
    units: first.units + second.units,
    cells: first.cells,
    starts: new Uint32Array(first.units + second.units + 1),
    cell: new Uint32Array(entries),
    amount: new Float64Array(entries),
  };
  both.starts.set(first.starts);
  second.starts.forEach((start, u) => {
    both.starts[first.units + u] = first.cell.length + start;
  });
  both.cell.set(first.cell);
  both.cell.set(second.cell, first.cell.length);
  both.amount.set(first.amount);
  both.amount.set(second.amount, first.cell.length);
  return both;
}

/** The summed cells of the units listed. */
function sumOfChosen({ cells, starts, cell, amount }: SparseUnits, chosen: readonly number[]): Float64Array {
  const sum = new Float64Array(cells);
  for (const unit of chosen) {
    for (let e = starts[unit]; e < starts[unit + 1]; e++) sum[cell[e]] += amount[e];
  }
  return sum;
}

/** n over k, as a float: only compared with small numbers. */
function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
  return Math.round(result);
}

/** All ways to choose k of the numbers 0 … n − 1, in lexicographic order; the same array is given each time. */
function* subsets(n: number, k: number): Generator<number[]> {
  const chosen = Array.from({ length: k }, (_, i) => i);
  for (;;) {
    yield chosen;
    let i = k - 1;
    while (i >= 0 && chosen[i] === n - k + i) i--;
    if (i < 0) return;
    chosen[i]++;
    for (let j = i + 1; j < k; j++) chosen[j] = chosen[j - 1] + 1;
  }
}
