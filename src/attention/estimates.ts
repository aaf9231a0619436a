import { deriveSeed, interval95, resampleUnits, seededRandom } from '@crosscultural/base';
import { type CutLines, type CutStatistic, middleBy, type Quadrant, quadrantOf } from './cut-lines';
import {
  allOccurrences,
  attentionAndSatisfaction,
  type FeatureMeasure,
  minimumOccurrences,
  occurrencesIn,
  type SatisfactionReading,
  satisfactionIn,
} from './measures';
import type { FeatureMention } from './mentions';
import { namingReviews, packMentions } from './packed-mentions';

/** A feature word's measures with what they are worth. */
export interface FeatureEstimate extends FeatureMeasure {
  /** Bootstrap over reviews, 95 %, percentile method. */
  attentionInterval: [number, number];
  /** Null where satisfaction is, or where it is undefined in most resamples. */
  satisfactionInterval: [number, number] | null;
  /** Named less often than the minimum: shown in grey, kept out of the cut lines, put in no quadrant. */
  rare: boolean;
  quadrant: Quadrant | null;
  /** Share of the resamples, each with its own cut lines, in which the word is in the same quadrant. */
  quadrantShare: number | null;
}

export interface AttentionEstimate {
  /** Most attention first. */
  features: FeatureEstimate[];
  /** NaN when no word is common enough. */
  cuts: CutLines;
  /** Reviews that name a feature word: the units of the bootstrap. */
  reviews: number;
  mentions: number;
}

export interface AttentionOptions {
  /** Seed of the bootstrap. */
  seed: number;
  /** What satisfaction divides by. Default `per occurrence`. */
  reading?: SatisfactionReading;
  /** Words named less often are `rare`. Default 9: Paper A §4.2 keeps words with a frequency greater than 8. */
  minimumOccurrences?: number;
  /** Default `median`. */
  cut?: CutStatistic;
  /** Default 2,000. */
  resamples?: number;
}

/**
 * Attention and satisfaction of every feature word of one culture with bootstrap intervals over reviews, cut lines and
 * quadrants (Paper A §4.3; Efron and Tibshirani 1993 for the bootstrap).
 *
 * @param reviews the mentions of each review.
 * @returns one entry per feature word with its intervals and quadrant, and the cut lines.
 * @throws RangeError for fewer than one resample.
 * @example
 * const { features, cuts } = attention.estimateAttention(reviews.map(attention.mentionsOfTriplets), { seed: 2023 });
 */
export function estimateAttention(
  reviews: readonly (readonly FeatureMention[])[],
  {
    seed,
    reading = 'per occurrence',
    minimumOccurrences: minimum = minimumOccurrences,
    cut = 'median',
    resamples = 2000,
  }: AttentionOptions,
): AttentionEstimate {
  if (!(resamples >= 1)) throw new RangeError(`A bootstrap needs at least one resample, not ${resamples}.`);
  const measures = attentionAndSatisfaction(reviews, { reading });
  const rare = measures.map(({ occurrences }) => occurrences < minimum);
  const { features, units } = packMentions(
    namingReviews(reviews),
    measures.map(({ feature }) => feature),
  );
  const single = features.map((_, f) => [f]);
  const middle = middleBy[cut];
  const cutsOf = (attention: Float64Array, satisfaction: Float64Array): CutLines => ({
    attention: middle(attention.filter((_, f) => !rare[f])),
    satisfaction: middle(satisfaction.filter((_, f) => !rare[f])),
  });
  const cuts = cutsOf(
    Float64Array.from(measures, ({ attention }) => attention),
    Float64Array.from(measures, ({ satisfaction }) => satisfaction ?? Number.NaN),
  );
  const quadrants = measures.map((measure, f) => (rare[f] ? null : quadrantOf(measure, cuts)));

  const draws = measures.map(() => [new Float64Array(resamples), new Float64Array(resamples)] as const);
  const same = new Float64Array(measures.length);
  const random = seededRandom(deriveSeed(seed, 'bootstrap of attention'));
  const sums = new Float64Array(units.cells);
  const attention = new Float64Array(measures.length);
  const satisfaction = new Float64Array(measures.length);
  for (let b = 0; b < resamples; b++) {
    resampleUnits(units, sums, random);
    const all = allOccurrences(sums);
    for (let f = 0; f < measures.length; f++) {
      draws[f][0][b] = attention[f] = occurrencesIn(sums, single[f]) / all;
      draws[f][1][b] = satisfaction[f] = satisfactionIn(sums, single[f], reading);
    }
    const drawn = cutsOf(attention, satisfaction);
    for (let f = 0; f < measures.length; f++) {
      if (quadrants[f] === quadrantOf({ attention: attention[f], satisfaction: satisfaction[f] }, drawn)) same[f]++;
    }
  }
  return {
    features: measures.map((measure, f) => ({
      ...measure,
      attentionInterval: around(interval95(draws[f][0]), measure.attention)!,
      satisfactionInterval:
        measure.satisfaction === null ? null : around(interval95(draws[f][1]), measure.satisfaction),
      rare: rare[f],
      quadrant: quadrants[f],
      quadrantShare: quadrants[f] === null ? null : same[f] / resamples,
    })),
    cuts,
    reviews: units.units,
    mentions: measures.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
}

/** The interval, widened to the estimate in the rare case that a skewed bootstrap misses it. */
function around(interval: [number, number] | null, estimate: number): [number, number] | null {
  return interval && [Math.min(interval[0], estimate), Math.max(interval[1], estimate)];
}
