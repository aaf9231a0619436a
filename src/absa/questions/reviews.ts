import type { Review, Triplet } from '../../corpus';
import { type AnsweredSentence, askReader, type Decoding, decodeAnswers, extractTriplets } from './decode';
import type { Reader } from './query';
import type { Sentence } from '../tokens/sentence';
import { sentencesOf } from '../tokens/sentences';

/** What is needed of a review to read it. */
export type ReadableReview = Pick<Review, 'text' | 'language'>;

/** The triplets of each review, in their order; all reviews are read together, so that the reader can batch them. */
export function readReviews(
  reader: Reader,
  reviews: readonly ReadableReview[],
  { maximumTokens, ...decoding }: Decoding & { maximumTokens: number },
): Triplet[][] {
  const { sentences, counts } = cutReviews(reviews, maximumTokens);
  const extracted = extractTriplets(reader, sentences, decoding);
  return perReview(extracted, counts).map((parts) => parts.flatMap(({ triplets }) => triplets));
}

/** What the reader answers about each review, sufficient for all the decodings given. */
export function askAboutReviews(
  reader: Reader,
  reviews: readonly ReadableReview[],
  { decodings, maximumTokens }: { decodings: readonly Decoding[]; maximumTokens: number },
): AnsweredSentence[][] {
  const { sentences, counts } = cutReviews(reviews, maximumTokens);
  return perReview(askReader(reader, sentences, decodings), counts);
}

/** The triplets of one review from what was answered about its sentences. */
export function decodeReview(sentences: readonly AnsweredSentence[], decoding: Decoding): Triplet[] {
  return sentences.flatMap((answered) => decodeAnswers(answered, decoding).triplets);
}

function cutReviews(reviews: readonly ReadableReview[], maximumTokens: number) {
  const cut = reviews.map(({ text, language }): Sentence[] => sentencesOf(text, language, { maximumTokens }));
  return { sentences: cut.flat(), counts: cut.map(({ length }) => length) };
}

function perReview<T>(items: readonly T[], counts: readonly number[]): T[][] {
  let next = 0;
  return counts.map((count) => {
    next += count;
    return items.slice(next - count, next);
  });
}
