import { bootstrap, seededRandom } from '@crosscultural/base';
import { subjectOf } from '../papers';
import { allOccurrences, occurrencesIn, type SatisfactionReading, satisfactionIn } from './measures';
import type { FeatureMention } from './mentions';
import { packMentions } from './packed-mentions';

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

/** A subject's cross-cultural difference in both cultures' own mix, and in one mix. */
export interface WeightedDifference {
  subject: string;
  attention: { own: number; weighted: number; interval: [number, number] | null };
  satisfaction: { own: number; weighted: number; interval: [number, number] | null };
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
 * same mix of strata, the mean of the two mixes. Intervals from a bootstrap within strata. Strata that one culture lacks are
 * left out.
 *
 * @param subjects whose differences are asked for.
 * @param domestic each domestic review.
 * @param foreign each foreign one.
 * @param what the strata are, in words, for the reason that there is no answer.
 * @returns the strata and one row a subject, in their order; or why there is nothing to weight by.
 * @example
 * attention.steps.postStratified(['price'], home, abroad, 'stars', { seed: 2023 });
 */
export function postStratified(
  subjects: readonly string[],
  domestic: readonly StratifiedReview[],
  foreign: readonly StratifiedReview[],
  what: string,
  { seed, reading = 'per occurrence' }: { seed: number; reading?: SatisfactionReading },
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
  const groups = sides.flatMap((reviews) =>
    names.map((name) => {
      const own = reviews.filter(({ stratum }) => stratum === name);
      return packMentions(
        own.map(({ mentions }) => joined(mentions)),
        subjects,
      ).units;
    }),
  );
  const weights = [...strata.map((one) => one.target / one.domestic), ...strata.map((one) => one.target / one.foreign)];
  const mixed = (sums: readonly Float64Array[], side: number, weight: (group: number) => number) => {
    const total = new Float64Array(sums[0].length);
    for (let g = side * names.length; g < (side + 1) * names.length; g++) {
      for (let cell = 0; cell < total.length; cell++) total[cell] += weight(g) * sums[g][cell];
    }
    return total;
  };
  const attention = (sums: Float64Array, s: number) => occurrencesIn(sums, [s]) / allOccurrences(sums);
  const satisfaction = (sums: Float64Array, s: number) => satisfactionIn(sums, [s], reading);
  const statistics = subjects.flatMap((_, s) =>
    [attention, satisfaction].flatMap((measure) =>
      [() => 1, (group: number) => weights[group]].map(
        (weight) => (sums: readonly Float64Array[]) =>
          measure(mixed(sums, 1, weight), s) - measure(mixed(sums, 0, weight), s),
      ),
    ),
  );
  const found = bootstrap(groups, statistics, seededRandom(seed));
  const differences = subjects.map((subject, s) => {
    const [ownAttention, weightedAttention, ownSatisfaction, weightedSatisfaction] = found.slice(4 * s, 4 * s + 4);
    return {
      subject,
      attention: {
        own: ownAttention.value,
        weighted: weightedAttention.value,
        interval: weightedAttention.interval,
      },
      satisfaction: {
        own: ownSatisfaction.value,
        weighted: weightedSatisfaction.value,
        interval: weightedSatisfaction.interval,
      },
    };
  });
  return { strata, differences, reason: null };
}

function untestable(why: string): PostStratification {
  return { strata: [], differences: [], reason: `not testable: ${why}` };
}

function joined(mentions: readonly FeatureMention[]): FeatureMention[] {
  return mentions.map((one) => ({ ...one, feature: subjectOf(one.feature) }));
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
