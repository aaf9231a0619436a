import {
  correctCells,
  isCorrected,
  occurrencesIn,
  type SatisfactionReading,
  satisfactionIn,
} from '@crosscultural/attention';
import type { Random } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { type Counted, joinedCells, type Words } from './counted';

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
  /** Cells of the culture's features, corrected: what several words get together is summed before it is measured. */
  cells: Float64Array;
  /** False where the labelled reviews of this sample tell praise and the rest no better than a coin: then nothing is said. */
  decided: boolean;
}

/** What a sample of the reviews of both cultures says. */
export type Draw = Readonly<Record<Culture, Drawn>>;

/** Summed cells of a culture's mentions, and of its labelled reviews where it has some. */
export interface CultureSums {
  mentions: Float64Array;
  errors: Float64Array | undefined;
}

/**
 * Measures attention and satisfaction in summed cells, corrected for the model's errors where these are known. Attention is always
 * taken from the correction per occurrence, in which every mention counts. `doubt` adds to praise and the rest of every
 * judged word what Jeffreys' prior would draw, before the correction: as in the figures (`withDoubt`).
 *
 * @param doubt for a sample; all reviews are measured without it, and as counted where nothing can be corrected.
 */
export function drawnFrom(
  counted: Counted,
  { mentions, errors }: CultureSums,
  reading: SatisfactionReading,
  middle: Middle,
  doubt?: Random,
): Drawn {
  const corrected = (sums: Float64Array, how: SatisfactionReading) => (errors ? correctCells(sums, errors, how) : sums);
  const isSolved = (how: SatisfactionReading) => isCorrected(corrected(mentions, how));
  const decided = isSolved('per occurrence') && isSolved(reading);
  const orCounted = (sums: Float64Array, how: SatisfactionReading) => (decided || doubt ? corrected(sums, how) : sums);
  const cells = orCounted(mentions, 'per occurrence');
  const measured = (words: Words): Measured => {
    const judged = joinedCells(mentions, words.members);
    if (doubt) for (const cell of words.doubted[reading]) judged[cell] += doubt.gamma(0.5);
    const solved = orCounted(judged, reading);
    return {
      attention: valuesOf(words, (w) => occurrencesIn(cells, words.members[w]), middle),
      satisfaction: valuesOf(words, (w) => satisfactionIn(solved, [w], reading), middle),
    };
  };
  return { words: measured(counted.words), subjects: measured(counted.subjects), cells, decided };
}

function valuesOf({ members, often }: Words, measure: (word: number) => number, middle: Middle): Values {
  const of = Float64Array.from(members, (_, w) => measure(w));
  const ranked = of.filter((value, i) => often[i] && !Number.isNaN(value)).sort();
  return { of, ranked: ranked.reverse(), middle: middle(ranked) };
}
