import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { FeatureMention, SatisfactionReading } from './attention';

const judgements: readonly FeatureMention['sentiment'][] = ['positive', 'neutral', 'negative', null];

/** Mentions packed for resampling: cell 4f + j counts feature f judged as j (positive, neutral, negative, not at all). */
export interface PackedMentions {
  features: string[];
  /** The reviews that name at least one feature: the others change no share. */
  units: SparseUnits;
}

/**
 * Packs the mentions of reviews.
 *
 * @param features the features to count, in this order; mentions of others are counted as the last cells, as one feature.
 */
export function packMentions(
  reviews: readonly (readonly FeatureMention[])[],
  features: readonly string[],
): PackedMentions {
  const index = new Map(features.map((feature, f) => [feature, f]));
  const lists = reviews
    .filter((mentions) => mentions.length > 0)
    .map((mentions) =>
      mentions.map(
        ({ feature, sentiment }) =>
          [4 * (index.get(feature) ?? features.length) + judgements.indexOf(sentiment), 1] as const,
      ),
    );
  return { features: [...features], units: packUnits(lists, 4 * (features.length + 1)) };
}

/** Mentions of a feature in summed cells. */
export function occurrencesIn(sums: Float64Array, f: number): number {
  return sums[4 * f] + sums[4 * f + 1] + sums[4 * f + 2] + sums[4 * f + 3];
}

/** Satisfaction with a feature in summed cells; NaN when there is nothing to divide by. */
export function satisfactionIn(sums: Float64Array, f: number, reading: SatisfactionReading): number {
  const divisor = reading === 'per occurrence' ? occurrencesIn(sums, f) : sums[4 * f] + sums[4 * f + 2];
  return divisor === 0 ? Number.NaN : sums[4 * f] / divisor;
}

/** All mentions in summed cells. */
export function allOccurrences(sums: Float64Array): number {
  return sums.reduce((total, count) => total + count, 0);
}
