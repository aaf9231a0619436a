import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { FeatureMention } from './mentions';

const judgements: readonly FeatureMention['sentiment'][] = ['positive', 'neutral', 'negative', null];

/** Mentions packed for resampling: cell 4f + j counts feature f judged as j (positive, neutral, negative, not at all). */
export interface PackedMentions {
  features: string[];
  /** One unit a review. */
  units: SparseUnits;
}

/**
 * Packs the mentions of reviews.
 *
 * @param reviews the mentions of each review; one without any is a unit, too.
 * @param features the features to count, in this order; mentions of others are counted as the last cells, as one feature.
 *   By default every feature, in the order of first mention.
 * @example
 * attention.packMentions([[{ feature: 'mouse', sentiment: 'positive' }]]).features; // ['mouse']
 */
export function packMentions(
  reviews: readonly (readonly FeatureMention[])[],
  features: readonly string[] = [...new Set(reviews.flatMap((mentions) => mentions.map(({ feature }) => feature)))],
): PackedMentions {
  const index = new Map(features.map((feature, f) => [feature, f]));
  const lists = reviews.map((mentions) =>
    mentions.map(
      ({ feature, sentiment }) =>
        [4 * (index.get(feature) ?? features.length) + judgements.indexOf(sentiment), 1] as const,
    ),
  );
  return { features: [...features], units: packUnits(lists, 4 * (features.length + 1)) };
}

/** The reviews that name at least one feature: the others change no share. */
export function namingReviews(reviews: readonly (readonly FeatureMention[])[]): (readonly FeatureMention[])[] {
  return reviews.filter((mentions) => mentions.length > 0);
}
