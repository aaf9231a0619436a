import { normalQuantile975, resamples, resampleUnits, seededRandom, sumOfUnits } from '@crosscultural/base';
import { subjectOf } from '../papers';
import {
  allOccurrences,
  minimumOccurrences,
  occurrencesIn,
  type SatisfactionReading,
  satisfactionIn,
} from './measures';
import type { FeatureMention } from './mentions';
import { namingReviews, packMentions } from './packed-mentions';
import { type RandomEffects, randomEffects } from './random-effects';

/** The mentions of one platform's reviews. */
export interface PlatformMentions {
  platform: string;
  mentions: readonly (readonly FeatureMention[])[];
}

/** A cross-cultural difference whose interval holds what platforms of one culture differ by. */
export interface PlatformDifference {
  difference: number;
  /** 95 %, normal. */
  interval: [number, number];
  /** The standard deviation between platforms of each culture, beyond the sampling of reviews. */
  between: { domestic: number; foreign: number };
}

/** A subject, with the platforms as a random effect; null where fewer than two platforms of a culture name it often enough. */
export interface PlatformEffect {
  subject: string;
  attention: PlatformDifference | null;
  satisfaction: PlatformDifference | null;
}

/**
 * Foreign minus domestic, platforms as a random effect: attention and satisfaction are estimated on each platform with the
 * bootstrap variance over its reviews, pooled within a culture with a variance between platforms (`randomEffects`), and
 * subtracted. A culture with one platform tells platform and culture not apart, and gets no interval.
 *
 * @param subjects whose differences are asked for.
 * @param domestic the mentions of each domestic platform.
 * @param foreign those of each foreign one.
 * @returns one row a subject, in their order.
 * @example
 * attention.steps.platformEffects(['price'], shopsAtHome, shopsAbroad, { seed: 2023 })[0].attention?.interval;
 */
export function platformEffects(
  subjects: readonly string[],
  domestic: readonly PlatformMentions[],
  foreign: readonly PlatformMentions[],
  { seed, reading = 'per occurrence' }: { seed: number; reading?: SatisfactionReading },
): PlatformEffect[] {
  const [home, abroad] = [domestic, foreign].map((platforms) =>
    platforms.map(({ mentions }) => platformEstimates(mentions, subjects, seed, reading)),
  );
  return subjects.map((subject, s) => ({
    subject,
    attention: differenceOf(pooled(home, s, 'attention'), pooled(abroad, s, 'attention')),
    satisfaction: differenceOf(pooled(home, s, 'satisfaction'), pooled(abroad, s, 'satisfaction')),
  }));
}

/** Of one subject on one platform; null where it is named too seldom there. */
type Estimate = { value: number; variance: number } | null;
type PlatformEstimate = Record<'attention' | 'satisfaction', Estimate>;

function platformEstimates(
  reviews: PlatformMentions['mentions'],
  subjects: readonly string[],
  seed: number,
  reading: SatisfactionReading,
): PlatformEstimate[] {
  const joined = reviews.map((mentions) => mentions.map((one) => ({ ...one, feature: subjectOf(one.feature) })));
  const { units } = packMentions(namingReviews(joined), subjects);
  const measures = {
    attention: (sums: Float64Array, s: number) => occurrencesIn(sums, [s]) / allOccurrences(sums),
    satisfaction: (sums: Float64Array, s: number) => satisfactionIn(sums, [s], reading),
  };
  const observed = sumOfUnits(units);
  const moments = subjects.map(() => ({ attention: [0, 0, 0], satisfaction: [0, 0, 0] }));
  const random = seededRandom(seed);
  const sums = new Float64Array(units.cells);
  for (let b = 0; b < resamples; b++) {
    resampleUnits(units, sums, random);
    for (const [s, moment] of moments.entries()) {
      for (const measure of ['attention', 'satisfaction'] as const) {
        const value = measures[measure](sums, s);
        if (!Number.isFinite(value)) continue;
        moment[measure][0]++;
        moment[measure][1] += value;
        moment[measure][2] += value ** 2;
      }
    }
  }
  return subjects.map((_, s) => {
    const often = occurrencesIn(observed, [s]) >= minimumOccurrences;
    const estimate = (measure: 'attention' | 'satisfaction'): Estimate => {
      const [n, sum, squares] = moments[s][measure];
      const variance = squares / n - (sum / n) ** 2;
      return often && variance > 1e-12 ? { value: measures[measure](observed, s), variance } : null;
    };
    return { attention: estimate('attention'), satisfaction: estimate('satisfaction') };
  });
}

function pooled(
  platforms: readonly PlatformEstimate[][],
  s: number,
  measure: keyof PlatformEstimate,
): RandomEffects | null {
  const estimates = platforms.flatMap((of) => of[s][measure] ?? []);
  return randomEffects(
    estimates.map(({ value }) => value),
    estimates.map(({ variance }) => variance),
  );
}

function differenceOf(home: RandomEffects | null, abroad: RandomEffects | null): PlatformDifference | null {
  if (home === null || abroad === null) return null;
  const difference = abroad.mean - home.mean;
  const reach = normalQuantile975 * Math.hypot(home.standardError, abroad.standardError);
  return {
    difference,
    interval: [difference - reach, difference + reach],
    between: { domestic: Math.sqrt(home.between), foreign: Math.sqrt(abroad.between) },
  };
}
