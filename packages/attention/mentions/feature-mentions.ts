import type { Review } from '@crosscultural/corpus';
import type { AttentionLexicon } from '../words/lexicon';
import { termIn } from '../words/senses';
import type { FeatureMention } from './mentions';

/** What each normalised aspect term means: a feature word's id, or null for none. A reader may edit it. */
export type TermTable = Record<string, string | null>;

/**
 * The mapping as a plain table that a reader can edit: `table['指纹'] = 'fingerprint-recognition'`.
 *
 * @param rows as `mapAspectTerms` gives them.
 * @example
 * const table = termTable(mapAspectTerms(lexicon, aspectTerms(lexicon, reviews, 'domestic')));
 */
export function termTable(rows: readonly { term: string; feature: string | null }[]): TermTable {
  return Object.fromEntries(rows.map(({ term, feature }) => [term, feature]));
}

/**
 * The feature words that each review names, by its aspect terms; categories are not looked at. Implicit aspects and terms
 * that the table does not map are left out.
 *
 * @param lexicon as the table's terms were counted with.
 * @param reviews with the triplets whose aspects are looked up.
 * @param table from term to feature word, see `termTable`.
 * @returns one list a review, in the reviews' order.
 * @example
 * estimateAttention(featureMentions(lexicon, reviews, table), { seed: 2023 });
 */
export function featureMentions(
  lexicon: AttentionLexicon,
  reviews: readonly Pick<Review, 'language' | 'product' | 'triplets'>[],
  table: TermTable,
): FeatureMention[][] {
  return aspectMentions(lexicon, reviews, table).map((mentions) =>
    mentions.filter(({ feature }) => !feature.startsWith(otherAspects)),
  );
}

/** The feature that stands for aspects without a feature word: `other:` and the term, if it is written. */
export const otherAspects = 'other:';

/**
 * Everything that the reviews judge, one mention a triplet: under its feature word where the table has one, else under its
 * own term as `other:TERM`, or `other:` where the aspect is not written. Attention over these is a share of *all* aspects,
 * where attention over `featureMentions` is one of those that the feature words cover.
 *
 * @param lexicon as the table's terms were counted with.
 * @param reviews with the triplets whose aspects are looked up.
 * @param table from term to feature word, see `termTable`.
 * @returns one list a review, in the reviews' order.
 * @example
 * aspectMentions(lexicon, reviews, table).flat().length; // as many as there are triplets
 */
export function aspectMentions(
  lexicon: AttentionLexicon,
  reviews: readonly Pick<Review, 'language' | 'product' | 'triplets'>[],
  table: TermTable,
): FeatureMention[][] {
  return reviews.map((review) =>
    (review.triplets ?? []).map(({ aspect, sentiment }) => {
      const term = aspect ? termIn(lexicon, aspect.text, review) : '';
      const feature = Object.hasOwn(table, term) ? table[term] : null;
      return { feature: feature ?? `${otherAspects}${term}`, sentiment };
    }),
  );
}
