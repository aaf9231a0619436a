import { quantile, seededRandom, sumOfUnits } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { observedMeasures } from '../errors/corrected-measures';
import { type ReadingErrors, whyNotTestable } from '../errors/reading-errors';
import { minimumOccurrences, occurrencesIn, type SatisfactionReading } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';
import { namingReviews, packMentions } from '../mentions/packed-mentions';
import type { MeasureDifference, SubjectDifference } from './compare-cultures';

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

/** How large a difference must be to count, in each measure; null where no placebo compares it. */
export interface PlaceboBound {
  attention: number | null;
  satisfaction: number | null;
}

/** A cross-cultural difference beside the bound that the placebos set. */
export interface PlaceboComparison {
  subject: string;
  /** NaN where it is not testable. */
  difference: { attention: number; satisfaction: number };
  bound: PlaceboBound;
  /** Whether the cultures differ, and by more than the bound with their whole interval; null without a bound. */
  beyond: { attention: boolean | null; satisfaction: boolean | null };
}

/**
 * What `compareCultures` calls a difference, between two parts of one culture: no tests, only the sizes. One model read both
 * parts, so one set of errors corrects both.
 *
 * @param first the mentions of each review of one part, by subject (`subjectMentions`).
 * @param second those of the other part.
 * @param options.errors how the model that read them errs; without it they are taken as counted.
 * @returns one row for each subject that both parts name at least 9 times, by code units.
 * @example
 * attention.steps.partDifferences(laptops, phones)[0].attention; // phones minus laptops
 */
export function partDifferences(
  first: Mentions,
  second: Mentions,
  { reading = 'per occurrence', errors }: { reading?: SatisfactionReading; errors?: ReadingErrors } = {},
): PlaceboDifference[] {
  const parts = [first, second].map(namingReviews);
  const subjects = [...new Set(parts.flat(2).map(({ feature }) => feature))].sort();
  const errorSums = errors ? sumOfUnits(errors.units) : null;
  const testable = errorSums === null || whyNotTestable(errorSums) === null;
  const sums = parts.map((reviews) => sumOfUnits(packMentions(reviews, subjects).units));
  const [before, after] = sums.map((cells) => observedMeasures(cells, errorSums, reading));
  return subjects.flatMap((subject, s) => {
    if (sums.some((cells) => occurrencesIn(cells, [s]) < minimumOccurrences)) return [];
    const satisfaction = after.satisfaction[s] - before.satisfaction[s];
    return [
      {
        subject,
        attention: after.attention[s] - before.attention[s],
        satisfaction: testable && Number.isFinite(satisfaction) ? satisfaction : null,
      },
    ];
  });
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

const measures = ['attention', 'satisfaction'] as const;
const kinds: readonly PlaceboRun['kind'][] = ['halves', 'product groups'];

/**
 * The size that a cross-cultural difference must exceed, by one rule for every subject: the largest difference of the same subject
 * in any placebo, or the size that 95 % of all differences of one kind of placebo stay below, whichever is larger, of both kinds.
 * The first says how much the subject moves with the product, the second how much any subject does, also one that no placebo
 * shares. Each kind has its own 95 %: forty halvings would otherwise thin out what a few product groups differ by.
 *
 * @param runs the placebos.
 * @returns the bound of a subject; null where no placebo compares anything.
 * @example
 * attention.steps.placeboBound(runs)('battery').attention; // 0.04
 */
export function placeboBound(runs: readonly PlaceboRun[]): (subject: string) => PlaceboBound {
  const sizes = (of: readonly PlaceboRun[], measure: keyof PlaceboBound, subject?: string) =>
    of.flatMap(({ differences }) =>
      differences.flatMap((row) =>
        row[measure] === null || (subject ?? row.subject) !== row.subject ? [] : [Math.abs(row[measure])],
      ),
    );
  const common = (measure: keyof PlaceboBound) =>
    kinds.flatMap((kind) => {
      const ofKind = sizes(
        runs.filter((run) => run.kind === kind),
        measure,
      );
      return ofKind.length === 0 ? [] : [quantile(ofKind, 0.95)];
    });
  const shared = { attention: common('attention'), satisfaction: common('satisfaction') };
  const boundOf = (measure: keyof PlaceboBound, subject: string) =>
    shared[measure].length === 0 ? null : Math.max(...shared[measure], ...sizes(runs, measure, subject));
  return (subject) => ({
    attention: boundOf('attention', subject),
    satisfaction: boundOf('satisfaction', subject),
  });
}

/**
 * Cross-cultural differences beside what the placebos show. One counts only where the cultures differ at all, and where the end
 * of its interval that is nearest to 0 lies beyond the bound: a large difference that is not sure to be large does not.
 *
 * @param differences from `compareCultures`.
 * @param runs the placebos, of the same mentions and corrected by the same errors.
 * @returns one row a subject, in the differences' order.
 * @example
 * attention.steps.beyondPlacebo(differences, runs).filter(({ beyond }) => beyond.attention);
 */
export function beyondPlacebo(
  differences: readonly SubjectDifference[],
  runs: readonly PlaceboRun[],
): PlaceboComparison[] {
  const boundOf = placeboBound(runs);
  return differences.map((row) => {
    const bound = boundOf(row.subject);
    const inEach = <T>(of: (measure: keyof PlaceboBound) => T) => {
      const [attention, satisfaction] = measures.map(of);
      return { attention, satisfaction };
    };
    return {
      subject: row.subject,
      difference: inEach((measure) => row[measure].difference),
      bound,
      beyond: inEach((measure) => isBeyond(row[measure], bound[measure])),
    };
  });
}

function isBeyond({ differs, interval }: MeasureDifference, bound: number | null): boolean | null {
  if (bound === null) return null;
  return differs && interval !== null && Math.max(interval[0], -interval[1]) > bound;
}
