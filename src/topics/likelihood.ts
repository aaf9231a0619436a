import { logGamma } from './log-gamma';

/**
 * rises(n) = ln Γ(x + n) − ln Γ(x), the logarithm of x (x + 1) … (x + n − 1), from a table for the small n that
 * nearly every count of a topic model has.
 */
export function logRising(x: number, tableSize = 1024): (n: number) => number {
  const start = logGamma(x);
  const table = new Float64Array(tableSize);
  for (let n = 1; n < tableSize; n++) table[n] = n < 32 ? table[n - 1] + Math.log(x + n - 1) : logGamma(x + n) - start;
  return (n) => (n < tableSize ? table[n] : logGamma(x + n) - start);
}
