import { deriveSeed, interval95, resamples, resampleUnits, seededRandom, sumOfUnits } from '@crosscultural/base';
import type { Culture, Review } from '@crosscultural/corpus';
import {
  type ErrorClass,
  featureMentions,
  leastRecallOfBlame,
  pairsIn,
  type ReadingErrors,
  readingErrors,
  recallOfBlame,
  type TermTable,
  whyNotTestable,
} from '../../attention';
import type { Study } from '../study';

/** On the simulation so many reviews are labelled: what one person labels in some days. */
export const labelledSample = 300;

/** How the terms of a culture are mapped to feature words; `CultureTerms` are these. */
export interface TermsOfLabels {
  culture: Culture;
  table: TermTable;
  tableFor(others: readonly Review[]): TermTable;
}

/**
 * How the triplet model of a culture errs on the feature words: labelled reviews that it has not learned from beside what it
 * reads in them, both mapped by the culture's own table (terms that it lacks by the same lists). On the simulation these are
 * 300 reviews of the corpus itself, in even steps through their order, as somebody would label them who corrects a large
 * corpus by a small sample; on real data they are labelled reviews of other shops, and the correction assumes that the model
 * errs here as there.
 *
 * @param study whose model reads.
 * @param terms the mapping of the culture's terms, with your edits of its table.
 * @returns without any unit where there are no labelled reviews: then nobody knows the model's errors, and nothing can be
 *   said of satisfaction.
 * @example const errors = await pipelines.steps.readingErrorsOf(study, await pipelines.termsOf(study, 'foreign'));
 */
export async function readingErrorsOf(
  study: Study,
  { culture, table, tableFor }: TermsOfLabels,
): Promise<ReadingErrors> {
  const tested = await study.testedReviews(culture);
  const all = tested.reviews.length;
  const n = study.simulated ? Math.min(labelledSample, all) : all;
  const chosen = Array.from({ length: n }, (_, i) => Math.floor((i * all) / n));
  const labelled = chosen.map((i) => tested.reviews[i]);
  const read = chosen.map((i) => ({ ...tested.reviews[i], triplets: tested.extracted[i] }));
  const both = { ...tableFor([...labelled, ...read]), ...table };
  if (n === 0) return readingErrors([], [], 'no labelled reviews');
  const origin = study.simulated
    ? `${labelled.length} of the ${tested.reviews.length} reviews themselves`
    : `${labelled.length} labelled reviews: ${tested.origin}`;
  return readingErrors(featureMentions(labelled, both), featureMentions(read, both), origin);
}

/** How a culture's model errs on feature words, as a row of a table: shares of 1 with 95 % intervals over labelled reviews. */
export interface ReadingErrorRow extends Record<string, unknown> {
  culture: Culture;
  origin: string;
  /** Labelled mentions of feature words: of praise, and of blame. */
  praise: number;
  blame: number;
  recallOfPraise: number | null;
  praiseInterval: [number, number] | null;
  recallOfBlame: number | null;
  blameInterval: [number, number] | null;
  /** Share of the mentions read that nobody labelled. */
  madeUp: number | null;
  madeUpInterval: [number, number] | null;
  /** Whether satisfaction can be told, in words. */
  gate: string;
}

/**
 * What the labelled reviews say of each model, and whether it carries statements on satisfaction.
 *
 * @param study for its seed.
 * @param known one a culture; null for mentions that no model read.
 * @example study.table('reading-errors', { title: 'Errors', columns, rows: readingErrorRows(study, known) });
 */
export function readingErrorRows(
  study: Pick<Study, 'cultures' | 'seed'>,
  known: readonly (ReadingErrors | null)[],
): ReadingErrorRow[] {
  return study.cultures.flatMap((culture, c) => {
    const errors = known[c];
    if (!errors) return [];
    const sums = sumOfUnits(errors.units);
    const measures = [recallOfPraise, recallOfBlame, madeUp];
    const drawn = new Float64Array(sums.length);
    const draws = measures.map(() => new Float64Array(resamples));
    const random = seededRandom(deriveSeed(study.seed, `errors of the ${culture} model`));
    for (let b = 0; b < resamples; b++) {
      resampleUnits(errors.units, drawn, random);
      for (const [m, measure] of measures.entries()) draws[m][b] = measure(drawn);
    }
    const [praise, blame, invented] = measures.map((measure, m) => ({
      value: Number.isNaN(measure(sums)) ? null : measure(sums),
      interval: interval95(draws[m]),
    }));
    return [
      {
        culture,
        origin: errors.origin,
        praise: pairsIn(sums, ['positive']),
        blame: pairsIn(sums, ['negative']),
        recallOfPraise: praise.value,
        praiseInterval: praise.interval,
        recallOfBlame: blame.value,
        blameInterval: blame.interval,
        madeUp: invented.value,
        madeUpInterval: invented.interval,
        gate: gateInWords(sums, blame.interval),
      },
    ];
  });
}

const recallOfPraise = (sums: Float64Array) => pairsIn(sums, ['positive'], ['positive']) / pairsIn(sums, ['positive']);

const judged: ErrorClass[] = ['positive', 'neutral', 'negative'];

function madeUp(sums: Float64Array): number {
  const invented = pairsIn(sums, ['absent'], judged);
  return invented / (invented + pairsIn(sums, judged, judged));
}

function gateInWords(sums: Float64Array, interval: readonly [number, number] | null): string {
  const closed = whyNotTestable(sums);
  if (closed !== null) return closed;
  const unsure = interval === null || interval[0] < leastRecallOfBlame;
  return unsure ? 'testable, though the interval reaches below the gate' : 'testable';
}
