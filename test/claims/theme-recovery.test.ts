import { describe, expect, it } from 'vitest';
import { type LedgerEvidence, runLedger, type TopicEvidence } from '../../src/claims';
import { cultures, plantedThemeWords, type SimulationProfile, simulateReviews } from '../../src/corpus';
import { preprocess, topicCorpus } from '../../src/text';
import { fitLda, topWords } from '../../src/topics';

/** Five chains of LDA with K = 5 on the simulated reviews of each culture, preprocessed as in the notebooks. */
function topicsOf(seed: number, profile: SimulationProfile = 'default'): LedgerEvidence['reviews'] {
  const { documents } = preprocess(simulateReviews({ seed, profile }));
  return Object.fromEntries(
    cultures.map((culture) => {
      const corpus = topicCorpus(documents.filter((document) => document.culture === culture));
      const topics: TopicEvidence = {
        documents: corpus.documents.length,
        themeWords: Object.fromEntries(plantedThemeWords(culture).map(({ theme, words }) => [theme, words])),
        chains: [1, 2, 3, 4, 5].map((chain) => {
          const model = fitLda(corpus, { topics: 5, iterations: 300, seed: chain, likelihoodEvery: 300 });
          return { seed: chain, topWords: topWords(model, 10).map((topic) => topic.map(({ word }) => word)) };
        }),
      };
      return [culture, { topics }];
    }),
  );
}

describe('LDA on the default simulation', () => {
  it.each([2023, 1, 2, 3, 4])('finds the five planted themes of each culture, seed %d', (seed) => {
    for (const result of runLedger({ seed: 1, reviews: topicsOf(seed) }, ['A1', 'A2', 'A3'])) {
      expect(result, result.detail).toMatchObject({ verdict: 'supported' });
    }
  });

  it('does not find them where the cultures’ labels are shuffled', () => {
    for (const result of runLedger({ seed: 1, reviews: topicsOf(2023, 'shuffled-cultures') }, ['A1', 'A2', 'A3'])) {
      expect(result, result.detail).toMatchObject({ verdict: 'not supported' });
    }
  });
});
