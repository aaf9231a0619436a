import { logGamma } from './log-gamma';

/**
 * The probability that a variable with Student's t distribution is at least t: half the regularised incomplete beta
 * function I_x(ν/2, 1/2) at x = ν / (ν + t²) (Abramowitz and Stegun 26.5.27 and 26.7.1); relative error below 1e-8.
 *
 * @param t of either sign.
 * @param freedom ν > 0 degrees of freedom.
 * @throws RangeError when the degrees of freedom are not positive.
 * @example
 * studentUpperTail(2.571, 5); // 0.0250
 */
export function studentUpperTail(t: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`Degrees of freedom must be positive, not ${freedom}.`);
  const square = t * t;
  const half = regularisedBeta(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}

/**
 * The value below which a variable with Student's t distribution stays with a given probability: for the interval of a
 * mean, m ± studentQuantile(0.975, n − 1) · s / √n.
 *
 * @param probability between 0 and 1, without the ends.
 * @param freedom ν > 0 degrees of freedom.
 * @throws RangeError when a number is outside its range.
 * @example
 * studentQuantile(0.975, 5); // 2.571
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`The probability of a quantile lies between 0 and 1, not at ${probability}.`);
  }
  const tail = Math.min(probability, 1 - probability);
  let high = 1;
  while (studentUpperTail(high, freedom) > tail) high *= 2;
  // Halving needs no derivative and ends when no number lies between.
  let low = 0;
  for (let middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
    if (studentUpperTail(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return probability < 0.5 ? -high : tail === 0.5 ? 0 : high;
}

/** I_x(a, b), with y = 1 − x given apart since 1 − x would lose its digits near 1. */
function regularisedBeta(x: number, y: number, a: number, b: number): number {
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y));
  // The continued fraction converges fast on this side of the mean only.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(y, b, a)) / b;
}

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const nonZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return fraction;
}
