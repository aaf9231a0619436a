import { packUnits, type SparseUnits } from '@crosscultural/base';

/**
 * Users' posts that did and did not, in cells by rank of their prediction: so a bootstrap over users can add them up and read an AUC
 * off the sums. Cells 2r and 2r + 1 are what rank r did and did not.
 */
export function rankedOutcomes(
  first: readonly number[],
  second: readonly number[],
  outcomes: readonly Float64Array[],
): { units: SparseUnits; first: number; second: number } {
  const [one, other] = [ranksOf(first), ranksOf(second)];
  const units = packUnits(
    outcomes.map(([yes, no], i) => {
      const [a, b] = [2 * one.rank[i], 2 * one.count + 2 * other.rank[i]];
      return [[a, yes] as const, [a + 1, no] as const, [b, yes] as const, [b + 1, no] as const];
    }),
    2 * (one.count + other.count),
  );
  return { units, first: one.count, second: other.count };
}

/** Equal values share a rank; ranks count from 0. */
function ranksOf(values: readonly number[]): { rank: Uint32Array; count: number } {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
  const rank = new Uint32Array(values.length);
  let count = 0;
  order.forEach((place, i) => {
    if (i === 0 || values[place] !== values[order[i - 1]]) count++;
    rank[place] = count - 1;
  });
  return { rank, count };
}

/**
 * The area under the ROC curve: how often a post that did is ranked above one that did not, ties half (Mann and Whitney 1947).
 *
 * @param sums posts that did and did not by rank, from `at` on.
 */
export function areaUnderCurve(sums: Float64Array, at: number, ranks: number): number {
  let [below, pairs, yes] = [0, 0, 0];
  for (let r = 0; r < ranks; r++) {
    const [did, not] = [sums[at + 2 * r], sums[at + 2 * r + 1]];
    pairs += did * (below + not / 2);
    below += not;
    yes += did;
  }
  return pairs / (yes * below);
}

/** The area under the ROC curve of scores, ties half. */
export function areaUnderScores(scores: readonly number[], positive: readonly boolean[]): number {
  const { rank, count } = ranksOf(scores);
  const sums = new Float64Array(2 * count);
  positive.forEach((yes, i) => {
    sums[2 * rank[i] + (yes ? 0 : 1)]++;
  });
  return areaUnderCurve(sums, 0, count);
}
