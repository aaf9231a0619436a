import { sortedFinite } from './descriptive';
import { normalQuantile975 } from './normal';
import { studentQuantile } from './student-t';

/** A difference between two groups that only asks which values are larger. */
export interface CliffsDelta {
  /** −1: every value of the first group is smaller; 1: every one is larger. */
  delta: number;
  /** 95 %; null when a group has fewer than two values. */
  interval: [number, number] | null;
}

/**
 * Cliff's delta: the share of pairs in which the first group's value is larger less the share in which it is smaller (Cliff 1993),
 * with the asymmetric interval of Feng and Cliff 2004 over its consistent variance. Where no two values of the groups
 * overlap there is no variance, and the inner end is that of as many pairs as the smaller group has values. O(n log n).
 *
 * @param first values in any order; those that are not finite are left out.
 * @param second likewise.
 * @returns NaN when a group is empty.
 * @example
 * cliffsDelta([3, 4], [1, 2, 3]).delta; // 5 / 6
 */
export function cliffsDelta(first: ArrayLike<number>, second: ArrayLike<number>): CliffsDelta {
  const [a, b] = [sortedFinite(first), sortedFinite(second)];
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return { delta: Number.NaN, interval: null };
  const [ofFirst, ofSecond] = [dominance(a, b), dominance(b, a)];
  const delta = sum(ofFirst.mean) / n;
  if (n < 2 || m < 2) return { delta, interval: null };
  const spread = (values: Float64Array, centre: number) => sum(values.map((value) => (value - centre) ** 2));
  const pairs = n * m;
  if (Math.abs(delta) === 1) {
    const squared = normalQuantile975 ** 2;
    const inner = (Math.min(n, m) - squared) / (Math.min(n, m) + squared);
    return { delta, interval: delta === 1 ? [inner, 1] : [-1, -inner] };
  }
  const variance = Math.max(
    (m * m * spread(ofFirst.mean, delta) +
      n * n * spread(ofSecond.mean, -delta) -
      (ofFirst.untied - pairs * delta ** 2)) /
      (pairs * (n - 1) * (m - 1)),
    (1 - delta ** 2) / (pairs - 1),
  );
  const t = studentQuantile(0.975, n + m - 2);
  const half = t * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + t * t * variance);
  const divisor = 1 - delta ** 2 + t * t * variance;
  const end = (sign: 1 | -1) => Math.max(-1, Math.min(1, (delta - delta ** 3 + sign * half) / divisor));
  // Near −1 and 1 the formula's ends may lie on the wrong side.
  return { delta, interval: [Math.min(delta, end(-1)), Math.max(delta, end(1))] };
}

/** Of each value, the share of the others that are smaller less the share that are larger; how many pairs are not ties. */
function dominance(sorted: Float64Array, others: Float64Array): { mean: Float64Array; untied: number } {
  let [smaller, notLarger, untied] = [0, 0, 0];
  const mean = sorted.map((value) => {
    while (smaller < others.length && others[smaller] < value) smaller++;
    while (notLarger < others.length && others[notLarger] <= value) notLarger++;
    untied += smaller + others.length - notLarger;
    return (smaller - (others.length - notLarger)) / others.length;
  });
  return { mean, untied };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
