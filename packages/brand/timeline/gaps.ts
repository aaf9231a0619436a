import { dateOfDay } from '@crosscultural/series';
import type { Posts } from '../posts';
import { type DailyActivity, dailyActivity } from './activity';

/** Days on which a platform's posts are missing, rather than not written. */
export interface CollectionGap {
  platform: string;
  /** First and last day without a post, YYYY-MM-DD. */
  from: string;
  to: string;
  days: number;
}

/** How many gaps may be reported by chance where nothing is missing. */
const falseGaps = 0.01;

/**
 * Runs of days without any post of a platform that are too long to be chance. If posts arrived at random (Poisson) at the
 * platform's rate outside the run, λ a day, a run of L empty days would begin on a given day with probability e^(−λL): a run
 * is a gap when fewer than 0.01 such runs are expected in the whole period. The rule is ours.
 *
 * @param posts at least one.
 * @throws UserError when there are no posts.
 * @example
 * collectionGaps(posts); // [{ platform: 'Weibo', from: '2021-10-03', to: '2021-10-29', days: 27 }]
 */
export function collectionGaps(posts: Posts): CollectionGap[] {
  const activity = dailyActivity(posts);
  return activity.platforms.flatMap((platform, p) =>
    gapsOfPlatform(activity, p).map(({ start, length }) => ({
      platform,
      from: dateOfDay(activity.table.firstDay + start),
      to: dateOfDay(activity.table.firstDay + start + length - 1),
      days: length,
    })),
  );
}

/** The gaps of one platform; `start` counts days from the first of the period. Empty for a platform without posts. */
export function gapsOfPlatform(
  { table, postsCell }: DailyActivity,
  platform: number,
): { start: number; length: number }[] {
  const cell = postsCell(platform);
  const runs: { start: number; length: number }[] = [];
  let posts = 0;
  let emptySince = -1;
  for (let day = 0; day <= table.days; day++) {
    const count = day < table.days ? table.sums[day * table.cells + cell] : 1;
    if (count === 0 && emptySince < 0) emptySince = day;
    if (count > 0 && emptySince >= 0) {
      runs.push({ start: emptySince, length: day - emptySince });
      emptySince = -1;
    }
    if (day < table.days) posts += count;
  }
  if (posts === 0) return [];
  return runs.filter(({ length }) => {
    const rate = posts / (table.days - length);
    return table.days * Math.exp(-rate * length) < falseGaps;
  });
}
