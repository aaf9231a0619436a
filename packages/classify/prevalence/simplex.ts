/**
 * The point of the probability simplex nearest to a vector (Euclidean projection: Duchi, Shalev-Shwartz, Singer and
 * Chandra 2008, "Efficient projections onto the l1-ball", figure 1).
 *
 * @param values any finite numbers.
 * @returns numbers that are not negative and add up to 1.
 * @example
 * projectOntoSimplex([1.2, -0.2]); // [1, 0]
 */
export function projectOntoSimplex(values: readonly number[]): number[] {
  const descending = [...values].sort((a, b) => b - a);
  let sum = 0;
  let threshold = 0;
  descending.forEach((value, i) => {
    sum += value;
    const candidate = (sum - 1) / (i + 1);
    if (value > candidate) threshold = candidate;
  });
  return values.map((value) => Math.max(0, value - threshold));
}
