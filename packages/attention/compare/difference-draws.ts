import { deriveSeed, permutationTest, type SparseUnits, seededRandom } from '@crosscultural/base';
import { isCorrected, openInterval95, withDoubt } from '../errors/corrected-draws';
import type { ReadingErrors } from '../errors/reading-errors';
import { attentionIn, type SatisfactionReading, satisfactionIn } from '../measures/measures';

/** Draws of a difference: enough that a p-value of 80 tests, corrected, can be below 0.05. */
export const differenceDraws = 10_000;

/** One measure of a subject in two groups, with what its draws say. */
export interface DrawnDifference {
  domestic: number;
  foreign: number;
  /** Foreign minus domestic. */
  difference: number;
  interval: [number, number] | null;
  /** Two-sided: twice the share of the draws on the rarer side of 0. */
  p: number;
}

/** What is drawn, and how. */
export interface DifferenceSettings {
  seed: number;
  /** How each group's model errs. */
  errors: readonly [ReadingErrors | undefined, ReadingErrors | undefined];
  reading: SatisfactionReading;
  draws: number;
}

/**
 * Attention and satisfaction of all subjects in two groups, second minus first, on all reviews and in one bootstrap over the
 * reviews of each group and the labelled reviews of each model.
 *
 * @param groups packed mentions by subject, one unit a review.
 * @param subjects how many of their features are subjects.
 */
export function drawnDifferences(
  groups: readonly [SparseUnits, SparseUnits],
  subjects: number,
  { seed, errors, reading, draws }: DifferenceSettings,
): { attention: DrawnDifference[]; satisfaction: DrawnDifference[] } {
  const [home, abroad] = groups.map((units, g) => withDoubt(units, errors[g], reading));
  const all = Array.from({ length: subjects }, (_, s) => s);
  const drawn = all.map(() => ({ attention: new Float64Array(draws), satisfaction: new Float64Array(draws) }));
  const open = { attention: new Uint8Array(draws), satisfaction: new Uint8Array(draws) };
  const random = seededRandom(deriveSeed(seed, 'bootstrap of differences'));
  const doubt = seededRandom(deriveSeed(seed, 'doubt where all mentions agree'));
  for (let b = 0; b < draws; b++) {
    const [first, second] = [home.draw(random, doubt), abroad.draw(random, doubt)];
    open.attention[b] = isCorrected(first.occurrences) && isCorrected(second.occurrences) ? 0 : 1;
    open.satisfaction[b] = isCorrected(first.judged) && isCorrected(second.judged) ? 0 : 1;
    drawn.forEach(({ attention, satisfaction }, s) => {
      attention[b] = attentionIn(second.occurrences, [s]) - attentionIn(first.occurrences, [s]);
      satisfaction[b] = satisfactionIn(second.doubted, [s], reading) - satisfactionIn(first.doubted, [s], reading);
    });
  }
  const orCounted = (cells: Float64Array, counted: Float64Array) => (isCorrected(cells) ? cells : counted);
  const occurrences = [home, abroad].map(({ sums }) => orCounted(sums.occurrences, sums.counted));
  const judged = [home, abroad].map(({ sums }) => orCounted(sums.judged, sums.counted));
  return {
    attention: all.map((s) => {
      const [domestic, foreign] = occurrences.map((cells) => attentionIn(cells, [s]));
      return summary(domestic, foreign, drawn[s].attention, open.attention);
    }),
    satisfaction: all.map((s) => {
      const [domestic, foreign] = judged.map((cells) => satisfactionIn(cells, [s], reading));
      return summary(domestic, foreign, drawn[s].satisfaction, open.satisfaction);
    }),
  };
}

function summary(domestic: number, foreign: number, draws: Float64Array, open: Uint8Array): DrawnDifference {
  const interval = openInterval95(draws, open, [-1, 1]);
  const p = interval === null ? 1 : twoSided(draws, open);
  return { domestic, foreign, difference: foreign - domestic, interval, p };
}

/** An open draw may lie on either side; one without a value says nothing. */
function twoSided(draws: Float64Array, open: Uint8Array): number {
  let [low, high, told] = [0, 0, 0];
  draws.forEach((value, b) => {
    if (open[b] === 0 && Number.isNaN(value)) return;
    told++;
    if (open[b] === 1 || value <= 0) low++;
    if (open[b] === 1 || value >= 0) high++;
  });
  return Math.min(1, (2 * (Math.min(low, high) + 1)) / (told + 1));
}

/**
 * Permutation tests, two-sided, of what was read in two groups: whether it matters which review is in which. Attention is
 * tested on all reviews, satisfaction on those that name the subject.
 *
 * @param groups packed mentions by subject, one unit a review.
 * @param naming per subject, the same of the reviews that name it, with the subject as the first feature.
 */
export function permutedDifferences(
  groups: readonly [SparseUnits, SparseUnits],
  naming: readonly (readonly [SparseUnits, SparseUnits])[],
  { seed, reading, permutations }: { seed: number; reading: SatisfactionReading; permutations: number },
): { attention: number[]; satisfaction: number[] } {
  const randomFor = (what: string) => seededRandom(deriveSeed(seed, `permutations of ${what}`));
  const attention = naming.map(
    (_, s) => (first: Float64Array, second: Float64Array) => attentionIn(second, [s]) - attentionIn(first, [s]),
  );
  const satisfaction = (first: Float64Array, second: Float64Array) =>
    satisfactionIn(second, [0], reading) - satisfactionIn(first, [0], reading);
  return {
    attention: permutationTest(...groups, attention, randomFor('attention'), permutations),
    satisfaction: naming.flatMap((own, s) =>
      permutationTest(...own, [satisfaction], randomFor(`satisfaction ${s}`), permutations),
    ),
  };
}
