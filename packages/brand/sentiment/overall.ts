import { bootstrap, deriveSeed, packUnits, seededRandom } from '@crosscultural/base';
import { type JudgedPosts, sentimentClasses } from '../posts';
import { fewestWeeks, weeksOf } from '../weeks';
import { mostProbableClasses, type Share } from './classes';

/** How many posts are of a sentiment. */
export interface SentimentShare extends Share {
  sentiment: (typeof sentimentClasses)[number];
}

/**
 * The shares of negative, neutral and positive posts over all the time (claim B4), by the model's most probable class.
 * Intervals by bootstrap over weeks (2,000 resamples), null below 4 weeks; what the model gets wrong is not in them.
 *
 * @param posts that a sentiment model has read.
 * @param seed decides the resamples.
 * @returns in the order of `sentimentClasses`; none without posts.
 * @throws UserError when probabilities are missing.
 * @example
 * brand.sentimentShares(posts, 2023).map(({ sentiment, share }) => [sentiment, share]);
 */
export function sentimentShares(posts: JudgedPosts, seed: number): SentimentShare[] {
  const classes = mostProbableClasses(posts.probabilities, posts.texts.length);
  if (classes.length === 0) return [];
  const { mondays, weekOf } = weeksOf(posts.day);
  const counts = mondays.map(() => [0, 0, 0]);
  classes.forEach((sentiment, post) => {
    counts[weekOf[post]][sentiment]++;
  });
  const weeks = packUnits(
    counts.map((week) => week.map((count, sentiment): [number, number] => [sentiment, count])),
    3,
  );
  const shares = bootstrap(
    [weeks],
    sentimentClasses.map(
      (_, k) =>
        ([sums]: readonly Float64Array[]) =>
          sums[k] / (sums[0] + sums[1] + sums[2]),
    ),
    seededRandom(deriveSeed(seed, 'sentiment shares')),
  );
  return sentimentClasses.map((sentiment, k) => ({
    sentiment,
    count: counts.reduce((sum, week) => sum + week[k], 0),
    share: shares[k].value,
    interval: mondays.length >= fewestWeeks ? shares[k].interval : null,
  }));
}
