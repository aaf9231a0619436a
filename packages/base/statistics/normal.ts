/** The 97.5 % quantile of the standard normal distribution: so many standard errors to either side are a 95 % interval. */
export const normalQuantile975 = 1.959963984540054;

/**
 * The probability that a standard normal variable is at least z, erfc(z / √2) / 2, by the Chebyshev fit of Press et al.
 * (Numerical Recipes, 3rd ed., §6.2.2): relative error below 1.2e-7, also far out in the tail.
 *
 * @param z in standard deviations, of either sign.
 * @returns a probability; one minus it is the lower tail.
 * @example
 * normalUpperTail(1.96); // 0.0250
 */
export function normalUpperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 2 / (2 + x);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const polynomial = coefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-x * x + polynomial)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/**
 * The probability that a standard normal variable is at least as far from 0 as z, on either side.
 *
 * @param z in standard deviations, of either sign.
 * @example
 * twoSidedProbability(-1.96); // 0.0500
 */
export function twoSidedProbability(z: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(z)));
}
