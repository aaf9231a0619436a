/** Metrics of one ranking, at each cutoff. */
export interface RankingMetrics {
  precision: number[];
  recall: number[];
  ndcg: number[];
}

/**
 * Precision, recall and nDCG of a full ranking (no sampled candidates: Krichene and Rendle 2020 show that metrics on a sample
 * order rankers wrongly). Ties are fair: the value is the expected one over all orders of equal scores (McSherry and Najork
 * 2008), so no order of the file helps or harms. Gains are binary: DCG@k = Σ 1 / log₂(rank + 1) over relevant items up to rank k, divided
 * by that of the best ranking (Järvelin and Kekäläinen 2002).
 *
 * @param scores one an item; −∞ for one that is not ranked.
 * @param relevant numbers of the relevant items, each once, all of them ranked.
 * @param cutoffs ascending, for example [5, 10, 20].
 * @returns NaN everywhere when nothing is relevant.
 * @throws RangeError when a relevant item is not ranked.
 * @example
 * rankingMetrics(Float64Array.of(3, 2, 1), [1], [1, 2]); // precision 0, ½; recall 0, 1; nDCG 0, 1 / log₂ 3
 */
export function rankingMetrics(
  scores: Float64Array,
  relevant: ArrayLike<number>,
  cutoffs: readonly number[],
): RankingMetrics {
  const levels = Float64Array.from(new Set(Array.from(relevant, (item) => scores[item]))).sort();
  if (!levels.every((score) => score > Number.NEGATIVE_INFINITY))
    throw new RangeError('A relevant item is not ranked.');
  const { above, equal } = placesOf(scores, levels);
  const hits = cutoffs.map(() => 0);
  const gains = cutoffs.map(() => 0);
  for (let r = 0; r < relevant.length; r++) {
    const level = levels.indexOf(scores[relevant[r]]);
    cutoffs.forEach((cutoff, c) => {
      // The item stands at each of these ranks with probability 1 / equal.
      const last = Math.min(cutoff, above[level] + equal[level]);
      hits[c] += Math.max(0, last - above[level]) / equal[level];
      gains[c] += discounts(above[level] + 1, last) / equal[level];
    });
  }
  return {
    precision: hits.map((hit, c) => (relevant.length === 0 ? Number.NaN : hit / cutoffs[c])),
    recall: hits.map((hit) => hit / relevant.length),
    ndcg: gains.map((gain, c) => gain / discounts(1, Math.min(cutoffs[c], relevant.length))),
  };
}

/** Of each score that a relevant item has: how many items are above it, and how many have it. */
function placesOf(scores: Float64Array, levels: Float64Array): { above: Float64Array; equal: Float64Array } {
  const equal = new Float64Array(levels.length);
  // Entry l: items between level l − 1 and level l.
  const between = new Float64Array(levels.length + 1);
  for (const score of scores) {
    // Most items are below everything relevant and count for nothing.
    if (score < levels[0]) continue;
    let low = 0;
    let high = levels.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (levels[middle] < score) low = middle + 1;
      else high = middle;
    }
    if (levels[low] === score) equal[low]++;
    else between[low]++;
  }
  const above = new Float64Array(levels.length);
  for (let l = levels.length - 1, sum = 0; l >= 0; l--) {
    sum += between[l + 1];
    above[l] = sum;
    sum += equal[l];
  }
  return { above, equal };
}

/** Σ 1 / log₂(rank + 1) over ranks from … to. */
export function discounts(from: number, to: number): number {
  let sum = 0;
  for (let rank = from; rank <= to; rank++) sum += 1 / Math.log2(rank + 1);
  return sum;
}
