import { mean, medianOf, type Random } from '@crosscultural/base';
import { type CellCorrection, correctedBy } from '../errors/correct-cells';
import type { CutStatistic } from './cut-lines';
import { occurrencesIn, type SatisfactionReading, satisfactionReadings } from './measures';

/** Per word, the features that count for it: indices into `PackedMentions.features`. */
export type WordMembers = readonly (readonly number[])[];

/**
 * The cells of `packMentions` summed word by word, where a word stands for several features.
 *
 * @param sums summed cells of `packMentions`.
 * @param members the features of each word.
 * @param into [4·words] overwritten; by default a new list.
 * @returns `into`.
 * @example
 * attention.steps.joinedCells(Float64Array.of(1, 0, 0, 0, 2, 0, 1, 0), [[0, 1]]); // [3, 0, 1, 0]
 */
export function joinedCells(
  sums: Float64Array,
  members: WordMembers,
  into = new Float64Array(4 * members.length),
): Float64Array {
  into.fill(0);
  for (let w = 0; w < members.length; w++) {
    for (const f of members[w]) for (let j = 0; j < 4; j++) into[4 * w + j] += sums[4 * f + j];
  }
  return into;
}

/** `occurrencesIn` of each word, written into a list. */
function occurrencesOfWords(sums: Float64Array, members: WordMembers, into: Float64Array): void {
  for (let w = 0; w < members.length; w++) into[w] = occurrencesIn(sums, members[w]);
}

/** `satisfactionIn` of each word in its joined cells, written into a list. */
function satisfactionOfWords(cells: Float64Array, reading: SatisfactionReading, into: Float64Array): void {
  const all = reading === 'per occurrence';
  for (let w = 0; w < into.length; w++) {
    const at = 4 * w;
    let divisor = cells[at] + cells[at + 2];
    if (all) divisor += cells[at + 1] + cells[at + 3];
    into[w] = divisor <= 0 ? Number.NaN : Math.min(1, Math.max(0, cells[at] / divisor));
  }
}

/**
 * What cuts the values of some words, as `middleBy` does; a mean is summed from the largest value down.
 *
 * @param values one a word; those that are not finite are left out.
 * @param some which words.
 * @param scratch as long as `values`, overwritten.
 */
function middleOfSome(
  values: Float64Array,
  some: readonly boolean[],
  cut: CutStatistic,
  scratch: Float64Array,
): number {
  let count = 0;
  for (let w = 0; w < values.length; w++) if (some[w] && Number.isFinite(values[w])) scratch[count++] = values[w];
  return cut === 'median' ? medianOf(scratch, count) : mean(scratch.subarray(0, count).sort().reverse());
}

/** Words that may stand for several features, and which of them are ranked. */
export interface RankedWords {
  members: WordMembers;
  /** Words named often enough to be ranked. */
  often: readonly boolean[];
  /** Cells of `joinedCells` that get doubt (`judgedCells`). */
  doubted: Readonly<Record<SatisfactionReading, readonly number[]>>;
}

/** One measure of some words in a sample of the reviews. */
export interface WordValues {
  /** One a word: its mentions, or its satisfaction. */
  of: Float64Array;
  /** What cuts those of the ranked words. */
  middle: number;
}

/** Mentions and satisfaction of some words. */
export interface WordMeasures {
  attention: WordValues;
  satisfaction: WordValues;
}

/**
 * Measures words in one sample after the other, into the same lists: `attention` is overwritten by the next `attend`, `satisfaction` by
 * the next `judge` in the same reading.
 *
 * @param cut what the middle is.
 * @returns `join` takes the counted cells of a sample; `attend` counts mentions in its cells, corrected or not; `judge` measures
 *   satisfaction, where `doubt` adds to what is judged what Jeffreys' prior would draw, before the correction.
 * @example
 * const words = attention.steps.measuringWords({ members: [[0], [1, 2]], often: [true, true], doubted }, 'median');
 * words.join(sums);
 * words.attend(sums);
 * words.judge('per occurrence', null).attention.middle;
 */
export function measuringWords({ members, often, doubted }: RankedWords, cut: CutStatistic) {
  const list = (cells = 1) => new Float64Array(cells * members.length);
  const [joined, seen, solved, scratch] = [list(4), list(4), list(4), list()];
  const attention: WordValues = { of: list(), middle: Number.NaN };
  const satisfaction = Object.fromEntries(
    satisfactionReadings.map((reading) => [reading, { of: list(), middle: Number.NaN }]),
  );
  return {
    join: (counted: Float64Array) => joinedCells(counted, members, joined),
    attend: (cells: Float64Array) => {
      occurrencesOfWords(cells, members, attention.of);
      attention.middle = middleOfSome(attention.of, often, cut, scratch);
    },
    judge: (reading: SatisfactionReading, correction: CellCorrection | null, doubt?: Random): WordMeasures => {
      const own = satisfaction[reading];
      seen.set(joined);
      if (doubt) for (const cell of doubted[reading]) seen[cell] += doubt.gamma(0.5);
      satisfactionOfWords(correction ? correctedBy(correction, seen, solved) : seen, reading, own.of);
      own.middle = middleOfSome(own.of, often, cut, scratch);
      return { attention, satisfaction: own };
    },
  };
}
