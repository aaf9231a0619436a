import { dateOfDay, mondayOf } from '@crosscultural/series';
import type { Posts } from '../posts';
import { dailyActivity, type Interaction, interactions } from './activity';
import type { ResamplingUnit } from './day-table';
import { gapsOfPlatform } from './gaps';

/** One point of Fig. 1: what happened on a platform on a day or in a week. */
export interface ActivityRow extends Record<Interaction, number | null> {
  platform: string;
  /** The day, or the Monday of the week, YYYY-MM-DD. */
  date: string;
  /** Days of the period that the point covers without those in a gap: 1 or 0, in a week up to 7. */
  daysCovered: number;
  /** null when every day of the point lies in a gap of the collection (see collectionGaps): missing, not zero. */
  posts: number | null;
}

/**
 * Posts, likes, shares and comments per platform over the period (Paper B, Fig. 1): one row per platform and day or week, also
 * where nobody posted. The interactions are sums over the posts whose count is known, null where posts were written and no
 * count is known. Platforms without posts have no rows.
 *
 * @param posts at least one.
 * @param every 'day', or 'week' from Monday to Sunday (the first and last week can be cut off: see `daysCovered`).
 * @throws UserError when there are no posts.
 * @example
 * activityTimeline(posts, 'week')[0];
 * // { platform: 'Weibo', date: '2022-12-26', daysCovered: 1, posts: 61, likes: 1830, shares: 402, comments: 511 }
 */
export function activityTimeline(posts: Posts, every: ResamplingUnit): ActivityRow[] {
  const activity = dailyActivity(posts);
  const { table, postsCell, knownCell } = activity;
  const startOf = (day: number) => (every === 'day' ? day : mondayOf(table.firstDay + day) - table.firstDay);
  return activity.platforms.flatMap((platform, p) => {
    const missing = new Uint8Array(table.days);
    for (const { start, length } of gapsOfPlatform(activity, p)) missing.fill(1, start, start + length);
    const rows: ActivityRow[] = [];
    const sums = new Float64Array(table.cells);
    let daysCovered = 0;
    let total = 0;
    for (let day = 0; day < table.days; day++) {
      daysCovered += 1 - missing[day];
      for (let c = 0; c < table.cells; c++) sums[c] += table.sums[day * table.cells + c];
      if (day < table.days - 1 && startOf(day + 1) === startOf(day)) continue;
      const written = sums[postsCell(p)];
      total += written;
      const countOf = (interaction: Interaction) => {
        const cell = knownCell(p, interactions.indexOf(interaction));
        return daysCovered === 0 || (sums[cell] === 0 && written > 0) ? null : sums[cell + 1];
      };
      rows.push({
        platform,
        date: dateOfDay(table.firstDay + startOf(day)),
        daysCovered,
        posts: daysCovered === 0 ? null : written,
        likes: countOf('likes'),
        shares: countOf('shares'),
        comments: countOf('comments'),
      });
      sums.fill(0);
      daysCovered = 0;
    }
    return total > 0 ? rows : [];
  });
}
