import * as attention from '@crosscultural/attention';
import type { Review, Sentiment } from '@crosscultural/corpus';
import { attentionLexicon, subjectOf } from '../papers';

/**
 * The feature words that each review names, by its aspect terms; categories are not looked at. Implicit aspects and terms
 * that the table does not map are left out.
 *
 * @param reviews with the triplets whose aspects are looked up.
 * @param table from term to feature word, see `termTable`.
 * @returns one list a review, in the reviews' order.
 * @example
 * attention.estimateAttention(attention.featureMentions(reviews, table), { seed: 2023 });
 */
export function featureMentions(
  reviews: readonly Pick<Review, 'language' | 'product' | 'triplets'>[],
  table: attention.TermTable,
): attention.FeatureMention[][] {
  return attention.featureMentions(attentionLexicon, reviews, table);
}

/**
 * Everything that the reviews judge, one mention a triplet: under its feature word where the table has one, else under its
 * own term as `other:TERM`, or `other:` where the aspect is not written.
 *
 * @param reviews with the triplets whose aspects are looked up.
 * @param table from term to feature word, see `termTable`.
 * @returns one list a review, in the reviews' order.
 * @example
 * attention.steps.aspectMentions(reviews, table).flat().length; // as many as there are triplets
 */
export function aspectMentions(
  reviews: readonly Pick<Review, 'language' | 'product' | 'triplets'>[],
  table: attention.TermTable,
): attention.FeatureMention[][] {
  return attention.aspectMentions(attentionLexicon, reviews, table);
}

/**
 * A reading of reviews without any model: where a clause writes a term of the table, its feature word is named, and the
 * sentiment lexicon says how.
 *
 * @param reviews whose texts are read; their triplets are not looked at.
 * @param table from term to feature word, see `termTable`.
 * @returns one list a review, in the reviews' order; a word once a clause.
 * @example
 * attention.steps.lexiconMentions([{ text: 'The mouse is great.', language: 'en' }], { mouse: 'mouse' });
 */
export function lexiconMentions(
  reviews: readonly Pick<Review, 'language' | 'product' | 'text'>[],
  table: attention.TermTable,
): attention.FeatureMention[][] {
  return attention.lexiconMentions(attentionLexicon, reviews, table);
}

/**
 * The first reviews that judge a feature word in one way, short ones first, so that a number can be checked by reading.
 * The excerpt is what a reviewer wrote: escape it before it becomes HTML (the tables of `figures` do).
 *
 * @param reviews of one culture, with their triplets.
 * @param table what each aspect term means, from `termTable`.
 * @param feature a feature word's id.
 * @param sentiment how it is judged.
 * @param count how many reviews; default 1.
 * @example
 * attention.mentionExamples(reviews, table, 'customer-service', 'negative')[0]?.excerpt;
 */
export function mentionExamples(
  reviews: readonly Review[],
  table: attention.TermTable,
  feature: string,
  sentiment: Sentiment,
  count = 1,
): attention.MentionExample[] {
  return attention.mentionExamples(attentionLexicon, reviews, table, feature, sentiment, count);
}

/**
 * The mentions with their feature words joined to subjects: what the two tables call by two names is one thing (storage and
 * data storage), so that it can be compared across cultures.
 *
 * @param reviews the mentions of each review.
 * @returns the same, each under the id of its subject.
 * @example
 * attention.steps.subjectMentions([[{ feature: 'data-storage', sentiment: null }]]); // [[{ feature: 'storage', sentiment: null }]]
 */
export function subjectMentions(
  reviews: readonly (readonly attention.FeatureMention[])[],
): attention.FeatureMention[][] {
  return attention.subjectMentions(subjectOf, reviews);
}
