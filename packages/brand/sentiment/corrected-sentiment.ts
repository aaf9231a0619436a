import { deriveSeed, seededRandom } from '@crosscultural/base';
import { type ConfusionCounts, correctedShares } from '@crosscultural/classify';
import { type JudgedPosts, sentimentClasses } from '../posts';
import { mostProbableClasses } from './classes';

/** How many posts are of a sentiment: as the model counts, and corrected for its errors. */
export interface CorrectedSentiment {
  sentiment: (typeof sentimentClasses)[number];
  /** Posts whose most probable class it is, and their share. */
  counted: number;
  naive: number;
  /** The share behind the count, with its 95 % interval; null without labelled texts of every class, which tell the model's errors. */
  corrected: number | null;
  interval: [number, number] | null;
}

/**
 * The shares of negative, neutral and positive posts, as counted and corrected for the model's confusion (`correctedShares` of
 * the package classify). The interval redraws posts, as independent ones, and the labelled texts. It does not cover that
 * errors on these posts may differ from those on the labelled texts.
 *
 * @param posts that a sentiment model has read.
 * @param confusion labelled texts by truth and verdict, [3][3]; empty where there are none.
 * @param seed decides the draws.
 * @returns in the order of `sentimentClasses`; none without posts.
 * @throws UserError when probabilities are missing.
 * @example
 * brand.steps.correctedSentiment(judged.posts, judged.confusion, 2023).map(({ naive, corrected }) => [naive, corrected]);
 */
export function correctedSentiment(posts: JudgedPosts, confusion: ConfusionCounts, seed: number): CorrectedSentiment[] {
  const predicted = [0, 0, 0];
  for (const sentiment of mostProbableClasses(posts.probabilities, posts.texts.length)) predicted[sentiment]++;
  const total = posts.texts.length;
  if (total === 0) return [];
  const random = seededRandom(deriveSeed(seed, 'corrected sentiment'));
  // A class without labelled texts leaves the model's errors on it unknown.
  const known = confusion.length > 0 && confusion.every((row) => row.some((count) => count > 0));
  const behind = known ? correctedShares({ predicted, confusion }, { random }) : null;
  return sentimentClasses.map((sentiment, k) => ({
    sentiment,
    counted: predicted[k],
    naive: predicted[k] / total,
    corrected: behind?.shares[k] ?? null,
    interval: behind?.intervals[k] ?? null,
  }));
}
