import type { Culture, Review } from '../../packages/corpus';
import { simulateReviews } from '../../packages/simulation';
import { preprocess } from '../../packages/text';
import type { Study } from '../../src/study';

/** A study of a few simulated reviews, without store and display; what was planted counts as extracted. */
export function smallStudy(perCulture: number, changes: Partial<Study> = {}): Study {
  const reviews = [...simulateReviews({ perCulture, seed: 5 })];
  const of = (culture: Culture): Review[] => reviews.filter((review) => review.culture === culture);
  return {
    seed: 3,
    cultures: ['domestic', 'foreign'],
    simulated: true,
    endorsers: [],
    endorserNames: {},
    corpus: { name: 'small', store: { query: async () => [] } },
    preprocess: async (culture: Culture, options = {}) => preprocess(of(culture), options),
    reviewsWithTriplets: async (culture: Culture) => of(culture),
    testedReviews: async (culture: Culture) => ({
      reviews: of(culture),
      extracted: of(culture).map(({ triplets }) => triplets ?? []),
      origin: 'planted',
    }),
    ...changes,
  } as Study;
}
