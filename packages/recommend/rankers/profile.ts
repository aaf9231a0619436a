/** Vectors of equal length, one after the other. */
export interface Vectors {
  dimensions: number;
  /** [vectors × dimensions] */
  values: Float64Array;
}

/**
 * Vectors of length 1 with the same directions: the product with one of them is the cosine.
 *
 * @returns zeros for a vector that is 0 or not finite, of which nothing is known.
 * @example
 * unitVectors({ dimensions: 2, values: Float64Array.of(3, 4) }).values; // Float64Array [0.6, 0.8]
 */
export function unitVectors({ dimensions, values }: Vectors): Vectors {
  const units = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += dimensions) {
    let square = 0;
    for (let k = 0; k < dimensions; k++) square += values[at + k] * values[at + k];
    const length = Math.sqrt(square);
    if (!(length > 0 && length < Number.POSITIVE_INFINITY)) continue;
    for (let k = 0; k < dimensions; k++) units[at + k] = values[at + k] / length;
  }
  return { dimensions, values: units };
}

/**
 * Scores items by the product of a profile and their vectors, Σ pₖ vₖ: the cosine where both have length 1 (unitVectors), and its
 * order for any profile where the items have.
 *
 * @param profile [dimensions]
 * @param items vectors of the items.
 * @param scores overwritten, one an item.
 * @throws RangeError when the lengths do not fit.
 * @example
 * scoreByProfile(Float64Array.of(2, 0), { dimensions: 2, values: Float64Array.of(1, 0, 0.6, 0.8) }, scores); // 2 and 1.2
 */
export function scoreByProfile(profile: Float64Array, { dimensions, values }: Vectors, scores: Float64Array): void {
  if (profile.length !== dimensions || values.length !== dimensions * scores.length) {
    throw new RangeError(
      `A profile of ${profile.length} numbers and ${values.length} of ${scores.length} items do not fit vectors of ${dimensions}.`,
    );
  }
  for (let i = 0, at = 0; i < scores.length; i++) {
    let product = 0;
    for (let k = 0; k < dimensions; k++, at++) product += profile[k] * values[at];
    scores[i] = product;
  }
}
