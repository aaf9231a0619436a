import {
  bootstrap,
  deriveSeed,
  interval95,
  type Random,
  resampleUnits,
  type SparseUnits,
  seededRandom,
} from '@crosscultural/base';
import { mondayOf } from '@crosscultural/series';
import type { Posts } from '../posts';
import type { Interaction } from './activity';
import { unitsOf } from './day-table';
import {
  type InteractionMeasure,
  interactionMeasures,
  measureColumn,
  measureTable,
  platformsWithPosts,
} from './measures';
import {
  meanIntervalOverPosts,
  medianIntervalOverPosts,
  medianOf,
  type ValueTable,
  valueTable,
} from './post-bootstrap';

/** Resamples of weeks behind the interval of a median; each walks through all different values. */
const medianResamples = 1000;

/** How many interactions a post of a platform gets, with 95 % intervals. */
export interface InteractionsPerPost {
  platform: string;
  interaction: InteractionMeasure;
  /** What is added up: for 'all interactions' those that every platform tells. */
  counted: readonly Interaction[];
  /** Posts whose count is known, and those left out. */
  posts: number;
  unknown: number;
  mean: number | null;
  /** As if posts were independent: too narrow where a few days decide. */
  meanIntervalOverPosts: [number, number] | null;
  meanIntervalOverDays: [number, number] | null;
  /** Whole weeks are drawn again, since neighbouring days are alike: the one to quote. */
  meanIntervalOverWeeks: [number, number] | null;
  median: number | null;
  medianIntervalOverPosts: [number, number] | null;
  medianIntervalOverWeeks: [number, number] | null;
  /** Why there is no number. */
  reason?: string;
}

/**
 * Likes, shares, comments and all interactions per post, by platform (Paper B §3 (2)). Counts have heavy tails: a few posts
 * carry most of the mean, so the median stands beside it. Means are resampled as ratios of sums per day (2000 bootstrap
 * resamples of days, and of weeks as blocks); over posts by the Poisson bootstrap (mean) and by order statistics (median).
 *
 * @param posts at least one; counts below 0 are unknown and left out per interaction.
 * @param seed decides the resamples.
 * @returns one row per platform that has posts and interaction.
 * @throws UserError when there are no posts.
 * @example
 * interactionsPerPost(posts, 2023).find((row) => row.platform === 'Weibo' && row.interaction === 'likes')!.median; // 14
 */
export function interactionsPerPost(posts: Posts, seed: number): InteractionsPerPost[] {
  const random = seededRandom(deriveSeed(seed, 'interactions per post'));
  const measures = interactionMeasures(posts);
  const columns = measures.map((measure) => measureColumn(posts, measure));
  const table = measureTable(posts, columns);
  const cells = platformsWithPosts(posts).flatMap((p) =>
    measures.map((measure, m) => ({ p, m, measure, at: 2 * (p * measures.length + m) })),
  );
  const means = cells.map(
    ({ at }) =>
      ([sums]: readonly Float64Array[]) =>
        sums[at + 1] / sums[at],
  );
  const overDays = bootstrap([unitsOf(table, 'day')], means, random);
  const overWeeks = bootstrap([unitsOf(table, 'week')], means, random);

  return cells.map(({ p, m, measure }, i) => {
    const all = rowsOf(posts, p);
    const known = all.filter((row) => columns[m][row] >= 0);
    const values = valueTable(Float64Array.from(known, (row) => columns[m][row]));
    const found = values.total > 0;
    return {
      platform: posts.platforms[p],
      interaction: measure.measure,
      counted: measure.counted,
      posts: known.length,
      unknown: all.length - known.length,
      mean: found ? overDays[i].value : null,
      meanIntervalOverPosts: meanIntervalOverPosts(values, random),
      meanIntervalOverDays: found ? overDays[i].interval : null,
      meanIntervalOverWeeks: found ? overWeeks[i].interval : null,
      median: found ? medianOf(values.values, values.times) : null,
      medianIntervalOverPosts: medianIntervalOverPosts(values),
      medianIntervalOverWeeks: medianIntervalOverWeeks(posts, columns[m], known, values, random),
      ...(found ? {} : { reason: reasonFor(measure.counted, posts.platforms[p]) }),
    };
  });
}

function reasonFor(counted: readonly Interaction[], platform: string): string {
  if (counted.length === 0) return 'No interaction is known on every platform.';
  return `No post of ${platform} has a known count of ${counted.join(', ')}.`;
}

function rowsOf({ platform }: Posts, p: number): Uint32Array {
  const rows: number[] = [];
  for (let i = 0; i < platform.length; i++) if (platform[i] === p) rows.push(i);
  return Uint32Array.from(rows);
}

/** Draws whole weeks again; each week is a table of how often each value occurs in it. */
function medianIntervalOverWeeks(
  posts: Posts,
  column: Float64Array,
  rows: Uint32Array,
  { values }: ValueTable,
  random: Random,
): [number, number] | null {
  if (rows.length === 0) return null;
  const weeks = weeklyValueCounts(posts, column, rows, values);
  const times = new Float64Array(values.length);
  const medians = new Float64Array(medianResamples);
  for (let b = 0; b < medians.length; b++) {
    resampleUnits(weeks, times, random);
    medians[b] = medianOf(values, times);
  }
  return interval95(medians);
}

/** Per week that has posts, how often each of the values occurs. */
function weeklyValueCounts(posts: Posts, column: Float64Array, rows: Uint32Array, values: Float64Array): SparseUnits {
  const indexOf = new Map<number, number>();
  values.forEach((value, index) => {
    indexOf.set(value, index);
  });
  const weeks = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const monday = mondayOf(posts.day[row]);
    let week = weeks.get(monday);
    if (!week) {
      week = new Map();
      weeks.set(monday, week);
    }
    const index = indexOf.get(column[row])!;
    week.set(index, (week.get(index) ?? 0) + 1);
  }
  const starts = [0];
  const cell: number[] = [];
  const amount: number[] = [];
  for (const week of weeks.values()) {
    for (const [index, count] of week) {
      cell.push(index);
      amount.push(count);
    }
    starts.push(cell.length);
  }
  return {
    units: weeks.size,
    cells: values.length,
    starts: Uint32Array.from(starts),
    cell: Uint32Array.from(cell),
    amount: Float64Array.from(amount),
  };
}
