import { logGamma } from '@crosscultural/base';

/**
 * The density of a Dirichlet distribution at a probability vector (Blei, Ng and Jordan 2003, eq. 1),
 * Dir(p | α) = Γ(Σ_k α_k) / Π_k Γ(α_k) · Π_k p_k^(α_k − 1).
 *
 * @param probabilities K numbers that are not negative and sum to 1.
 * @param alpha K positive numbers.
 * @throws RangeError when the lengths differ, the probabilities do not sum to 1 or an alpha is not positive.
 * @example
 * dirichletDensity([0.2, 0.3, 0.5], [1, 1, 1]); // 2, as everywhere on the triangle
 */
export function dirichletDensity(probabilities: readonly number[], alpha: readonly number[]): number {
  if (probabilities.length !== alpha.length) {
    throw new RangeError(`${probabilities.length} probabilities do not match ${alpha.length} values of alpha.`);
  }
  if (!alpha.every((value) => value > 0)) throw new RangeError(`Every alpha must be positive, not ${alpha}.`);
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  if (!probabilities.every((p) => p >= 0) || Math.abs(total - 1) > 1e-9) {
    throw new RangeError(`Probabilities must not be negative and must sum to 1, not to ${total}.`);
  }
  let logNormaliser = logGamma(alpha.reduce((sum, value) => sum + value, 0));
  let density = 1;
  for (let k = 0; k < alpha.length; k++) {
    logNormaliser -= logGamma(alpha[k]);
    density *= probabilities[k] ** (alpha[k] - 1);
  }
  return Math.exp(logNormaliser) * density;
}

/** What the full conditional of one token depends on; every count leaves that token out. */
export interface ConditionalCounts {
  /** K numbers: tokens of the document in each topic, n_m^(k). */
  documentTopicCounts: ArrayLike<number>;
  /** K numbers: tokens of the token's term in each topic, n_k^(t). */
  termTopicCounts: ArrayLike<number>;
  /** K numbers: tokens of any term in each topic, Σ_t n_k^(t). */
  topicCounts: ArrayLike<number>;
}

/**
 * The distribution over topics of one token, given the topics of all others (Griffiths and Steyvers 2004, eq. 5),
 * p(z_i = k | z_−i, w) ∝ (n_m^(k) + α_k) / Σ_k (n_m^(k) + α_k) · (n_k^(t) + β) / Σ_t (n_k^(t) + β).
 *
 * @param counts see ConditionalCounts.
 * @param alpha K positive numbers.
 * @param beta one positive number for every term.
 * @param vocabularySize V.
 * @returns K probabilities that sum to 1.
 * @example
 * fullConditional({ documentTopicCounts: [2, 0], termTopicCounts: [3, 1], topicCounts: [9, 8] }, [1, 1], 0.1, 10);
 */
export function fullConditional(
  counts: ConditionalCounts,
  alpha: readonly number[],
  beta: number,
  vocabularySize: number,
): number[] {
  const { documentTopicCounts, termTopicCounts, topicCounts } = counts;
  const documentTotal = alpha.reduce((sum, value, k) => sum + documentTopicCounts[k] + value, 0);
  const weights = alpha.map((value, k) => {
    const topicInDocument = (documentTopicCounts[k] + value) / documentTotal;
    const termInTopic = (termTopicCounts[k] + beta) / (topicCounts[k] + vocabularySize * beta);
    return topicInDocument * termInTopic;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
