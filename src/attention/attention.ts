import type { Review, Sentiment } from '../corpus';

/** A feature word that a review names, and how it is judged there: null when it is named without an evaluation. */
export interface FeatureMention {
  /** The feature word's id, for example `customer-service`. */
  feature: string;
  sentiment: Sentiment | null;
}

/**
 * What satisfaction divides by. Paper A §4.3 says "positive evaluations / occurrences" and leaves open which occurrences:
 * all mentions of the feature word, or only those evaluated as positive or negative.
 */
export const satisfactionReadings = ['per occurrence', 'per evaluated mention'] as const;
export type SatisfactionReading = (typeof satisfactionReadings)[number];

/** One feature word's figures in one culture. */
export interface FeatureMeasure {
  feature: string;
  /** Mentions: positive + neutral + negative + unevaluated. */
  occurrences: number;
  positive: number;
  neutral: number;
  negative: number;
  unevaluated: number;
  /** Occurrences of the word / occurrences of all feature words; sums to 1. */
  attention: number;
  /** Positive evaluations / occurrences, in the chosen reading; null when there is nothing to divide by. */
  satisfaction: number | null;
}

/**
 * The feature words that a review's triplets name: each triplet is one mention of its category.
 *
 * Triplets without a category are left out: which feature word they mean must be decided before, by the
 * mapping from aspect terms to feature words.
 */
export function mentionsOfTriplets(review: Pick<Review, 'triplets'>): FeatureMention[] {
  return (review.triplets ?? []).flatMap(({ category, sentiment }) =>
    category === undefined ? [] : [{ feature: category, sentiment }],
  );
}

/**
 * Attention and satisfaction of every feature word (Paper A §4.3).
 *
 * @param reviews the mentions of each review of one culture.
 * @param options.reading what satisfaction divides by.
 * @param options.minimumOccurrences feature words named less often are left out before shares are taken.
 * @returns one entry per feature word, most attention first; equal attention by code units of the word.
 */
export function attentionAndSatisfaction(
  reviews: Iterable<readonly FeatureMention[]>,
  {
    reading = 'per occurrence',
    minimumOccurrences = 1,
  }: { reading?: SatisfactionReading; minimumOccurrences?: number } = {},
): FeatureMeasure[] {
  const counts = new Map<string, Omit<FeatureMeasure, 'attention' | 'satisfaction'>>();
  for (const mentions of reviews) {
    for (const { feature, sentiment } of mentions) {
      let count = counts.get(feature);
      if (!count) {
        count = { feature, occurrences: 0, positive: 0, neutral: 0, negative: 0, unevaluated: 0 };
        counts.set(feature, count);
      }
      count.occurrences++;
      count[sentiment ?? 'unevaluated']++;
    }
  }
  const kept = [...counts.values()].filter((count) => count.occurrences >= minimumOccurrences);
  const all = kept.reduce((sum, count) => sum + count.occurrences, 0);
  return kept
    .map((count) => {
      const divisor = reading === 'per occurrence' ? count.occurrences : count.positive + count.negative;
      return {
        ...count,
        attention: count.occurrences / all,
        satisfaction: divisor === 0 ? null : count.positive / divisor,
      };
    })
    .sort((a, b) => b.occurrences - a.occurrences || (a.feature < b.feature ? -1 : 1));
}
