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
  /** The share behind the count, with its 95 % interval; null without labelled texts that tell the model's errors. */
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
 * @throws UserError when probabilities are missing, or a class has no labelled text.
 * @example
 * brand.steps.correctedSentiment(judged.posts, judged.confusion, 2023).map(({ naive, corrected }) => [naive, corrected]);
 */
export function correctedSentiment(posts: JudgedPosts, confusion: ConfusionCounts, seed: number): CorrectedSentiment[] {
  const predicted = [0, 0, 0];
  for (const sentiment of mostProbableClasses(posts.probabilities, posts.texts.length)) predicted[sentiment]++;
  const total = posts.texts.length;
  if (total === 0) return [];
  const random = seededRandom(deriveSeed(seed, 'corrected sentiment'));
  const behind = confusion.length > 0 ? correctedShares({ predicted, confusion }, { random }) : null;
  return sentimentClasses.map((sentiment, k) => ({
    sentiment,
    counted: predicted[k],
    naive: predicted[k] / total,
    corrected: behind?.shares[k] ?? null,
    interval: behind?.intervals[k] ?? null,
  }));
}
