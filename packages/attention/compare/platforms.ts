import {
  deriveSeed,
  normalQuantile975,
  resamples,
  resampleUnits,
  type SparseUnits,
  seededRandom,
  sumOfUnits,
} from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { withDoubt } from '../errors/corrected-draws';
import { correctedMeasures, observedMeasures } from '../errors/corrected-measures';
import { type ReadingErrors, whyNotTestable } from '../errors/reading-errors';
import { minimumOccurrences, occurrencesIn, type SatisfactionReading } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';
import { namingReviews, packMentions } from '../mentions/packed-mentions';
import { randomEffects } from './random-effects';

/** The mentions of one platform's reviews. */
export interface PlatformMentions {
  platform: string;
  mentions: readonly (readonly FeatureMention[])[];
}

/** A cross-cultural difference whose interval holds what platforms of one culture differ by. */
export interface PlatformDifference {
  difference: number;
  /** 95 %; each culture with Student's t for its number of platforms, so it is wide where these are two. */
  interval: [number, number];
  /** The standard deviation between platforms of each culture, beyond the sampling of reviews. */
  between: { domestic: number; foreign: number };
}

/**
 * A subject, with the platforms as a random effect; null where fewer than two platforms of a culture name it often enough, and
 * satisfaction also where the model of either culture carries no statement on it.
 */
export interface PlatformEffect {
  subject: string;
  attention: PlatformDifference | null;
  satisfaction: PlatformDifference | null;
}

/**
 * Foreign minus domestic, platforms as a random effect: attention and satisfaction are estimated on each platform with the
 * bootstrap variance over its reviews (with Jeffreys' prior), pooled within a culture with a
 * variance between platforms (`randomEffects`), and subtracted. The labelled reviews that correct them are the same for all
 * platforms of a culture, so their error is drawn once for the pooled mean. Half the widths of independent parts add up as
 * squares (Zou and Donner 2008, doi:10.1002/sim.3095).
 *
 * @param subjects whose differences are asked for.
 * @param domestic the mentions of each domestic platform, by subject (`subjectMentions`).
 * @param foreign those of each foreign one.
 * @param options.errors how the model that read each culture's reviews errs; without it they are taken as counted.
 * @returns one row a subject, in their order.
 * @example
 * attention.steps.platformEffects(['price'], shopsAtHome, shopsAbroad, { seed: 2023 })[0].attention?.interval;
 */
export function platformEffects(
  subjects: readonly string[],
  domestic: readonly PlatformMentions[],
  foreign: readonly PlatformMentions[],
  {
    seed,
    reading = 'per occurrence',
    errors = {},
  }: { seed: number; reading?: SatisfactionReading; errors?: Partial<Record<Culture, ReadingErrors>> },
): PlatformEffect[] {
  const of = (platforms: readonly PlatformMentions[], culture: Culture) =>
    pooledSubjects(platforms, subjects, errors[culture], { seed: deriveSeed(seed, culture), reading });
  const [home, abroad] = [of(domestic, 'domestic'), of(foreign, 'foreign')];
  return subjects.map((subject, s) => ({
    subject,
    attention: differenceOf(home[s].attention, abroad[s].attention),
    satisfaction: differenceOf(home[s].satisfaction, abroad[s].satisfaction),
  }));
}

const measureNames = ['attention', 'satisfaction'] as const;
type Measure = (typeof measureNames)[number];
type Of<T> = Record<Measure, T>;

/** One culture's mean of one measure over its platforms. */
type Pooled = { mean: number; reach: number; between: number } | null;
interface Settings {
  seed: number;
  reading: SatisfactionReading;
}

function pooledSubjects(
  platforms: readonly PlatformMentions[],
  subjects: readonly string[],
  errors: ReadingErrors | undefined,
  { seed, reading }: Settings,
): Of<Pooled>[] {
  const packed = platforms.map(({ mentions }) => packMentions(namingReviews(mentions), subjects).units);
  const sums = packed.map(sumOfUnits);
  const errorSums = errors ? sumOfUnits(errors.units) : null;
  const testable = errorSums === null || whyNotTestable(errorSums) === null;
  const observed = sums.map((cells) => observedMeasures(cells, errorSums, reading));
  const variances = packed.map((units, p) =>
    variancesOf(units, errorSums, { seed: deriveSeed(seed, `${p}`), reading }),
  );
  const readAnew = errors ? measuresReadAnew(sums, errors, { seed, reading }) : null;
  return subjects.map((_, s) => {
    const often = sums.flatMap((cells, p) => (occurrencesIn(cells, [s]) >= minimumOccurrences ? [p] : []));
    const pooled = (measure: Measure): Pooled => {
      if (measure === 'satisfaction' && !testable) return null;
      const kept = often.filter((p) => variances[p][measure][s] > 0);
      const effects = randomEffects(
        kept.map((p) => observed[p][measure][s]),
        kept.map((p) => variances[p][measure][s]),
      );
      if (effects === null) return null;
      const mean = (of: readonly Of<Float64Array>[]) =>
        kept.reduce((sum, p, i) => sum + effects.weights[i] * of[p][measure][s], 0);
      const ofErrors = readAnew ? normalQuantile975 * Math.sqrt(variance(readAnew.map(mean))) : 0;
      return { ...effects, reach: Math.hypot(effects.reach, ofErrors) };
    };
    return { attention: pooled('attention'), satisfaction: pooled('satisfaction') };
  });
}

/** The variance of each subject's measures over the reviews of one platform, the errors of the model held fast. */
function variancesOf(units: SparseUnits, errorSums: Float64Array | null, { seed, reading }: Settings): Of<number[]> {
  const { draw } = withDoubt(units, undefined, reading);
  const random = seededRandom(deriveSeed(seed, 'reviews'));
  const doubt = seededRandom(deriveSeed(seed, 'doubt where all mentions agree'));
  const draws = Array.from({ length: resamples }, () => {
    const { counted, doubted } = draw(random, doubt);
    const { satisfaction } = observedMeasures(doubted, errorSums, reading);
    return { attention: observedMeasures(counted, errorSums, reading).attention, satisfaction };
  });
  const over = (measure: Measure) =>
    Array.from(draws[0][measure], (_, s) => variance(draws.map((one) => one[measure][s])));
  return { attention: over('attention'), satisfaction: over('satisfaction') };
}

/** The measures of each platform in each draw of the labelled reviews, the platforms' own reviews held fast. */
function measuresReadAnew(sums: readonly Float64Array[], { units }: ReadingErrors, { seed, reading }: Settings) {
  const random = seededRandom(deriveSeed(seed, 'labelled reviews'));
  const drawn = new Float64Array(units.cells);
  return Array.from({ length: resamples }, () => {
    resampleUnits(units, drawn, random);
    return sums.map((cells) => correctedMeasures(cells, drawn, reading));
  });
}

/** Of the values that are numbers: a draw without a mention, or without a correction, has none. */
function variance(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
}

function differenceOf(home: Pooled, abroad: Pooled): PlatformDifference | null {
  if (home === null || abroad === null) return null;
  const difference = abroad.mean - home.mean;
  const reach = Math.hypot(home.reach, abroad.reach);
  return {
    difference,
    // No two shares differ by more than 1.
    interval: [Math.max(-1, difference - reach), Math.min(1, difference + reach)],
    between: { domestic: Math.sqrt(home.between), foreign: Math.sqrt(abroad.between) },
  };
}
