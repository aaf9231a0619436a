import { sumOfUnits } from '@crosscultural/base';
import type { FeatureMention } from '../mentions/mentions';
import { packMentions } from '../mentions/packed-mentions';

/**
 * What satisfaction divides by. Paper A §4.3 says "positive evaluations / occurrences" and leaves open which occurrences:
 * all mentions of the feature word, or only those evaluated as positive or negative.
 */
export const satisfactionReadings = ['per occurrence', 'per evaluated mention'] as const;
export type SatisfactionReading = (typeof satisfactionReadings)[number];

/** Paper A §4.2 keeps feature words with a frequency greater than 8. */
export const minimumOccurrences = 9;

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
 * Mentions of some features, taken together, in summed cells. Corrected cells can be below 0 by chance (`correctCells`), their
 * sum ends there.
 *
 * @param sums cells of `packMentions`, summed over reviews.
 * @param features indices into `PackedMentions.features`; the number of features stands for all others.
 */
export function occurrencesIn(sums: Float64Array, features: readonly number[]): number {
  let occurrences = 0;
  for (const f of features) occurrences += sums[4 * f] + sums[4 * f + 1] + sums[4 * f + 2] + sums[4 * f + 3];
  return Math.max(0, occurrences);
}

/** All mentions in summed cells: what attention divides by. */
export function allOccurrences(sums: Float64Array): number {
  let occurrences = 0;
  for (const count of sums) occurrences += count;
  return Math.max(0, occurrences);
}

/**
 * Attention to some features, taken together, in summed cells (Paper A §4.3).
 *
 * @param sums and `features` as in `occurrencesIn`.
 * @returns 0 to 1; NaN without any mention.
 * @example
 * attention.steps.attentionIn(sums, [0]);
 */
export function attentionIn(sums: Float64Array, features: readonly number[]): number {
  return occurrencesIn(sums, features) / allOccurrences(sums);
}

/**
 * Satisfaction with some features, taken together, in summed cells (Paper A §4.3). Corrected cells can be below 0 by chance:
 * they are summed as they are, and the share ends at 0 and 1.
 *
 * @param sums and `features` as in `occurrencesIn`.
 * @param reading what it divides by.
 * @returns 0 to 1; NaN when there is nothing to divide by.
 */
export function satisfactionIn(sums: Float64Array, features: readonly number[], reading: SatisfactionReading): number {
  let positive = 0;
  let divisor = 0;
  for (const f of features) {
    positive += sums[4 * f];
    divisor += sums[4 * f] + sums[4 * f + 2];
    if (reading === 'per occurrence') divisor += sums[4 * f + 1] + sums[4 * f + 3];
  }
  // NaN passes the comparison: what could not be corrected stays so.
  return divisor <= 0 ? Number.NaN : Math.min(1, Math.max(0, positive / divisor));
}

/**
 * Attention and satisfaction of every feature word (Paper A §4.3).
 *
 * @param reviews the mentions of each review of one culture.
 * @param options.reading what satisfaction divides by; default `per occurrence`.
 * @param options.minimumOccurrences feature words named less often are left out before shares are taken; default 1.
 * @returns one entry per feature word, most attention first; equal attention by code units of the word.
 * @example
 * attention.attentionAndSatisfaction([[{ feature: 'mouse', sentiment: 'positive' }]])[0].satisfaction; // 1
 */
export function attentionAndSatisfaction(
  reviews: readonly (readonly FeatureMention[])[],
  {
    reading = 'per occurrence',
    minimumOccurrences: minimum = 1,
  }: { reading?: SatisfactionReading; minimumOccurrences?: number } = {},
): FeatureMeasure[] {
  const { features, units } = packMentions(reviews);
  const sums = sumOfUnits(units);
  const kept = features.map((_, f) => f).filter((f) => occurrencesIn(sums, [f]) >= minimum);
  const all = occurrencesIn(sums, kept);
  return kept
    .map((f) => {
      const occurrences = occurrencesIn(sums, [f]);
      const [positive, neutral, negative, unevaluated] = sums.subarray(4 * f);
      const satisfaction = satisfactionIn(sums, [f], reading);
      return {
        feature: features[f],
        occurrences,
        positive,
        neutral,
        negative,
        unevaluated,
        attention: occurrences / all,
        satisfaction: Number.isNaN(satisfaction) ? null : satisfaction,
      };
    })
    .sort((a, b) => b.occurrences - a.occurrences || (a.feature < b.feature ? -1 : 1));
}
