import { adjustPValues, sumOfUnits } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { type ReadingErrors, whyNotTestable } from '../errors/reading-errors';
import { minimumOccurrences, type SatisfactionReading } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';
import { namingReviews, packMentions } from '../mentions/packed-mentions';
import { countMentioned } from '../mentions/subject-mentions';
import { differenceDraws, drawnDifferences, permutedDifferences } from './difference-draws';

/** One measure of a subject in both cultures; NaN where the model of either carries no statement on it. */
export interface MeasureDifference {
  domestic: number;
  foreign: number;
  /** Foreign minus domestic. */
  difference: number;
  /** Bootstrap over the reviews of each culture, and over the labelled reviews of each model, 95 %. */
  interval: [number, number] | null;
  /** Of the corrected difference, two-sided: twice the share of the bootstrap on the rarer side of 0. */
  p: number;
  /** The same, corrected for all tests of the table (Holm 1979). */
  adjustedP: number;
  /** Whether the cultures differ: the interval leaves 0 out, and the corrected p-value is below 0.05. */
  differs: boolean;
  /** Permutation test over reviews, two-sided, of what was *read*, whatever the models make of it. */
  permutationP: number;
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
  /** Of the bootstrap. Default 10,000: a corrected p-value cannot be smaller than (number of tests) · 2 / 10,001. */
  resamples?: number;
  /** Default 2,000. */
  permutations?: number;
}

/**
 * Compares attention and satisfaction of the subjects that both cultures name, foreign minus domestic. With `errors` the
 * measures, the differences, their intervals and p-values are corrected for what each culture's model misses, makes up and
 * mistakes (`correctCells`); all come from one bootstrap over the reviews that name a feature word and the labelled reviews of
 * both models. The cultures differ where the interval leaves 0 out and the p-value, corrected for all tests, is below 0.05.
 *
 * A permutation test stands beside it: it exchanges the cultures of all reviews that name a feature word (for satisfaction,
 * that name the subject) and asks whether what was *read* differs, which two models that err differently make of the same
 * reviews, too. Where one of the models carries no statement on satisfaction, satisfaction is not compared, nor counted among
 * the tests.
 *
 * @param domestic the mentions of each domestic review, by subject (`subjectMentions`).
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
    resamples = differenceDraws,
    permutations = 2000,
  }: ComparisonOptions,
): SubjectDifference[] {
  const groups = [domestic, foreign] as const;
  const counts = both(groups, countMentioned);
  const often = (count: number | undefined) => (count ?? 0) >= Math.max(minimum, 1);
  const subjects = [...counts[0].keys()].filter((id) => often(counts[0].get(id)) && often(counts[1].get(id))).sort();
  if (subjects.length === 0) return [];

  const known = [errors.domestic, errors.foreign] as const;
  const testable = known.every((one) => !one || whyNotTestable(sumOfUnits(one.units)) === null);
  const packed = both(groups, (reviews) => packMentions(namingReviews(reviews), subjects).units);
  const drawn = drawnDifferences(packed, subjects.length, { seed, errors: known, reading, draws: resamples });
  const naming = subjects.map((subject) =>
    both(groups, (reviews) => {
      const own = reviews.filter((mentions) => mentions.some(({ feature }) => feature === subject));
      return packMentions(own, [subject]).units;
    }),
  );
  const permuted = permutedDifferences(packed, naming, { seed, reading, permutations });
  const tests = [...drawn.attention, ...(testable ? drawn.satisfaction : [])];
  const permutationPs = [...permuted.attention, ...permuted.satisfaction];
  const adjusted = adjustPValues(
    tests.map(({ p }) => p),
    'holm',
  );
  const judged = tests.map((one, t): MeasureDifference => {
    const leavesZeroOut = one.interval !== null && (one.interval[0] > 0 || one.interval[1] < 0);
    const differs = leavesZeroOut && adjusted[t] < 0.05;
    return { ...one, adjustedP: adjusted[t], differs, permutationP: permutationPs[t] };
  });
  return subjects
    .map((subject, s) => ({
      subject,
      occurrences: { domestic: counts[0].get(subject)!, foreign: counts[1].get(subject)! },
      attention: judged[s],
      satisfaction: judged[subjects.length + s] ?? nothing,
    }))
    .sort((a, b) => Math.abs(b.attention.difference) - Math.abs(a.attention.difference));
}

function both<A, B>(pair: readonly [A, A], of: (one: A) => B): [B, B] {
  return [of(pair[0]), of(pair[1])];
}

/** What is said of a measure that no model carries. */
const nothing: MeasureDifference = {
  ...{ domestic: Number.NaN, foreign: Number.NaN, difference: Number.NaN, interval: null },
  ...{ p: Number.NaN, adjustedP: Number.NaN, permutationP: Number.NaN, differs: false },
};
