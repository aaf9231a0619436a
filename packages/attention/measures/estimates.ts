import { sumOfUnits } from '@crosscultural/base';
import { type ReadingErrors, whyNotTestable } from '../errors/reading-errors';
import type { FeatureMention } from '../mentions/mentions';
import { namingReviews, packMentions } from '../mentions/packed-mentions';
import { adviceOn, type FromMean, type Standing } from './advice';
import { type CutLines, type CutStatistic, middleBy, type Quadrant } from './cut-lines';
import { drawnEstimate } from './estimate-draws';
import {
  attentionAndSatisfaction,
  type FeatureMeasure,
  minimumOccurrences,
  type SatisfactionReading,
} from './measures';

/**
 * A feature word's measures with what they are worth. Its counts are as counted; its attention and satisfaction are corrected
 * where the errors of the model are known.
 */
export interface FeatureEstimate extends FeatureMeasure, Standing {
  /** The two measures as counted, whatever the model that read the reviews misses. */
  naive: { attention: number; satisfaction: number | null };
  /** Bootstrap over reviews, and over the labelled reviews that the correction rests on: 95 %, percentile method. */
  attentionInterval: [number, number];
  /**
   * Null where satisfaction is, or where it is undefined in most resamples. Drawn with Jeffreys' prior: sixteen
   * praises of sixteen are not surely all.
   */
  satisfactionInterval: [number, number] | null;
  /** Named less often than the minimum: shown in grey, kept out of the cut lines, put in no quadrant. */
  rare: boolean;
  /** The paper's field, by the cut lines; null where the model carries no statement on satisfaction. */
  quadrant: Quadrant | null;
  /** Share of the resamples, each with its own cut lines, in which the word is surely in the same quadrant. */
  quadrantShare: number | null;
  /** What to do about the word; null where the reviews give no advice. */
  advice: Quadrant | null;
}

export interface AttentionEstimate {
  /** Most mentions first. */
  features: FeatureEstimate[];
  /** NaN when no word is common enough. */
  cuts: CutLines;
  /** Satisfaction with all feature words together, and as counted. */
  satisfaction: { value: number | null; interval: [number, number] | null; naive: number | null };
  /** Why nothing can be said on satisfaction, in words: then it is null everywhere, and no word is in a field. Else null. */
  notTestable: string | null;
  /** Reviews that name a feature word: the units of the bootstrap. */
  reviews: number;
  mentions: number;
}

export interface AttentionOptions {
  /** Seed of the bootstrap. */
  seed: number;
  /**
   * How the model that read the reviews errs. Leave it out only for mentions that no model read: then everything is taken as
   * counted. Where a model read them and nobody labelled a review, `attention.readingErrors([], [], 'no labelled reviews')`.
   */
  errors?: ReadingErrors;
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
 * quadrants (Paper A §4.3; Efron and Tibshirani 1993 for the bootstrap). With `errors`, all of them are corrected for what the
 * model misses, makes up and mistakes (`correctCells`), and the labelled reviews are drawn anew in every resample, too. Where
 * these leave the attention of a draw open, so is the interval; where they leave it open on all data, it stays as counted.
 * Attention is the same in both readings of satisfaction.
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
    errors,
    reading = 'per occurrence',
    minimumOccurrences: minimum = minimumOccurrences,
    cut = 'median',
    resamples = 2000,
  }: AttentionOptions,
): AttentionEstimate {
  if (!(resamples >= 1)) throw new RangeError(`A bootstrap needs at least one resample, not ${resamples}.`);
  const counted = attentionAndSatisfaction(reviews, { reading });
  const rare = counted.map(({ occurrences }) => occurrences < minimum);
  const { units } = packMentions(
    namingReviews(reviews),
    counted.map(({ feature }) => feature),
  );
  const notTestable = errors ? whyNotTestable(sumOfUnits(errors.units)) : null;
  const settings = { seed, errors, reading, testable: notTestable === null, rare, middle: middleBy[cut], resamples };
  const { own, words, meanInterval, naiveMean } = drawnEstimate(units, settings);
  return {
    features: counted.map((word, f): FeatureEstimate => {
      const { quadrant, quadrantShare, attended, attendedShare, ...drawn } = words[f];
      const satisfaction = orNull(own.satisfaction[f]);
      const fromMean: FromMean | null =
        satisfaction === null ? null : { difference: satisfaction - own.mean, interval: drawn.fromMeanInterval };
      const standing = { fromMean, attended, attendedShare };
      return {
        ...word,
        naive: { attention: word.attention, satisfaction: word.satisfaction },
        attention: own.attention[f],
        satisfaction,
        attentionInterval: around(drawn.attentionInterval, own.attention[f])!,
        satisfactionInterval: satisfaction === null ? null : around(drawn.satisfactionInterval, satisfaction),
        rare: rare[f],
        quadrant,
        quadrantShare: quadrant === null ? null : quadrantShare,
        ...standing,
        advice: rare[f] ? null : adviceOn(standing),
      };
    }),
    cuts: own.cuts,
    satisfaction: {
      value: orNull(own.mean),
      interval: Number.isNaN(own.mean) ? null : around(meanInterval, own.mean),
      naive: orNull(naiveMean),
    },
    notTestable,
    reviews: units.units,
    mentions: counted.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

/** The interval, widened to the estimate in the rare case that a skewed bootstrap misses it. */
function around(interval: [number, number] | null, estimate: number): [number, number] | null {
  return interval && [Math.min(interval[0], estimate), Math.max(interval[1], estimate)];
}
