import type { Review, Sentiment } from '@crosscultural/corpus';

/** A feature word that a review names, and how it is judged there: null when it is named without an evaluation. */
export interface FeatureMention {
  /** The feature word's id, for example `customer-service`. */
  feature: string;
  sentiment: Sentiment | null;
}

/**
 * The feature words that a review's triplets name: each triplet is one mention of its category.
 *
 * @param review its triplets; those without a category are left out: which feature word they mean must be decided before, by
 *   the mapping from aspect terms to feature words (`mapAspectTerms`).
 * @example
 * attention.mentionsOfTriplets({ triplets: [{ aspect: null, opinion: null, sentiment: 'positive', category: 'mouse' }] });
 */
export function mentionsOfTriplets(review: Pick<Review, 'triplets'>): FeatureMention[] {
  return (review.triplets ?? []).flatMap(({ category, sentiment }) =>
    category === undefined ? [] : [{ feature: category, sentiment }],
  );
}
