/**
 * Kendall's rank correlation (Kendall 1945), with the pairs it is made of.
 *
 * @param x one value per thing, in any unit: only their order counts.
 * @param y one value per thing, in the order of x.
 * @throws RangeError when the lists differ in length or hold fewer than two values.
 * @example
 * kendallTau([1, 2, 3, 4], [1, 3, 2, 4]).tauB; // (5 − 1) / 6
 */
export function kendallTau(x: readonly number[], y: readonly number[]) {
  if (x.length !== y.length || x.length < 2) {
    throw new RangeError(
      `Kendall's tau needs two lists of equal length of at least 2, not ${x.length} and ${y.length}.`,
    );
  }
  let concordant = 0;
  let discordant = 0;
  let tiedInX = 0;
  let tiedInY = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const product = Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
      if (product > 0) concordant++;
      else if (product < 0) discordant++;
      if (x[i] === x[j]) tiedInX++;
      if (y[i] === y[j]) tiedInY++;
    }
  }
  const pairs = (x.length * (x.length - 1)) / 2;
  const difference = concordant - discordant;
  return {
    concordant,
    discordant,
    /** τ-b = (C − D) / √((pairs − ties in x)(pairs − ties in y)); NaN when one list is constant. */
    tauB: difference / Math.sqrt((pairs - tiedInX) * (pairs - tiedInY)),
    /** (C − D) / (pairs that x orders): how well y keeps an order that leaves some pairs of x open (Somers' d of y given x). */
    overOrderedPairs: difference / (pairs - tiedInX),
  };
}
