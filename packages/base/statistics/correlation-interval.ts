import { normalQuantile975 as z } from './normal';

/**
 * The 95 % interval of a correlation of n pairs, by Fisher's z: tanh(artanh(r) ± 1.96 / √(n − 3)) (Fisher 1921). It holds for pairs
 * drawn independently from a bivariate normal distribution.
 *
 * @param correlation r, −1 to 1.
 * @param n how many pairs.
 * @returns [lower, upper]; null for fewer than four pairs, of which nothing can be told.
 * @throws RangeError when the correlation is not between −1 and 1.
 * @example
 * correlationInterval(-0.55, 30); // [-0.76, -0.24]
 */
export function correlationInterval(correlation: number, n: number): [number, number] | null {
  if (!(correlation >= -1 && correlation <= 1)) {
    throw new RangeError(`A correlation lies between -1 and 1, not at ${correlation}.`);
  }
  if (!(n >= 4)) return null;
  if (Math.abs(correlation) === 1) return [correlation, correlation];
  const half = z / Math.sqrt(n - 3);
  const centre = Math.atanh(correlation);
  return [Math.tanh(centre - half), Math.tanh(centre + half)];
}
