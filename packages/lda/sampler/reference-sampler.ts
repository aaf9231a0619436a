import type { Random } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import { LogRising, logRisingPerTopic } from './likelihood';
import type { InitialTopics, Sampler } from './sampler';

/**
 * Collapsed Gibbs sampling in its plain form (Griffiths and Steyvers 2004): token by token in reading order, dense over all topics, in double precision. The fast samplers are tested against this one.
 *
 * @param initial where the chain starts.
 */
export function referenceSampler(tokens: TokenSequence, initialPriors: Priors, initial: InitialTopics): Sampler {
  const { documents, starts, vocabularySize } = tokens;
  let { alpha, beta } = initialPriors;
  const topics = alpha.length;
  const assignments = Uint16Array.from({ length: tokens.tokenCount }, (_, i) => initial(i));
  const documentTopicCounts = new Uint32Array(documents.length * topics); // D × K
  const termTopicCounts = new Uint32Array(vocabularySize * topics); // V × K
  const topicCounts = new Uint32Array(topics); // K
  for (let d = 0; d < documents.length; d++) {
    for (let n = 0; n < documents[d].length; n++) count(d, documents[d][n], assignments[starts[d] + n], 1);
  }

  function count(document: number, word: number, topic: number, change: 1 | -1): void {
    documentTopicCounts[document * topics + topic] += change;
    termTopicCounts[word * topics + topic] += change;
    topicCounts[topic] += change;
  }

  const cumulative = new Float64Array(topics);

  function sampleTopic(document: number, word: number, random: Random): number {
    const inDocument = document * topics;
    const inTerm = word * topics;
    const betaSum = vocabularySize * beta;
    let total = 0;
    for (let k = 0; k < topics; k++) {
      // The full conditional without its first denominator, which is the same for every k.
      total +=
        ((documentTopicCounts[inDocument + k] + alpha[k]) * (termTopicCounts[inTerm + k] + beta)) /
        (topicCounts[k] + betaSum);
      cumulative[k] = total;
    }
    const threshold = random.uniform() * total;
    let topic = 0;
    while (topic < topics - 1 && cumulative[topic] <= threshold) topic++;
    return topic;
  }

  function sweep(random: Random): void {
    for (let d = 0; d < documents.length; d++) {
      for (let n = 0; n < documents[d].length; n++) {
        const word = documents[d][n];
        const i = starts[d] + n;
        count(d, word, assignments[i], -1);
        assignments[i] = sampleTopic(d, word, random);
        count(d, word, assignments[i], 1);
      }
    }
  }

  /** ln p(w, z) = Σ_d ln p(z_d | α) + Σ_k ln p(w of topic k | β), both Dirichlet-multinomial. */
  function logLikelihood(): number {
    const risingAlpha = logRisingPerTopic(alpha, 1023);
    const risingAlphaSum = new LogRising(sum(alpha), 1023);
    const risingBeta = new LogRising(beta, 1023);
    const risingBetaSum = new LogRising(vocabularySize * beta, 0);
    let total = 0;
    for (let d = 0; d < documents.length; d++) {
      total -= risingAlphaSum.at(starts[d + 1] - starts[d]);
      for (let k = 0; k < topics; k++) total += risingAlpha[k].at(documentTopicCounts[d * topics + k]);
    }
    for (const n of termTopicCounts) total += risingBeta.at(n);
    for (const n of topicCounts) total -= risingBetaSum.at(n);
    return total;
  }

  function setPriors(priors: Priors): void {
    ({ alpha, beta } = priors);
  }

  return { sweep, logLikelihood, assignments: () => assignments.slice(), lists: () => new Uint32Array(0), setPriors };
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, value) => total + value, 0);
}
