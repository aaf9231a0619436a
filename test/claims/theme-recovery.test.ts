import { describe, expect, it } from 'vitest';
import { cultures } from '../../packages/corpus';
import { fitLda } from '../../packages/lda';
import { plantedConcepts, type SimulationProfile, simulateReviews } from '../../packages/simulation';
import { preprocess, topicCorpus } from '../../packages/text';
import { type LedgerEvidence, runLedger, type TopicEvidence } from '../../src/claims';
import { themeWords } from '../../src/papers';

/** The invented endorsers, whose names the segmenter must keep whole. */
const endorsers = plantedConcepts.filter(({ group }) => group !== undefined).map(({ chinese }) => chinese);
const userDictionary = endorsers.map((word) => ({ word, partOfSpeech: 'noun' as const }));

/** Five chains of LDA with K = 5 on the simulated reviews of each culture, with the settings of notebook 04. */
function topicsOf(seed: number, profile: SimulationProfile = 'default'): LedgerEvidence['reviews'] {
  const { documents } = preprocess(simulateReviews({ seed, profile }), { userDictionary });
  return Object.fromEntries(
    cultures.map((culture) => {
      const own = documents.filter((document) => document.culture === culture);
      const corpus = topicCorpus(own, { partsOfSpeech: ['noun'] });
      const topics: TopicEvidence = {
        documents: corpus.documents.length,
        themeWords: Object.fromEntries(themeWords(culture, endorsers).map(({ theme, words }) => [theme, words])),
        chains: [1, 2, 3, 4, 5].map((chain) =>
          fitLda(corpus, { topics: 5, iterations: 500, alpha: 0.1, beta: 0.01, seed: chain, likelihoodEvery: 500 }),
        ),
      };
      return [culture, { topics }];
    }),
  );
}

describe('LDA on the default simulation, asked with the paper’s own words', () => {
  it.each([2023, 1, 2, 3, 4])('finds the five planted themes of each culture, seed %d', (seed) => {
    const [A1, A2, A3] = runLedger({ seed: 1, reviews: topicsOf(seed) }, ['A1', 'A2', 'A3']);
    for (const result of [A1, A2]) expect(result, result.detail).toMatchObject({ verdict: 'supported' });
    // A stuck chain misses a theme, and words that occur abroad at all have a home there: A3's interval may reach below zero.
    expect(A3.statistic.value, A3.detail).toBeGreaterThanOrEqual(0.4);
  });

  it('does not find them where the cultures’ labels are shuffled', () => {
    for (const result of runLedger({ seed: 1, reviews: topicsOf(2023, 'shuffled-cultures') }, ['A1', 'A2', 'A3'])) {
      expect(result.verdict, result.detail).not.toBe('supported');
    }
  });
});
