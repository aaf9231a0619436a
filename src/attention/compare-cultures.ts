import {
  adjustPValues,
  deriveSeed,
  permutationTest,
  resamples,
  type SparseUnits,
  seededRandom,
  sumOfUnits,
} from '@crosscultural/base';
import type { Culture } from '../corpus';
import { subjectOf } from '../papers';
import { correctedSums, isCorrected, openInterval95 } from './corrected-draws';
import {
  allOccurrences,
  minimumOccurrences,
  occurrencesIn,
  type SatisfactionReading,
  satisfactionIn,
} from './measures';
import type { FeatureMention } from './mentions';
import { namingReviews, packMentions } from './packed-mentions';
import { type ReadingErrors, whyNotTestable } from './reading-errors';

/** One measure of a subject in both cultures; NaN where the model of either carries no statement on it. */
export interface MeasureDifference {
  domestic: number;
  foreign: number;
  /** Foreign minus domestic. */
  difference: number;
  /** Bootstrap over the reviews of each culture, and over the labelled reviews of each model, 95 %. */
  interval: [number, number] | null;
  /** Permutation test over reviews, two-sided, of what was read. */
  p: number;
  /** Corrected for all tests of the table (Holm 1979). */
  adjustedP: number;
  /** Whether the cultures differ: the interval leaves 0 out, and the corrected p-value is below 0.05. */
  differs: boolean;
}

/** What both cultures speak of, compared. */
export interface SubjectDifference {
  subject: string;
  occurrences: { domestic: number; foreign: number };
  attention: MeasureDifference;
  satisfaction: MeasureDifference;
}

export interface ComparisonOptions {
  /** Seed of the bootstrap and of the permutations. */
  seed: number;
  /** How the model that read each culture's reviews errs; without it they are taken as counted. */
  errors?: Partial<Record<Culture, ReadingErrors>>;
  /** What satisfaction divides by. Default `per occurrence`. */
  reading?: SatisfactionReading;
  /** Subjects named less often in either culture are left out. Default 9. */
  minimumOccurrences?: number;
  /** Default 2,000. */
  permutations?: number;
}

type Mentions = readonly (readonly FeatureMention[])[];

/**
 * Compares attention and satisfaction of the subjects that both cultures name, foreign minus domestic. Attention is tested
 * by exchanging the cultures of all reviews that name a feature word, satisfaction by exchanging those of the reviews that
 * name the subject.
 *
 * With `errors` the measures, the differences and their intervals are corrected for what each culture's model misses, makes up
 * and mistakes (`correctCells`). A permutation cannot be: the p-value asks whether what was *read* in the two cultures' reviews
 * differs, and two models that err differently read the same reviews differently. A difference is therefore called one only
 * where the interval, which carries the errors of both models, leaves 0 out as well (`differs`). Where one of the models
 * carries no statement on satisfaction, satisfaction is not compared, nor counted among the tests.
 *
 * @param domestic the mentions of each domestic review.
 * @param foreign the mentions of each foreign review.
 * @returns one row a shared subject, the largest difference in attention first.
 * @example
 * attention.compareCultures(mentions.domestic, mentions.foreign, { seed: 2023 })[0].attention.difference;
 */
export function compareCultures(
  domestic: readonly (readonly FeatureMention[])[],
  foreign: readonly (readonly FeatureMention[])[],
  {
    seed,
    errors = {},
    reading = 'per occurrence',
    minimumOccurrences: minimum = minimumOccurrences,
    permutations = 2000,
  }: ComparisonOptions,
): SubjectDifference[] {
  const groups = [domestic, foreign].map(bySubject);
  const counts = groups.map(countSubjects);
  const often = (count: number | undefined) => (count ?? 0) >= Math.max(minimum, 1);
  const subjects = [...counts[0].keys()].filter((id) => often(counts[0].get(id)) && often(counts[1].get(id))).sort();
  if (subjects.length === 0) return [];

  const known = [errors.domestic, errors.foreign] as const;
  const attentionOf = (sums: Float64Array, s: number) => occurrencesIn(sums, [s]) / allOccurrences(sums);
  const packed = groups.map((reviews) => packMentions(namingReviews(reviews), subjects).units);
  const compare = { errors: known, reading, permutations };
  const attention = compareMeasure(packed, subjects, attentionOf, { ...compare, seed: deriveSeed(seed, 'attention') });
  const satisfactionOf = (sums: Float64Array, s: number) => satisfactionIn(sums, [s], reading);
  const testable = known.every((one) => !one || whyNotTestable(sumOfUnits(one.units)) === null);
  const satisfaction = subjects.flatMap((subject) => {
    if (!testable) return [nothing];
    const naming = groups.map((reviews) => {
      const own = reviews.filter((mentions) => mentions.some(({ feature }) => feature === subject));
      return packMentions(own, [subject]).units;
    });
    const settings = { ...compare, seed: deriveSeed(seed, `satisfaction ${subject}`) };
    return compareMeasure(naming, [subject], satisfactionOf, settings);
  });
  const tests = [...attention, ...(testable ? satisfaction : [])];
  const adjusted = adjustPValues(
    tests.map(({ p }) => p),
    'holm',
  );
  const judged = [...attention, ...satisfaction].map((one, t): MeasureDifference => {
    const adjustedP = adjusted[t] ?? Number.NaN;
    const { interval } = one;
    return {
      ...one,
      adjustedP,
      differs: adjustedP < 0.05 && interval !== null && (interval[0] > 0 || interval[1] < 0),
    };
  });
  return subjects
    .map((subject, s) => ({
      subject,
      occurrences: { domestic: counts[0].get(subject)!, foreign: counts[1].get(subject)! },
      attention: judged[s],
      satisfaction: judged[subjects.length + s],
    }))
    .sort((a, b) => Math.abs(b.attention.difference) - Math.abs(a.attention.difference));
}

type Compared = Omit<MeasureDifference, 'adjustedP' | 'differs'>;

/** What is said of a measure that no model carries. */
const nothing: Compared = { domestic: NaN, foreign: NaN, difference: NaN, interval: null, p: NaN };

interface MeasureComparison {
  errors: readonly [ReadingErrors | undefined, ReadingErrors | undefined];
  reading: SatisfactionReading;
  seed: number;
  permutations: number;
}

function compareMeasure(
  groups: readonly SparseUnits[],
  subjects: readonly string[],
  measure: (sums: Float64Array, s: number) => number,
  { errors, reading, seed, permutations }: MeasureComparison,
): Compared[] {
  const sides = groups.map((units, g) => correctedSums(units, errors[g], reading));
  const [home, abroad] = sides.map(({ sums }) => (isCorrected(sums) ? sums.corrected : sums.counted));
  const draws = subjects.map(() => new Float64Array(resamples));
  const undecided = new Uint8Array(resamples);
  const random = seededRandom(deriveSeed(seed, 'bootstrap'));
  for (let b = 0; b < resamples; b++) {
    const [first, second] = sides.map(({ draw }) => draw(random));
    undecided[b] = isCorrected(first) && isCorrected(second) ? 0 : 1;
    draws.forEach((values, s) => {
      values[b] = measure(second.corrected, s) - measure(first.corrected, s);
    });
  }
  const p = permutationTest(
    groups[0],
    groups[1],
    subjects.map((_, s) => (first: Float64Array, second: Float64Array) => measure(second, s) - measure(first, s)),
    seededRandom(deriveSeed(seed, 'permutations')),
    permutations,
  );
  return subjects.map((_, s) => ({
    domestic: measure(home, s),
    foreign: measure(abroad, s),
    difference: measure(abroad, s) - measure(home, s),
    interval: openInterval95(draws[s], undecided, [-1, 1]),
    p: p[s],
  }));
}

function bySubject(reviews: Mentions): FeatureMention[][] {
  return reviews.map((mentions) => mentions.map((one) => ({ ...one, feature: subjectOf(one.feature) })));
}

function countSubjects(reviews: Mentions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { feature } of reviews.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
