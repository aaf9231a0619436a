import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import { LogRising } from './likelihood';

/** How many tokens are in each topic, by term and in all: what documents share while their topics are sampled. */
export interface TopicCounts {
  /** V × K, n_kt: tokens of term t in topic k at t · K + k. As a change of counts, negative where tokens left. */
  readonly terms: Int32Array;
  /** K, n_k: tokens in topic k. */
  readonly topics: Int32Array;
}

/** The counts of no token. */
export function noTopicCounts(vocabularySize: number, topics: number): TopicCounts {
  return { terms: new Int32Array(vocabularySize * topics), topics: new Int32Array(topics) };
}

/** Counts the tokens of documents by their topics. */
export function topicCountsOf(tokens: TokenSequence, topics: number, assignments: Uint16Array): TopicCounts {
  const { documents, starts, vocabularySize } = tokens;
  const counts = noTopicCounts(vocabularySize, topics);
  for (let d = 0; d < documents.length; d++) {
    const document = documents[d];
    for (let n = 0; n < document.length; n++) {
      const topic = assignments[starts[d] + n];
      counts.terms[document[n] * topics + topic]++;
      counts.topics[topic]++;
    }
  }
  return counts;
}

/**
 * Adds the counts of a part, or their changes, to those of the whole, in place. Sums of whole numbers: the order of the
 * parts does not matter.
 *
 * @throws RangeError when they are counts of another vocabulary or number of topics.
 */
export function addTopicCounts(whole: TopicCounts, part: TopicCounts): void {
  if (whole.terms.length !== part.terms.length || whole.topics.length !== part.topics.length) {
    throw new RangeError(
      `Counts of ${part.terms.length} terms and ${part.topics.length} topics cannot be added to counts of ${whole.terms.length} and ${whole.topics.length}.`,
    );
  }
  for (let i = 0; i < part.terms.length; i++) whole.terms[i] += part.terms[i];
  for (let k = 0; k < part.topics.length; k++) whole.topics[k] += part.topics[k];
}

/** ln p(w | z, β) = Σ_k [ln Γ(Vβ) − ln Γ(n_k + Vβ) + Σ_t ln Γ(n_kt + β) − ln Γ(β)], in nats. */
export function termsLogLikelihood({ terms, topics }: TopicCounts, { beta }: Priors): number {
  const rising = new LogRising(beta, 1023);
  const risingSum = new LogRising((terms.length / topics.length) * beta, 0);
  let total = 0;
  for (const count of terms) if (count > 0) total += rising.at(count);
  for (const count of topics) total -= risingSum.at(count);
  return total;
}
