import { motives } from '../concepts/domains';
import { noMotive } from './classify-motives';

/** The classifier's verdicts on labelled posts: [true motive][verdict], verdicts in the order of `motives`, the last one none. */
export type MotiveConfusion = readonly (readonly number[])[];

/** How well motives are told. */
export interface MotiveAccuracy {
  posts: number;
  /** Share of the posts that get a motive at all. */
  decided: number;
  /** Share with the right motive, of all posts; of those that get one. */
  accuracy: number;
  accuracyOfDecided: number;
  byMotive: { motive: string; posts: number; decided: number; precision: number; recall: number }[];
}

/**
 * Counts of labelled posts by true motive and by the classifier's verdict.
 *
 * @param verdicts of `classifyMotives`.
 * @param truth of the same posts, indices into `motives`; posts with another number are left out.
 * @param chosen 1 for posts that count, such as those of one language; all unless given.
 * @returns [5][6]
 * @example
 * motiveConfusion(Uint8Array.of(0, 255), Uint8Array.of(0, 0))[0]; // [1, 0, 0, 0, 0, 1]: one right, one without a verdict
 */
export function motiveConfusion(
  verdicts: ArrayLike<number>,
  truth: ArrayLike<number>,
  chosen?: ArrayLike<number>,
): number[][] {
  const counts = motives.map(() => new Array<number>(motives.length + 1).fill(0));
  for (let post = 0; post < verdicts.length; post++) {
    if ((chosen && chosen[post] !== 1) || truth[post] >= motives.length) continue;
    counts[truth[post]][verdicts[post] === noMotive ? motives.length : verdicts[post]]++;
  }
  return counts;
}

/**
 * Accuracy from a confusion, over all posts and over those that get a motive.
 *
 * @example
 * motiveAccuracy(motiveConfusion(verdicts, truth)).accuracy; // 0.73
 */
export function motiveAccuracy(confusion: MotiveConfusion): MotiveAccuracy {
  const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
  const decidedOf = (row: readonly number[]) => sum(row.slice(0, motives.length));
  const posts = sum(confusion.map(sum));
  const decided = sum(confusion.map(decidedOf));
  const right = sum(confusion.map((row, motive) => row[motive]));
  return {
    posts,
    decided: decided / posts,
    accuracy: right / posts,
    accuracyOfDecided: right / decided,
    byMotive: motives.map((motive, i) => ({
      motive,
      posts: sum(confusion[i]),
      decided: decidedOf(confusion[i]) / sum(confusion[i]),
      precision: confusion[i][i] / sum(confusion.map((row) => row[i])),
      recall: confusion[i][i] / sum(confusion[i]),
    })),
  };
}
