/** A cell and what is added to it. */
export type Entry = [cell: number, amount: number];

/**
 * Users' posts that did and did not, in cells by rank of their prediction: so a bootstrap over users can add them up and read an AUC
 * off the sums. Cells 2r and 2r + 1 are what rank r did and did not.
 *
 * @param outcomes of each user, posts that did and did not; null for one who is not predicted.
 */
export function rankedOutcomes(
  predicted: readonly number[],
  outcomes: readonly (Float64Array | null)[],
): { entries: Entry[][]; ranks: number } {
  const places = Array.from(outcomes.keys()).filter((place) => outcomes[place] !== null);
  const { rank, count } = ranksOf(places.map((place) => predicted[place]));
  const entries: Entry[][] = outcomes.map(() => []);
  places.forEach((place, i) => {
    const [yes, no] = outcomes[place]!;
    entries[place].push([2 * rank[i], yes], [2 * rank[i] + 1, no]);
  });
  return { entries, ranks: count };
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
