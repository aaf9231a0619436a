import { quantile, seededRandom } from '@crosscultural/base';
import type { Culture } from '../corpus';
import { subjectOf } from '../papers';
import type { SubjectDifference } from './compare-cultures';
import { attentionAndSatisfaction, minimumOccurrences, type SatisfactionReading } from './measures';
import type { FeatureMention } from './mentions';

type Mentions = readonly (readonly FeatureMention[])[];

/** A subject in two parts of one culture, second minus first; satisfaction is null where one part does not judge it. */
export interface PlaceboDifference {
  subject: string;
  attention: number;
  satisfaction: number | null;
}

/** A comparison in which no culture differs: two halves of one culture's reviews, or two of its product groups. */
export interface PlaceboRun {
  culture: Culture;
  kind: 'halves' | 'product groups';
  /** For example `laptop, phone`. */
  parts: string;
  differences: PlaceboDifference[];
}

/** How large a difference must be to count, in each measure. */
export interface PlaceboBound {
  attention: number;
  satisfaction: number;
}

/** A cross-cultural difference beside the bound that the placebos set. */
export interface PlaceboComparison {
  subject: string;
  difference: PlaceboBound;
  bound: PlaceboBound;
  /** Whether the difference is larger than the bound. */
  beyond: { attention: boolean; satisfaction: boolean };
}

/**
 * What `compareCultures` calls a difference, between two parts of one culture: no tests, only the sizes.
 *
 * @param first the mentions of each review of one part.
 * @param second those of the other part.
 * @returns one row for each subject that both parts name at least 9 times, by code units.
 * @example
 * attention.steps.partDifferences(laptops, phones)[0].attention; // phones minus laptops
 */
export function partDifferences(
  first: Mentions,
  second: Mentions,
  { reading = 'per occurrence' }: { reading?: SatisfactionReading } = {},
): PlaceboDifference[] {
  const [before, after] = [first, second].map((reviews) => {
    const joined = reviews.map((mentions) => mentions.map((one) => ({ ...one, feature: subjectOf(one.feature) })));
    return new Map(attentionAndSatisfaction(joined, { reading }).map((measure) => [measure.feature, measure]));
  });
  return [...before.values()]
    .flatMap((one) => {
      const other = after.get(one.feature);
      if (!other || Math.min(one.occurrences, other.occurrences) < minimumOccurrences) return [];
      const judged = one.satisfaction !== null && other.satisfaction !== null;
      return [
        {
          subject: one.feature,
          attention: other.attention - one.attention,
          satisfaction: judged ? other.satisfaction! - one.satisfaction! : null,
        },
      ];
    })
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/**
 * Two random halves of some reviews: each review goes to one of them, the first gets the odd one.
 *
 * @example
 * const [first, second] = attention.steps.randomHalves(mentions, 2023);
 */
export function randomHalves<T>(reviews: readonly T[], seed: number): [T[], T[]] {
  const order = seededRandom(seed).shuffle(reviews);
  const middle = Math.ceil(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

/**
 * The size that a cross-cultural difference must exceed, by one rule for every subject: the largest difference of the same subject
 * in any placebo, or the 95 % quantile of the differences of all subjects in all placebos where that is larger. The first
 * says how much the subject moves with the product, the second how much any subject does, also one that no placebo shares.
 *
 * @param runs the placebos; without any the bound is 0.
 * @returns the bound of a subject.
 * @example
 * attention.steps.placeboBound(runs)('battery').attention; // 0.04
 */
export function placeboBound(runs: readonly PlaceboRun[]): (subject: string) => PlaceboBound {
  const all = runs.flatMap(({ differences }) => differences);
  const sizes = (rows: readonly PlaceboDifference[], measure: keyof PlaceboBound) =>
    rows.flatMap((row) => (row[measure] === null ? [] : [Math.abs(row[measure])]));
  const common = (measure: keyof PlaceboBound) => quantile(sizes(all, measure), 0.95) || 0;
  const shared = { attention: common('attention'), satisfaction: common('satisfaction') };
  return (subject) => {
    const own = all.filter((row) => row.subject === subject);
    const largest = (measure: keyof PlaceboBound) => Math.max(0, ...sizes(own, measure));
    return {
      attention: Math.max(shared.attention, largest('attention')),
      satisfaction: Math.max(shared.satisfaction, largest('satisfaction')),
    };
  };
}

/**
 * Cross-cultural differences beside what the placebos show: only one beyond them counts.
 *
 * @param differences from `compareCultures`.
 * @param runs the placebos.
 * @returns one row a subject, in the differences' order.
 * @example
 * attention.steps.beyondPlacebo(differences, runs).filter(({ beyond }) => beyond.attention);
 */
export function beyondPlacebo(
  differences: readonly SubjectDifference[],
  runs: readonly PlaceboRun[],
): PlaceboComparison[] {
  const boundOf = placeboBound(runs);
  return differences.map(({ subject, attention, satisfaction }) => {
    const bound = boundOf(subject);
    const difference = { attention: attention.difference, satisfaction: satisfaction.difference };
    const beyond = {
      attention: Math.abs(difference.attention) > bound.attention,
      satisfaction: Math.abs(difference.satisfaction) > bound.satisfaction,
    };
    return { subject, difference, bound, beyond };
  });
}
