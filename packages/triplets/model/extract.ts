import { askAboutReviews, decodeReview } from '../questions';
import type { ReadableReview, Triplet } from '../triplet';
import type { TripletModelSettings } from './settings';
import type { TripletModel } from './triplet-model';

/** What is needed of a model to extract with it. */
export type Extractor = Pick<TripletModel, 'answer' | 'dispose' | 'decoding'> & {
  settings: Pick<TripletModelSettings, 'maximumTokens'>;
};

/**
 * The triplets of reviews (Paper A §3.1): the five kinds of questions about each sentence, answered by the model and decoded as
 * it was tuned. All reviews are read together, so that the model can batch them.
 *
 * @param model `settings.maximumTokens` is the longest piece of a review that it reads at once
 * @returns one list per review, in their order; spans are UTF-16 code units of the review's text
 * @throws UserError when a review is in another language than the model's.
 * @example
 * absa.extractTriplets(model, [{ text: 'The screen is great.', language: 'en' }]);
 * // [[{ aspect: { start: 4, end: 10, text: 'screen' }, opinion: { …, text: 'great' }, sentiment: 'positive' }]]
 */
export function extractTriplets(model: Extractor, reviews: readonly ReadableReview[]): Triplet[][] {
  const { decoding, settings } = model;
  const answered = askAboutReviews(model, reviews, {
    decodings: [decoding],
    maximumTokens: settings.maximumTokens,
  });
  return answered.map((sentences) => decodeReview(sentences, decoding));
}
