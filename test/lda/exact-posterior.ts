import { seededRandom } from '@crosscultural/base';
import { logGamma } from '../../packages/base/statistics/log-gamma';
import type { TokenSequence } from '../../packages/lda/model/corpus';
import { tokenSequence } from '../../packages/lda/model/corpus';
import type { Priors } from '../../packages/lda/model/priors';
import type { Sampler } from '../../packages/lda/sampler/sampler';

/** Three documents, seven tokens, three words: small enough to enumerate all 3^7 assignments of K = 3 topics. */
export const tinyCorpus = tokenSequence({
  vocabulary: ['a', 'b', 'c'],
  documents: [
    [0, 0, 1],
    [1, 2],
    [0, 2],
  ],
});

/** p(z | w, α, β) of every assignment z, written as a number in base K, first token least significant. */
export function enumeratedPosterior(tokens: TokenSequence, { alpha, beta }: Priors): Float64Array {
  const { starts, tokenCount, vocabularySize } = tokens;
  const words = tokens.documents.flatMap((document) => Array.from(document));
  const topics = alpha.length;
  const posterior = new Float64Array(topics ** tokenCount);
  for (let state = 0; state < posterior.length; state++) {
    const z = digits(state, topics, tokenCount);
    const termCounts = new Float64Array(vocabularySize * topics);
    const topicCounts = new Float64Array(topics);
    let log = 0;
    for (let d = 0; d + 1 < starts.length; d++) {
      const documentCounts = new Float64Array(topics);
      for (let i = starts[d]; i < starts[d + 1]; i++) {
        documentCounts[z[i]]++;
        termCounts[words[i] * topics + z[i]]++;
        topicCounts[z[i]]++;
      }
      documentCounts.forEach((n, k) => {
        log += logGamma(alpha[k] + n);
      });
    }
    for (const n of termCounts) log += logGamma(beta + n);
    for (const n of topicCounts) log -= logGamma(vocabularySize * beta + n);
    posterior[state] = Math.exp(log);
  }
  const total = posterior.reduce((sum, p) => sum + p, 0);
  return posterior.map((p) => p / total);
}

function digits(state: number, base: number, length: number): number[] {
  const result: number[] = [];
  for (let i = 0, rest = state; i < length; i++, rest = Math.floor(rest / base)) result.push(rest % base);
  return result;
}

/** How often a chain is in each state, looked at every `thinning` sweeps so that the looks are nearly independent. */
export function stateFrequencies(
  sampler: Sampler,
  topics: number,
  tokens: number,
  samples: number,
  thinning: number,
): Float64Array {
  const frequencies = new Float64Array(topics ** tokens);
  const random = seededRandom(1);
  for (let sample = 0; sample < samples; sample++) {
    for (let sweep = 0; sweep < thinning; sweep++) sampler.sweep(random);
    let state = 0;
    for (const topic of sampler.assignments().reverse()) state = state * topics + topic;
    frequencies[state]++;
  }
  return frequencies;
}

/**
 * Pearson's chi-square of frequencies against probabilities as a standard normal score (Wilson and Hilferty 1931);
 * states with fewer than 10 expected looks are pooled. A sampler that is exact stays below about 3.
 */
export function chiSquareScore(frequencies: Float64Array, probabilities: Float64Array): number {
  const samples = frequencies.reduce((sum, n) => sum + n, 0);
  let statistic = 0;
  let cells = 0;
  let pooledExpected = 0;
  let pooledObserved = 0;
  const addCell = (observed: number, expected: number) => {
    statistic += (observed - expected) ** 2 / expected;
    cells++;
  };
  for (let state = 0; state < frequencies.length; state++) {
    const expected = samples * probabilities[state];
    if (expected >= 10) {
      addCell(frequencies[state], expected);
      continue;
    }
    pooledExpected += expected;
    pooledObserved += frequencies[state];
    if (pooledExpected >= 10) {
      addCell(pooledObserved, pooledExpected);
      pooledExpected = 0;
      pooledObserved = 0;
    }
  }
  if (pooledExpected > 0) addCell(pooledObserved, pooledExpected);
  const freedom = cells - 1;
  const variance = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - variance)) / Math.sqrt(variance);
}
