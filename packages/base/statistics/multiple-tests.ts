/** How p-values are corrected for the number of tests. */
export type Correction = 'holm' | 'benjamini-hochberg';

/**
 * Corrects p-values for many tests. Holm (1979) bounds the chance of any false find; Benjamini and Hochberg (1995) the
 * expected share of false finds, for independent or positively dependent tests.
 *
 * @param pValues in any order.
 * @param tests how many tests were made; those beyond the list have larger p-values. Default: as many as are listed.
 * @returns adjusted p-values in the order given, at most 1; never descending where the p-values ascend.
 * @throws RangeError when a p-value is negative or not a number, or there are more of them than tests.
 * @example
 * adjustPValues([0.03, 0.01], 'holm'); // Float64Array [0.03, 0.02]
 */
export function adjustPValues(
  pValues: ArrayLike<number>,
  correction: Correction,
  tests: number = pValues.length,
): Float64Array {
  if (pValues.length > tests) throw new RangeError(`${pValues.length} p-values cannot come from ${tests} tests.`);
  for (let i = 0; i < pValues.length; i++) {
    if (!(pValues[i] >= 0)) throw new RangeError(`p-value ${i + 1} of ${pValues.length} is ${pValues[i]}.`);
  }
  const adjusted = new Float64Array(pValues.length);
  const order = ascendingOrder(pValues);
  if (correction === 'holm') {
    let largest = 0;
    order.forEach((i, rank) => {
      largest = Math.max(largest, Math.min(1, pValues[i] * (tests - rank)));
      adjusted[i] = largest;
    });
  } else {
    let smallest = 1;
    for (let rank = order.length - 1; rank >= 0; rank--) {
      smallest = Math.min(smallest, (pValues[order[rank]] * tests) / (rank + 1));
      adjusted[order[rank]] = smallest;
    }
  }
  return adjusted;
}

/** Places by ascending value. Sorting places by a comparison is slow, and lists of millions come sorted already. */
function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  for (let i = 1; i < values.length; i++) {
    if (values[i] < values[i - 1]) return order.sort((a, b) => values[a] - values[b] || a - b);
  }
  return order;
}
