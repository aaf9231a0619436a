/**
 * ln Γ(x): Stirling's series (Abramowitz and Stegun 6.1.41) from 8 on, reached by Γ(x) = Γ(x + 1) / x; absolute error
 * below 1e-9.
 *
 * @param x > 0.
 * @example
 * logGamma(5); // ln 24
 */
export function logGamma(x: number): number {
  let product = 1;
  let y = x;
  for (; y < 8; y++) product *= y;
  const inverse = 1 / y;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/**
 * ψ(x), the derivative of ln Γ(x), by the series of Abramowitz and Stegun 6.3.18; absolute error below 1e-9.
 *
 * @param x > 0.
 * @example
 * digamma(1); // −0.5772, minus Euler's constant
 */
export function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 8; y++) shift += 1 / y;
  const square = 1 / (y * y);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square / 240)));
  return Math.log(y) - 0.5 / y - series - shift;
}
