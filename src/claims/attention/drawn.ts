import { correctCells, occurrencesIn, type SatisfactionReading, satisfactionIn } from '../../attention';
import type { Culture } from '../../corpus';
import type { Counted, Words } from './counted';

/** What separates high from low. */
export type Middle = (values: Float64Array) => number;

/** One measure of some words in a sample of the reviews. */
export interface Values {
  /** One a word. */
  of: Float64Array;
  /** Of the words that are ranked, the highest first; without those that have no value. */
  ranked: Float64Array;
  middle: number;
}

/** Mentions and satisfaction under one naming. */
export interface Measured {
  attention: Values;
  satisfaction: Values;
}

/** What one sample of a culture's reviews says. */
export interface Drawn {
  words: Measured;
  subjects: Measured;
  /** All mentions of feature words. */
  total: number;
}

/** What a sample of the reviews of both cultures says. */
export type Draw = Readonly<Record<Culture, Drawn>>;

/**
 * Measures attention and satisfaction in summed cells, corrected for the model's errors where these are known.
 *
 * @param sums summed cells of the culture's mentions.
 * @param errorSums summed cells of its labelled reviews.
 */
export function drawnFrom(
  counted: Counted,
  sums: Float64Array,
  errorSums: Float64Array | undefined,
  reading: SatisfactionReading,
  middle: Middle,
): Drawn {
  const corrected = (how: SatisfactionReading) => (errorSums ? correctCells(sums, errorSums, how) : sums);
  const cells = corrected('per occurrence');
  const judged = reading === 'per occurrence' ? cells : corrected(reading);
  const measured = (words: Words): Measured => ({
    attention: valuesOf(words, (members) => occurrencesIn(cells, members), middle),
    satisfaction: valuesOf(words, (members) => satisfactionIn(judged, members, reading), middle),
  });
  return {
    words: measured(counted.words),
    subjects: measured(counted.subjects),
    total: cells.reduce((sum, count) => sum + count, 0),
  };
}

function valuesOf({ members, often }: Words, measure: (members: number[]) => number, middle: Middle): Values {
  const of = Float64Array.from(members, measure);
  const ranked = of.filter((value, i) => often[i] && !Number.isNaN(value)).sort();
  return { of, ranked: ranked.reverse(), middle: middle(ranked) };
}
