import { digamma } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';

/** How often each count occurs: occurrences[n]. */
type Histogram = number[];

/**
 * Priors under which the current topics of all tokens are most probable: an alpha per topic and one beta, by Minka's
 * fixed-point iteration ("Estimating a Dirichlet distribution", 2000, eq. 55). Wallach, Mimno and McCallum (2009) found
 * that alphas that differ and one beta for all terms serve topic models best.
 *
 * @param assignments the topic of every token.
 */
export function optimisedPriors(tokens: TokenSequence, assignments: Uint16Array, priors: Priors): Priors {
  const { documents, starts, vocabularySize } = tokens;
  const topics = priors.alpha.length;
  const ofTopic = Array.from({ length: topics }, (): Histogram => []); // counts n_dk
  const ofDocuments: Histogram = []; // lengths n_d
  const termTopicCounts = new Uint32Array(vocabularySize * topics);
  const topicCounts = new Uint32Array(topics);
  for (let d = 0; d < documents.length; d++) {
    const counts = new Map<number, number>();
    for (let n = 0; n < documents[d].length; n++) {
      const topic = assignments[starts[d] + n];
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
      termTopicCounts[documents[d][n] * topics + topic]++;
      topicCounts[topic]++;
    }
    for (const [topic, count] of counts) increase(ofTopic[topic], count);
    if (documents[d].length > 0) increase(ofDocuments, documents[d].length);
  }
  const ofTerms: Histogram = []; // counts n_kt
  for (const n of termTopicCounts) if (n > 0) increase(ofTerms, n);
  const ofTopics: Histogram = []; // totals n_k
  for (const n of topicCounts) if (n > 0) increase(ofTopics, n);
  return {
    alpha: optimisedAlpha(ofTopic, ofDocuments, priors.alpha),
    beta: optimisedBeta(ofTerms, ofTopics, vocabularySize, priors.beta),
  };
}

const STEPS = 50;
/** A topic without tokens would get an alpha of 0, and a corpus that says nothing about a prior one without bound. */
const SMALLEST = 1e-6;
const LARGEST = 1e3;

function optimisedAlpha(ofTopic: Histogram[], ofDocuments: Histogram, start: Float64Array): Float64Array {
  let alpha = start;
  for (let step = 0; step < STEPS; step++) {
    const alphaSum = alpha.reduce((sum, value) => sum + value, 0);
    const ofLengths = digammaRises(ofDocuments, alphaSum);
    alpha = alpha.map((value, k) => within((value * digammaRises(ofTopic[k], value)) / ofLengths));
  }
  return alpha;
}

function optimisedBeta(ofTerms: Histogram, ofTopics: Histogram, vocabularySize: number, start: number): number {
  let beta = start;
  for (let step = 0; step < STEPS; step++) {
    const ofTotals = vocabularySize * digammaRises(ofTopics, vocabularySize * beta);
    beta = within((beta * digammaRises(ofTerms, beta)) / ofTotals);
  }
  return beta;
}

function within(prior: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, prior));
}

/** Σ_n occurrences[n] · (ψ(x + n) − ψ(x)). */
function digammaRises(occurrences: Histogram, x: number): number {
  const start = digamma(x);
  let total = 0;
  occurrences.forEach((count, n) => {
    total += count * (digamma(x + n) - start);
  });
  return total;
}

function increase(histogram: Histogram, n: number): void {
  histogram[n] = (histogram[n] ?? 0) + 1;
}
