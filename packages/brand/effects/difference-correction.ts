import { deriveSeed, seededRandom } from '@crosscultural/base';
import { type ConfusionCounts, correctedDifference } from '@crosscultural/classify';
import type { DifferenceCorrection } from './sentiment-shift';

/** A classifier without errors: rows so large that their draws are the rows themselves. */
const noErrors = [0, 1, 2].map((truth) => [0, 1, 2].map((verdict) => (truth === verdict ? 1e9 : 0)));

/**
 * The correction that `sentimentShifts` asks for, by the model's confusion; where that is not known of every class, differences
 * stay as counted and their intervals cover the posts alone.
 *
 * @param confusion labelled texts by truth and verdict, [3][3]; empty where there are none.
 * @param seed decides the draws, the same for every release.
 * @example
 * brand.steps.sentimentShifts(posts, releases, brand.steps.differenceCorrection(judged.confusion, 2023));
 */
export function differenceCorrection(confusion: ConfusionCounts, seed: number): DifferenceCorrection {
  const isKnown = confusion.length > 0 && confusion.every((row) => row.some((count) => count > 0));
  const known = isKnown ? confusion : noErrors;
  return (before, after) =>
    correctedDifference(before, after, known, { random: seededRandom(deriveSeed(seed, 'shift of sentiment')) });
}
