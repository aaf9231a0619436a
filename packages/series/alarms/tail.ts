import { logGamma } from '@crosscultural/base';

/**
 * How surprising a count is: −ln P(Y ≥ count) for a negative binomial Y with the given mean and variance dispersion × mean
 * (Poisson where the dispersion is 1). Also far out in the tail, where the probability itself would be 0.
 *
 * @param count from 0; `mean` above 0, `dispersion` at least 1.
 * @returns 0 for a count of 0, more for rarer counts.
 * @example
 * surprise(3, 1, 1); // 2.52: P(Y ≥ 3) = 0.0803
 */
export function surprise(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 0;
  if (!(mean > 0)) return Number.POSITIVE_INFINITY;
  const overdispersed = dispersion > 1 + 1e-9;
  // Size r and probability of Wang's second form: mean r (1 − p) / p, variance mean / p.
  const size = overdispersed ? mean / (dispersion - 1) : 0;
  const tail = overdispersed ? (dispersion - 1) / dispersion : 0;
  const next = (k: number) => (overdispersed ? (tail * (size + k)) / (k + 1) : mean / (k + 1));
  const logAt = (k: number) =>
    overdispersed
      ? logGamma(size + k) - logGamma(size) - logGamma(k + 1) - size * Math.log(dispersion) + k * Math.log(tail)
      : k * Math.log(mean) - mean - logGamma(k + 1);
  if (count > mean) {
    // P(Y ≥ count) = P(Y = count) · (1 + r₁ + r₁ r₂ + …); the ratios fall below 1.
    let [sum, term] = [1, 1];
    for (let k = count; term > 1e-17 * sum; k++) {
      term *= next(k);
      sum += term;
    }
    return Math.max(0, -logAt(count) - Math.log(sum));
  }
  let below = 0;
  let term = Math.exp(logAt(0));
  if (term > 0) {
    for (let k = 0; k < count; k++) {
      below += term;
      term *= next(k);
    }
  } else {
    for (let k = 0; k < count; k++) below += Math.exp(logAt(k));
  }
  return Math.max(0, -Math.log1p(-Math.min(below, 1 - 1e-16)));
}
