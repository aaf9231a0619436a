/**
 * The probability that a standard normal variable is at least as far from 0 as z: erfc(|z| / √2), by the rational
 * approximation 7.1.26 of Abramowitz and Stegun (absolute error below 1.5e-7).
 */
export function twoSidedProbability(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return polynomial * Math.exp(-x * x);
}
