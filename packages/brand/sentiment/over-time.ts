import { UserError, wilsonInterval } from '@crosscultural/base';
import { dateOfDay } from '@crosscultural/series';
import type { JudgedPosts } from '../posts';
import { weeksOf } from '../weeks';
import { mostProbableClasses, negative, neutral, positive, type Share } from './classes';

/** The sentiment of a week's posts. */
export interface SentimentWeek {
  /** The week's Monday, YYYY-MM-DD. */
  week: string;
  posts: number;
  /** Null in a week without posts. */
  negative: Share | null;
  neutral: Share | null;
  positive: Share | null;
}

/**
 * Shares of negative, neutral and positive posts week by week, by the model's most probable class. The intervals (Wilson)
 * take the posts of a week as independent; what the model gets wrong is not in them.
 *
 * @param posts that a sentiment model has read.
 * @param platform only posts of this one; by default all.
 * @returns a row for every week from the first to the last post, weeks without posts included; none without posts.
 * @throws UserError when the platform is unknown or probabilities are missing.
 * @example
 * brand.sentimentOverTime(posts, 'Weibo')[0].positive?.share;
 */
export function sentimentOverTime(posts: JudgedPosts, platform?: string): SentimentWeek[] {
  const only = platform === undefined ? -1 : placeOfPlatform(posts, platform);
  const classes = mostProbableClasses(posts.probabilities, posts.texts.length);
  const { mondays, weekOf } = weeksOf(posts.day);
  const counts = new Uint32Array(3 * mondays.length);
  classes.forEach((sentiment, post) => {
    if (only < 0 || posts.platform[post] === only) counts[3 * weekOf[post] + sentiment]++;
  });
  return mondays.map((monday, week) => {
    const inWeek = counts.subarray(3 * week, 3 * week + 3);
    const total = inWeek[negative] + inWeek[neutral] + inWeek[positive];
    const shareOf = (count: number): Share | null =>
      total === 0 ? null : { count, share: count / total, interval: wilsonInterval(count / total, total) };
    return {
      week: dateOfDay(monday),
      posts: total,
      negative: shareOf(inWeek[negative]),
      neutral: shareOf(inWeek[neutral]),
      positive: shareOf(inWeek[positive]),
    };
  });
}

function placeOfPlatform({ platforms }: JudgedPosts, platform: string): number {
  const place = platforms.indexOf(platform);
  if (place < 0) throw new UserError(`No post is of the platform "${platform}"; there are: ${platforms.join(', ')}.`);
  return place;
}
