import { type Sentence, sentencesOf } from '../tokens';
import type { ReadableReview, Triplet } from '../triplet';
import { type AnsweredSentence, askQuestions, type Decoding, decodeAnswers } from './extraction';
import type { QuestionAnswerer } from './query';

/**
 * What is answered about each review, sufficient for all the decodings given. All reviews are asked about together, so that
 * the answerer can batch them.
 *
 * @param options.maximumTokens longest piece of a review that is read at once
 * @example
 * const answered = absa.askAboutReviews(model, reviews, { decodings: [model.decoding], maximumTokens: 64 });
 * answered.map((sentences) => absa.decodeReview(sentences, model.decoding)); // triplets, review by review
 */
export function askAboutReviews(
  answerer: QuestionAnswerer,
  reviews: readonly ReadableReview[],
  { decodings, maximumTokens }: { decodings: readonly Decoding[]; maximumTokens: number },
): AnsweredSentence[][] {
  const cut = reviews.map(({ text, language }): Sentence[] => sentencesOf(text, language, { maximumTokens }));
  const answered = askQuestions(answerer, cut.flat(), decodings);
  let next = 0;
  return cut.map(({ length }) => {
    next += length;
    return answered.slice(next - length, next);
  });
}

/** The triplets of one review from what was answered about its sentences. */
export function decodeReview(sentences: readonly AnsweredSentence[], decoding: Decoding): Triplet[] {
  return sentences.flatMap((answered) => decodeAnswers(answered, decoding).triplets);
}
