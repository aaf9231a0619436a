import { bestAssignment } from '@crosscultural/base';

/** A topic of one model and its counterpart in another. */
export interface TopicMatch {
  first: number;
  second: number;
  /** 1 − Jensen–Shannon divergence to the base 2: 1 for equal distributions, 0 for distributions without common words. */
  similarity: number;
}

/**
 * Matches topics one to one so that the sum of similarities is greatest (Hungarian method). With different numbers of
 * topics some remain alone.
 *
 * @param first rows of word probabilities over one vocabulary.
 * @param second rows over the same vocabulary.
 * @returns pairs by ascending `first`.
 * @example
 * matchTopics(model.phi, anotherSeed.phi).map(({ similarity }) => similarity);
 */
export function matchTopics(first: readonly ArrayLike<number>[], second: readonly ArrayLike<number>[]): TopicMatch[] {
  const similarity = first.map((a) => second.map((b) => 1 - jensenShannon(a, b)));
  return bestAssignment(similarity).map(([i, j]) => ({ first: i, second: j, similarity: similarity[i][j] }));
}

/**
 * Jensen–Shannon divergence of two distributions to the base 2, 0 … 1: the mean of the Kullback–Leibler divergences from
 * their mean (Lin 1991).
 *
 * @param p probabilities that sum to 1.
 * @param q probabilities of the same things.
 * @example
 * jensenShannon([1, 0], [0, 1]); // 1: nothing in common
 */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let divergence = 0;
  for (let i = 0; i < p.length; i++) {
    const mean = (p[i] + q[i]) / 2;
    if (p[i] > 0) divergence += (p[i] * Math.log2(p[i] / mean)) / 2;
    if (q[i] > 0) divergence += (q[i] * Math.log2(q[i] / mean)) / 2;
  }
  return Math.min(1, Math.max(0, divergence));
}
