import type { Posts } from '../posts';
import { type DayTable, emptyDayTable } from './day-table';

/** The counts of interactions that a post can have, by the names of their columns. */
export const interactions = ['likes', 'shares', 'comments'] as const;
export type Interaction = (typeof interactions)[number];

/** Cells per platform: posts, then for each interaction the posts whose count is known and the sum of their counts. */
const cellsPerPlatform = 1 + 2 * interactions.length;

/** What happened per day and platform. */
export interface DailyActivity {
  platforms: readonly string[];
  table: DayTable;
  /** The cell of a platform's number of posts. */
  postsCell(platform: number): number;
  /** The cell of the number of posts whose count of the interaction is known; the next cell is the sum of the counts. */
  knownCell(platform: number, interaction: number): number;
}

/**
 * Counts posts and interactions per day and platform in one pass.
 *
 * @param posts at least one; counts below 0 are unknown.
 * @throws UserError when there are no posts.
 * @example
 * const { table, postsCell } = dailyActivity(posts);
 * table.sums[postsCell(0)]; // posts of the first platform on the first day
 */
export function dailyActivity(posts: Posts): DailyActivity {
  const table = emptyDayTable(posts, posts.platforms.length * cellsPerPlatform);
  const columns = interactions.map((interaction) => posts[interaction]);
  for (let i = 0; i < posts.day.length; i++) {
    const at = (posts.day[i] - table.firstDay) * table.cells + posts.platform[i] * cellsPerPlatform;
    table.sums[at]++;
    for (let k = 0; k < columns.length; k++) {
      const count = columns[k][i];
      if (count < 0) continue;
      table.sums[at + 1 + 2 * k]++;
      table.sums[at + 2 + 2 * k] += count;
    }
  }
  return {
    platforms: posts.platforms,
    table,
    postsCell: (platform) => platform * cellsPerPlatform,
    knownCell: (platform, interaction) => platform * cellsPerPlatform + 1 + 2 * interaction,
  };
}
