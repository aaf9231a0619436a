import { mean, medianOf } from '@crosscultural/base';
import type { CutStatistic } from './cut-lines';
import { occurrencesIn, type SatisfactionReading } from './measures';

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
export function occurrencesOfWords(sums: Float64Array, members: WordMembers, into: Float64Array): void {
  for (let w = 0; w < members.length; w++) into[w] = occurrencesIn(sums, members[w]);
}

/** `satisfactionIn` of each word in its joined cells, written into a list. */
export function satisfactionOfWords(cells: Float64Array, reading: SatisfactionReading, into: Float64Array): void {
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
export function middleOfSome(
  values: Float64Array,
  some: readonly boolean[],
  cut: CutStatistic,
  scratch: Float64Array,
): number {
  let count = 0;
  for (let w = 0; w < values.length; w++) if (some[w] && Number.isFinite(values[w])) scratch[count++] = values[w];
  return cut === 'median' ? medianOf(scratch, count) : mean(scratch.subarray(0, count).sort().reverse());
}
