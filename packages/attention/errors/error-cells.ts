import type { Sentiment } from '@crosscultural/corpus';

/** What a mention is said to be; `absent` stands for "not there": a mention that was missed, or one that was made up. */
export type ErrorClass = Sentiment | 'absent';

/** In the order of the cells of `ReadingErrors`. */
export const errorClasses: readonly ErrorClass[] = ['positive', 'neutral', 'negative', 'absent'];

/** The cell of `ReadingErrors` that counts mentions labelled as `truth` and read as `read`. */
export function errorCell(truth: ErrorClass, read: ErrorClass): number {
  return errorClasses.length * places[truth] + places[read];
}

const places: Readonly<Record<ErrorClass, number>> = { positive: 0, neutral: 1, negative: 2, absent: 3 };

/**
 * How many mentions of some labels are read in some ways, in summed cells of `ReadingErrors`.
 *
 * @param errorSums [16]
 * @param truths what they are labelled as; `absent` for made-up ones.
 * @param reads what they are read as; by default all, `absent` for missed ones among them.
 * @example
 * attention.steps.pairsIn(sumOfUnits(errors.units), ['negative'], ['absent']); // blame that the model misses
 */
export function pairsIn(
  errorSums: Float64Array,
  truths: readonly ErrorClass[],
  reads: readonly ErrorClass[] = errorClasses,
): number {
  let count = 0;
  for (const truth of truths) for (const read of reads) count += errorSums[errorCell(truth, read)];
  return count;
}
