import type { Interactions } from '../interactions';

/** What is to be ranked for whom: every item for every user, but what the user is never shown. */
export interface RankingTask {
  users: number;
  items: number;
  /** What each user did choose afterwards. */
  relevant: Interactions;
  /** What each user is never shown: their own, and what they have chosen before. */
  excluded: Interactions;
}

/** Fills in a score for each item, the better the higher. */
export type Scorer = (user: number, scores: Float64Array) => void;

/** Scores of one user with −∞ for what is never shown; whoever is given a buffer of this size need not hold users × items. */
export function scoresOf({ excluded }: RankingTask, scorer: Scorer, user: number, scores: Float64Array): void {
  scorer(user, scores);
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i])) throw new RangeError(`The score of item ${i} for user ${user} is not a number.`);
  }
  for (let k = excluded.start[user]; k < excluded.start[user + 1]; k++) {
    scores[excluded.item[k]] = Number.NEGATIVE_INFINITY;
  }
}

/** What a user did choose, without what the user is never shown. */
export function relevantOf({ relevant, excluded }: RankingTask, user: number): number[] {
  const never = new Set(excluded.item.subarray(excluded.start[user], excluded.start[user + 1]));
  return Array.from(relevant.item.subarray(relevant.start[user], relevant.start[user + 1])).filter(
    (i) => !never.has(i),
  );
}
