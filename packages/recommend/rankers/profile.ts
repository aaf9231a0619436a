/** Vectors of equal length, one after the other. */
export interface Vectors {
  dimensions: number;
  /** [vectors × dimensions] */
  values: Float64Array | Float32Array;
}

/**
 * Scores items by how near their vectors are to a profile.
 *
 * @param profile [dimensions]
 * @param items vectors of the items; one with a value that is not finite says nothing.
 * @param scores overwritten, one an item; 0 for an item of which nothing is known, and for all when the profile is 0.
 * @param likeness `dot`: Σ pₖ vₖ; `cosine`: the same for vectors of length 1. Default `cosine`.
 * @throws RangeError when the lengths do not fit.
 * @example
 * const items = { dimensions: 2, values: Float64Array.of(1, 0, 3, 3) };
 * scoreByProfile(Float64Array.of(2, 0), items, scores); // scores: 1 and √½
 */
export function scoreByProfile(
  profile: ArrayLike<number>,
  { dimensions, values }: Vectors,
  scores: Float64Array,
  likeness: 'dot' | 'cosine' = 'cosine',
): void {
  if (profile.length !== dimensions || values.length !== dimensions * scores.length) {
    throw new RangeError(
      `A profile of ${profile.length} numbers and ${values.length} of ${scores.length} items do not fit vectors of ${dimensions}.`,
    );
  }
  let ownSquare = 0;
  for (let k = 0; k < dimensions; k++) ownSquare += profile[k] * profile[k];
  for (let i = 0, at = 0; i < scores.length; i++) {
    let product = 0;
    let square = 0;
    for (let k = 0; k < dimensions; k++, at++) {
      product += profile[k] * values[at];
      square += values[at] * values[at];
    }
    const score = likeness === 'dot' ? product : product / Math.sqrt(ownSquare * square);
    scores[i] = Number.isFinite(score) ? score : 0;
  }
}
