import { deriveSeed, seededRandom, sumOfUnits } from '@crosscultural/base';
import { adviceOn, type FromMean, type Standing } from './advice';
import { isCorrected, openInterval95, withDoubt } from './corrected-draws';
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
import { type ReadingErrors, whyNotTestable } from './reading-errors';

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
   * Null where satisfaction is, or where it is undefined in most resamples. Where all mentions agree, drawn with Jeffreys'
   * prior: sixteen praises of sixteen are not surely all.
   */
  satisfactionInterval: [number, number] | null;
  /** Named less often than the minimum: shown in grey, kept out of the cut lines, put in no quadrant. */
  rare: boolean;
  /** The paper's field, by the cut lines; null where the model carries no statement on satisfaction. */
  quadrant: Quadrant | null;
  /** Share of the resamples, each with its own cut lines, in which the word is in the same quadrant. */
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
  /** How the model that read the reviews errs; without it everything is taken as counted. */
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
  const { features, units } = packMentions(
    namingReviews(reviews),
    counted.map(({ feature }) => feature),
  );
  const notTestable = errors ? whyNotTestable(sumOfUnits(errors.units)) : null;
  const everything = features.map((_, f) => f);
  const middle = middleBy[cut];
  const common = (values: Float64Array) => values.filter((_, f) => !rare[f]);
  const measuresIn = (sums: Float64Array, doubted = sums): Measures => {
    const all = allOccurrences(sums);
    const attention = Float64Array.from(everything, (f) => occurrencesIn(sums, [f]) / all);
    const satisfaction = Float64Array.from(everything, (f) =>
      notTestable === null ? satisfactionIn(doubted, [f], reading) : Number.NaN,
    );
    const cuts = { attention: middle(common(attention)), satisfaction: middle(common(satisfaction)) };
    const mean = notTestable === null ? satisfactionIn(sums, everything, reading) : Number.NaN;
    return { attention, satisfaction, cuts, mean };
  };

  const { sums, draw } = withDoubt(units, errors, reading);
  const own = measuresIn(isCorrected(sums) ? sums.corrected : sums.counted);
  const quadrantIn = (one: Measures, f: number) =>
    rare[f] ? null : quadrantOf({ attention: one.attention[f], satisfaction: one.satisfaction[f] }, one.cuts);
  const attendedIn = (one: Measures, f: number) => one.attention[f] >= one.cuts.attention;
  const quadrants = everything.map((f) => quadrantIn(own, f));
  const attended = everything.map((f) => attendedIn(own, f));

  const draws = everything.map(() => ({
    attention: new Float64Array(resamples),
    satisfaction: new Float64Array(resamples),
    fromMean: new Float64Array(resamples),
    sameQuadrant: 0,
    sameSide: 0,
  }));
  const means = new Float64Array(resamples);
  const undecided = new Uint8Array(resamples);
  const random = seededRandom(deriveSeed(seed, 'bootstrap of attention'));
  const doubt = seededRandom(deriveSeed(seed, 'doubt where all mentions agree'));
  for (let b = 0; b < resamples; b++) {
    const drawn = draw(random, doubt);
    undecided[b] = isCorrected(drawn) ? 0 : 1;
    const one = measuresIn(drawn.corrected, drawn.doubted);
    means[b] = one.mean;
    draws.forEach((word, f) => {
      word.attention[b] = one.attention[f];
      word.satisfaction[b] = one.satisfaction[f];
      word.fromMean[b] = one.satisfaction[f] - one.mean;
      if (quadrants[f] === quadrantIn(one, f)) word.sameQuadrant++;
      if (attended[f] === attendedIn(one, f)) word.sameSide++;
    });
  }
  const shares = (values: Float64Array, estimate: number | null) =>
    estimate === null ? null : around(openInterval95(values, undecided, [0, 1]), estimate);
  return {
    features: counted.map((word, f) => {
      const satisfaction = orNull(own.satisfaction[f]);
      const fromMean: FromMean | null =
        satisfaction === null
          ? null
          : {
              difference: satisfaction - own.mean,
              interval: openInterval95(draws[f].fromMean, undecided, [-1, 1]),
            };
      const standing = { fromMean, attended: attended[f], attendedShare: draws[f].sameSide / resamples };
      return {
        ...word,
        naive: { attention: word.attention, satisfaction: word.satisfaction },
        attention: own.attention[f],
        satisfaction,
        attentionInterval: shares(draws[f].attention, own.attention[f])!,
        satisfactionInterval: shares(draws[f].satisfaction, satisfaction),
        rare: rare[f],
        quadrant: quadrants[f],
        quadrantShare: quadrants[f] === null ? null : draws[f].sameQuadrant / resamples,
        ...standing,
        advice: rare[f] ? null : adviceOn(standing),
      };
    }),
    cuts: own.cuts,
    satisfaction: {
      value: orNull(own.mean),
      interval: shares(means, orNull(own.mean)),
      naive: orNull(satisfactionIn(sums.counted, everything, reading)),
    },
    notTestable,
    reviews: units.units,
    mentions: counted.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
}

/** The measures of all words, in one sample. */
interface Measures {
  attention: Float64Array;
  satisfaction: Float64Array;
  cuts: CutLines;
  mean: number;
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

/** The interval, widened to the estimate in the rare case that a skewed bootstrap misses it. */
function around(interval: [number, number] | null, estimate: number): [number, number] | null {
  return interval && [Math.min(interval[0], estimate), Math.max(interval[1], estimate)];
}
