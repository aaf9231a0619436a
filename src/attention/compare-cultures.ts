import {
  adjustPValues,
  bootstrap,
  deriveSeed,
  permutationTest,
  type SparseUnits,
  seededRandom,
} from '@crosscultural/base';
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

/** One measure of a subject in both cultures. */
export interface MeasureDifference {
  domestic: number;
  foreign: number;
  /** Foreign minus domestic. */
  difference: number;
  /** Bootstrap over the reviews of each culture, 95 %. */
  interval: [number, number] | null;
  /** Permutation test over reviews, two-sided. */
  p: number;
  /** Corrected for all tests of the table (Holm 1979). */
  adjustedP: number;
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

  const attentionOf = (sums: Float64Array, s: number) => occurrencesIn(sums, [s]) / allOccurrences(sums);
  const packed = groups.map((reviews) => packMentions(namingReviews(reviews), subjects).units);
  const attention = compareMeasure(packed, subjects, attentionOf, deriveSeed(seed, 'attention'), permutations);
  const satisfactionOf = (sums: Float64Array, s: number) => satisfactionIn(sums, [s], reading);
  const satisfaction = subjects.flatMap((subject) => {
    const naming = groups.map((reviews) => {
      const own = reviews.filter((mentions) => mentions.some(({ feature }) => feature === subject));
      return packMentions(own, [subject]).units;
    });
    return compareMeasure(naming, [subject], satisfactionOf, deriveSeed(seed, `satisfaction ${subject}`), permutations);
  });
  const adjusted = adjustPValues(
    [...attention, ...satisfaction].map(({ p }) => p),
    'holm',
  );
  return subjects
    .map((subject, s) => ({
      subject,
      occurrences: { domestic: counts[0].get(subject)!, foreign: counts[1].get(subject)! },
      attention: { ...attention[s], adjustedP: adjusted[s] },
      satisfaction: { ...satisfaction[s], adjustedP: adjusted[subjects.length + s] },
    }))
    .sort((a, b) => Math.abs(b.attention.difference) - Math.abs(a.attention.difference));
}

function compareMeasure(
  groups: readonly SparseUnits[],
  subjects: readonly string[],
  measure: (sums: Float64Array, s: number) => number,
  seed: number,
  permutations: number,
): Omit<MeasureDifference, 'adjustedP'>[] {
  const sides = subjects.flatMap((_, s) => [
    ([first]: readonly Float64Array[]) => measure(first, s),
    ([, second]: readonly Float64Array[]) => measure(second, s),
    ([first, second]: readonly Float64Array[]) => measure(second, s) - measure(first, s),
  ]);
  const values = bootstrap(groups, sides, seededRandom(deriveSeed(seed, 'bootstrap')));
  const p = permutationTest(
    groups[0],
    groups[1],
    subjects.map((_, s) => (first: Float64Array, second: Float64Array) => measure(second, s) - measure(first, s)),
    seededRandom(deriveSeed(seed, 'permutations')),
    permutations,
  );
  return subjects.map((_, s) => ({
    domestic: values[3 * s].value,
    foreign: values[3 * s + 1].value,
    difference: values[3 * s + 2].value,
    interval: values[3 * s + 2].interval,
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
