import {
  type CellCorrection,
  type CutStatistic,
  correctedBy,
  correctionBy,
  measuringWords,
  occurrencesIn,
  type SatisfactionReading,
  type WordMeasures,
} from '@crosscultural/attention';
import type { Random } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import type { Counted } from './counted';

/** What one sample of a culture's reviews says. */
export interface Drawn {
  words: WordMeasures;
  subjects: WordMeasures;
  /** Cells of the culture's features, corrected: what several words get together is summed before it is measured. */
  cells: Float64Array;
  /** Their occurrences in all words, and in all that the cultures can be compared by. */
  all: { words: number; comparable: number };
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
 * Samples are measured by the thousand, so that each is written over the one before in the same reading; attention over that in any.
 *
 * @returns takes a sample, and then measures it in a reading: with `doubt` in a sample, without it on all reviews; these stay as
 *   counted where nothing can be corrected.
 */
export function measuring(counted: Counted, cut: CutStatistic) {
  const namings = [counted.words, counted.subjects].map((words) => measuringWords(words, cut));
  const comparable = counted.comparable.members.flat();
  const ofWords = counted.words.members.flat();
  const corrected = new Float64Array(counted.units.cells);
  return ({ mentions, errors }: CultureSums) => {
    const always = errors ? correctionBy(errors, 'per occurrence') : null;
    for (const { join } of namings) join(mentions);
    let cells: Float64Array | undefined;
    const all = { words: 0, comparable: 0 };
    return (reading: SatisfactionReading, doubt?: Random): Drawn => {
      const own = errors && reading !== 'per occurrence' ? correctionBy(errors, reading) : always;
      const decided = (always?.isTold ?? true) && (own?.isTold ?? true);
      const by = (correction: CellCorrection | null) => (decided || doubt ? correction : null);
      const correction = by(always);
      const measured = correction ? corrected : mentions;
      if (measured !== cells) {
        cells = correction ? correctedBy(correction, mentions, corrected) : mentions;
        for (const { attend } of namings) attend(cells);
        all.words = occurrencesIn(cells, ofWords);
        all.comparable = occurrencesIn(cells, comparable);
      }
      const [words, subjects] = namings.map(({ judge }) => judge(reading, by(own), doubt));
      return { words, subjects, cells: measured, all, decided };
    };
  };
}
