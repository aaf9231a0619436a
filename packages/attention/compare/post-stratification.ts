import { deriveSeed, resamples, resampleUnits, seededRandom, sumOfUnits } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { openInterval95 } from '../errors/corrected-draws';
import { correctedMeasures, observedMeasures } from '../errors/corrected-measures';
import { type ReadingErrors, whyNotTestable } from '../errors/reading-errors';
import type { SatisfactionReading } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';
import { packMentions } from '../mentions/packed-mentions';

/** The mentions of a review, and the stratum that it is in: its stars, its product group; null where that is not known. */
export interface StratifiedReview {
  stratum: string | null;
  mentions: readonly FeatureMention[];
}

/** One stratum in both cultures. */
export interface Stratum {
  stratum: string;
  /** Shares of each culture's naming reviews. */
  domestic: number;
  foreign: number;
  /** The share that both are weighted to: the mean of the two. */
  target: number;
}

/** A cross-cultural difference in both cultures' own mix of the same strata, and in one mix, with its 95 % interval. */
export interface MixDifference {
  own: number;
  weighted: number;
  interval: [number, number] | null;
}

/** What one mix makes of a subject's difference; null where a culture does not judge it, or its model carries no statement. */
export interface WeightedDifference {
  subject: string;
  attention: MixDifference | null;
  satisfaction: MixDifference | null;
}

/** What weighting to one mix makes of differences. */
export interface PostStratification {
  strata: Stratum[];
  /** One row a subject; none where there is nothing to weight by. */
  differences: WeightedDifference[];
  /** Why there is nothing to weight by; null where there is. */
  reason: string | null;
}

/** A stratum with fewer naming reviews than this in a culture has no share to speak of. */
const leastReviews = 20;

/**
 * Foreign minus domestic after post-stratification (Holt and Smith 1979): reviews are weighted so that both cultures have the
 * same mix of strata, the mean of the two mixes. With `errors` the weighted counts are corrected for how each model errs, as
 * `compareCultures` corrects them. Intervals from a bootstrap within strata, and over the labelled reviews. Strata that one
 * culture lacks are left out, of both mixes.
 *
 * @param subjects whose differences are asked for.
 * @param domestic each domestic review, its mentions by subject (`subjectMentions`).
 * @param foreign each foreign one.
 * @param what the strata are, in words, for the reason that there is no answer.
 * @param options.errors how the model that read each culture's reviews errs; without it they are taken as counted.
 * @returns the strata and one row a subject, in their order; or why there is nothing to weight by.
 * @example
 * attention.steps.postStratified(['price'], home, abroad, 'stars', { seed: 2023 });
 */
export function postStratified(
  subjects: readonly string[],
  domestic: readonly StratifiedReview[],
  foreign: readonly StratifiedReview[],
  what: string,
  {
    seed,
    reading = 'per occurrence',
    errors = {},
  }: { seed: number; reading?: SatisfactionReading; errors?: Partial<Record<Culture, ReadingErrors>> },
): PostStratification {
  const sides = [domestic, foreign].map((reviews) => reviews.filter(({ mentions }) => mentions.length > 0));
  for (const [side, culture] of (['domestic', 'foreign'] as const).entries()) {
    const known = sides[side].filter(({ stratum }) => stratum !== null).length;
    if (known < sides[side].length / 2) return untestable(`most ${culture} reviews have no ${what}`);
  }
  const counts = sides.map((reviews) => countStrata(reviews));
  const names = [...counts[0].keys()]
    .filter((name) => counts.every((count) => (count.get(name) ?? 0) >= leastReviews))
    .sort();
  if (names.length < 2) return untestable(`the cultures share fewer than two strata of ${what}`);

  const totals = counts.map((count) => names.reduce((sum, name) => sum + count.get(name)!, 0));
  const strata = names.map((stratum): Stratum => {
    const [home, abroad] = counts.map((count, side) => count.get(stratum)! / totals[side]);
    return { stratum, domestic: home, foreign: abroad, target: (home + abroad) / 2 };
  });
  const groups = sides.map((reviews) =>
    names.map((name) => {
      const own = reviews.filter(({ stratum }) => stratum === name).map(({ mentions }) => mentions);
      return packMentions(own, subjects).units;
    }),
  );
  const weights = [strata.map((one) => one.target / one.domestic), strata.map((one) => one.target / one.foreign)];
  const known = [errors.domestic?.units, errors.foreign?.units];
  const testable = known.every((units) => !units || whyNotTestable(sumOfUnits(units)) === null);

  const differences = (
    sums: Sums,
    errorSums: readonly (Float64Array | null)[],
    measuresOf: typeof correctedMeasures,
  ) => {
    const [own, weighted] = [strata.map(() => 1), null].map((ones) => {
      const [home, abroad] = sums.map((ofSide, side) =>
        measuresOf(mixed(ofSide, ones ?? weights[side]), errorSums[side], reading),
      );
      return { home, abroad, decided: home.decided && abroad.decided };
    });
    const of = ({ home, abroad }: typeof own, measure: 'attention' | 'satisfaction', s: number) =>
      abroad[measure][s] - home[measure][s];
    return { own, weighted, of, decided: weighted.decided };
  };
  const observed = differences(
    groups.map((ofSide) => ofSide.map(sumOfUnits)),
    known.map((units) => (units ? sumOfUnits(units) : null)),
    observedMeasures,
  );
  const draws = subjects.map(() => ({
    attention: new Float64Array(resamples),
    satisfaction: new Float64Array(resamples),
  }));
  const undecided = new Uint8Array(resamples);
  const random = seededRandom(deriveSeed(seed, 'post-stratification'));
  const sums = groups.map((ofSide) => ofSide.map(({ cells }) => new Float64Array(cells)));
  const errorSums = known.map((units) => (units ? new Float64Array(units.cells) : null));
  for (let b = 0; b < resamples; b++) {
    for (const [side, ofSide] of groups.entries()) {
      for (const [g, units] of ofSide.entries()) resampleUnits(units, sums[side][g], random);
      if (known[side]) resampleUnits(known[side], errorSums[side]!, random);
    }
    const drawn = differences(sums, errorSums, correctedMeasures);
    undecided[b] = drawn.decided ? 0 : 1;
    for (const [s, values] of draws.entries()) {
      values.attention[b] = drawn.of(drawn.weighted, 'attention', s);
      values.satisfaction[b] = drawn.of(drawn.weighted, 'satisfaction', s);
    }
  }
  const told = (measure: 'attention' | 'satisfaction', s: number): MixDifference | null => {
    const [own, weighted] = [observed.own, observed.weighted].map((mix) => observed.of(mix, measure, s));
    if (!Number.isFinite(own + weighted) || (measure === 'satisfaction' && !testable)) return null;
    return { own, weighted, interval: openInterval95(draws[s][measure], undecided, [-1, 1]) };
  };
  const rows = subjects.map((subject, s) => ({
    subject,
    attention: told('attention', s),
    satisfaction: told('satisfaction', s),
  }));
  return { strata, differences: rows, reason: null };
}

/** Summed cells of each stratum of each culture. */
type Sums = readonly (readonly Float64Array[])[];

function mixed(strata: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return strata[0].map((_, cell) => strata.reduce((sum, sums, g) => sum + weights[g] * sums[cell], 0));
}

function untestable(why: string): PostStratification {
  return { strata: [], differences: [], reason: `not testable: ${why}` };
}

function countStrata(reviews: readonly StratifiedReview[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of reviews) if (stratum !== null) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

/**
 * The stars of a review in three classes, so that stars and polarities meet: one and two are low, three middle, four and five
 * high; without stars its label.
 *
 * @returns null where it has neither.
 * @example
 * attention.steps.starsOf({ rating: 2 }); // 'low'
 */
export function starsOf({ rating, label }: { rating?: number; label?: string }): string | null {
  if (rating !== undefined) return rating <= 2 ? 'low' : rating < 4 ? 'middle' : 'high';
  return label === undefined ? null : ({ negative: 'low', neutral: 'middle', positive: 'high' }[label] ?? null);
}
