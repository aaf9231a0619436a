import { describe, expect, it } from 'vitest';
import type { Culture } from '../../../packages/corpus';
import { fitLda, topWords } from '../../../packages/lda';
import { plantedThemeWords, simulateReviews } from '../../../packages/simulation/reviews';
import { preprocess, topicCorpus } from '../../../packages/text';

/** Chains per fit: one in six sticks in a local optimum; the likelihood, which knows no planted word, tells it. */
const chains = 3;

function likeliestTopics(corpus: Parameters<typeof fitLda>[0], seed: number): string[][] {
  const iterations = 600;
  const models = Array.from({ length: chains }, (_, chain) =>
    fitLda(corpus, { topics: 5, iterations, alpha: 0.1, seed: 100 * seed + chain, likelihoodEvery: iterations }),
  );
  const [best] = models.sort((a, b) => b.logLikelihood.at(-1)! - a.logLikelihood.at(-1)!);
  return topWords(best, 10).map((words) => words.map(({ word }) => word));
}

/** The least overlap of the best one-to-one assignment of topics to planted themes, by trying all. */
function leastOverlap(topics: string[][], planted: string[][]): number {
  const overlap = (words: string[], theme: string[]) => words.filter((word) => theme.includes(word)).length / 10;
  const best = (topic: number, free: string[][]): number =>
    topic === topics.length
      ? 1
      : Math.max(
          ...free.map((theme) =>
            Math.min(
              overlap(topics[topic], theme),
              best(
                topic + 1,
                free.filter((other) => other !== theme),
              ),
            ),
          ),
        );
  return best(0, planted);
}

describe('a topic model of the simulated reviews', () => {
  it.each([1, 2, 3, 4, 5])('finds each planted theme again, one to one (seed %i)', (seed) => {
    const { documents } = preprocess(simulateReviews({ seed }));
    for (const culture of ['domestic', 'foreign'] satisfies Culture[]) {
      const corpus = topicCorpus(
        documents.filter((document) => document.culture === culture),
        { partsOfSpeech: ['noun'] },
      );
      const planted = plantedThemeWords(culture).map(({ words }) => words);
      expect(leastOverlap(likeliestTopics(corpus, seed), planted), culture).toBeGreaterThanOrEqual(0.6);
    }
  });

  it('does not find the domestic themes where the cultures are shuffled', () => {
    const { documents } = preprocess(simulateReviews({ seed: 1, profile: 'shuffled-cultures' }));
    const corpus = topicCorpus(documents.filter((document) => document.culture === 'domestic'));
    const planted = plantedThemeWords('domestic').map(({ words }) => words);
    expect(leastOverlap(likeliestTopics(corpus, 1), planted)).toBeLessThan(0.6);
  });
});
