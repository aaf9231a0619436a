import type { Posts } from '../posts';
import { type Interaction, interactions } from './activity';
import { type DayTable, emptyDayTable } from './day-table';

/** One interaction, or the sum of those that every platform tells. */
export type InteractionMeasure = Interaction | 'all interactions';

/** How a measure is counted per post. */
export interface CountedMeasure {
  measure: InteractionMeasure;
  /** The interactions that are summed; empty where the platforms have none in common. */
  counted: readonly Interaction[];
}

/** Indices of the platforms that have posts. */
export function platformsWithPosts(posts: Posts): number[] {
  const seen = new Uint8Array(posts.platforms.length);
  for (let i = 0; i < posts.platform.length; i++) seen[posts.platform[i]] = 1;
  return posts.platforms.flatMap((_, p) => (seen[p] ? [p] : []));
}

/** The interactions whose counts are known for some post of every platform that has posts: only these compare platforms. */
export function commonInteractions(posts: Posts): Interaction[] {
  const platforms = platformsWithPosts(posts);
  return interactions.filter((interaction) => {
    const known = new Uint8Array(posts.platforms.length);
    const counts = posts[interaction];
    for (let i = 0; i < counts.length; i++) if (counts[i] >= 0) known[posts.platform[i]] = 1;
    return platforms.every((p) => known[p]);
  });
}

/** Likes, shares, comments, and the sum of those that every platform tells. */
export function interactionMeasures(posts: Posts): CountedMeasure[] {
  return [
    ...interactions.map((interaction) => ({ measure: interaction, counted: [interaction] })),
    { measure: 'all interactions', counted: commonInteractions(posts) },
  ];
}

/** A post's value of a measure, −1 when one of its counts is unknown or nothing is counted. */
export function measureColumn(posts: Posts, { counted }: CountedMeasure): Float64Array {
  const values = new Float64Array(posts.day.length).fill(counted.length === 0 ? -1 : 0);
  for (const interaction of counted) {
    const counts = posts[interaction];
    for (let i = 0; i < values.length; i++) values[i] = counts[i] < 0 || values[i] < 0 ? -1 : values[i] + counts[i];
  }
  return values;
}

/** Per day, platform and measure: posts whose value is known (cell 2 · (p · columns + m)) and the sum of their values (the next cell). */
export function measureTable(posts: Posts, columns: readonly Float64Array[]): DayTable {
  const table = emptyDayTable(posts, 2 * columns.length * posts.platforms.length);
  columns.forEach((values, m) => {
    for (let i = 0; i < values.length; i++) {
      if (values[i] < 0) continue;
      const row = (posts.day[i] - table.firstDay) * table.cells;
      const at = row + 2 * (posts.platform[i] * columns.length + m);
      table.sums[at]++;
      table.sums[at + 1] += values[i];
    }
  });
  return table;
}
