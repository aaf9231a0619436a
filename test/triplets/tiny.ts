import { type EmbeddedModelSettings, englishSettings, sentencesOf, type TrainingData } from '../../packages/triplets';

/** Settings of a model that trains within a second. */
export const tinySettings: EmbeddedModelSettings = {
  ...englishSettings,
  maximumTokens: 30,
  hiddenSize: 8,
  convolutionLayers: 1,
  convolutionWidth: 3,
  transformerLayers: 1,
  heads: 2,
  vectors: { window: 2, epochs: 1, minimumCount: 1, learningRate: 0.05 },
  dropout: 0.1,
  starPreTraining: { epochs: 1, batchSize: 4, learningRate: 1e-3, reviews: 8, maximumTokens: 10 },
  mainStage: { epochs: 3, batchSize: 4, learningRate: 1e-2 },
};

const aspects = ['screen', 'battery', 'mouse', 'keyboard'];
const opinions = { positive: ['great', 'good'], negative: ['bad', 'awful'] };

/** "the screen is great" and the like, each with its triplet. */
export function tinyReviews() {
  return aspects.flatMap((aspect) =>
    (['positive', 'negative'] as const).flatMap((sentiment) =>
      opinions[sentiment].map((opinion) => {
        const text = `the ${aspect} is ${opinion}`;
        const span = (term: string) => {
          const start = text.indexOf(term);
          return { start, end: start + term.length, text: term };
        };
        return {
          text,
          language: 'en',
          rating: sentiment === 'positive' ? 5 : 1,
          triplets: [{ aspect: span(aspect), opinion: span(opinion), sentiment }],
        };
      }),
    ),
  );
}

export function tinyData(): TrainingData {
  const reviews = tinyReviews();
  const unlabelled = reviews.map(({ triplets, ...review }) => ({ ...review, text: `${review.text} indeed` }));
  return { train: reviews.slice(0, 12), dev: reviews.slice(12), unlabelled };
}

/** The one sentence of a short text. */
export function sentence(text: string, language = 'en') {
  return sentencesOf(text, language, { maximumTokens: 1000 })[0];
}
