import { type SparseUnits, UserError } from '@crosscultural/base';
import { dateOfDay, mondayOf } from '@crosscultural/series';
import type { Posts } from '../posts';

/** The longest period that is laid out day by day: a century. */
const mostDays = 36_525;

/**
 * Sums per day, for every day from the first post to the last. Means over posts are ratios of such sums, so that a bootstrap
 * over days or weeks resamples a few hundred rows, however many posts there are.
 */
export interface DayTable {
  /** Days since 1970-01-01. */
  firstDay: number;
  days: number;
  cells: number;
  /** [days × cells] */
  sums: Float64Array;
}

/**
 * An empty table over the days of the posts.
 *
 * @param posts at least one.
 * @param cells how many sums are kept per day.
 * @throws UserError when there are no posts, or when their dates span more than a century (a mistaken date).
 */
export function emptyDayTable({ day }: Pick<Posts, 'day'>, cells: number): DayTable {
  if (day.length === 0) {
    throw new UserError('There are no posts to analyse; check the file and the filters that were applied to it.');
  }
  let first = day[0];
  let last = day[0];
  for (let i = 1; i < day.length; i++) {
    if (day[i] < first) first = day[i];
    else if (day[i] > last) last = day[i];
  }
  const days = last - first + 1;
  if (days > mostDays) {
    throw new UserError(
      `The posts span ${days} days (${readable(first)} to ${readable(last)}); correct or leave out the mistaken dates.`,
    );
  }
  return { firstDay: first, days, cells, sums: new Float64Array(days * cells) };
}

/** Dates outside what a calendar can print are given as day numbers. */
const readable = (day: number) => (Math.abs(day) < 1e7 ? dateOfDay(day) : `day ${day}`);

/** What is drawn again by a bootstrap: single days, or whole weeks (Monday to Sunday) because neighbouring days are alike. */
export type ResamplingUnit = 'day' | 'week';

/**
 * The units of a bootstrap over days or weeks (`bootstrap` of base). Days without any sum are no units: a gap in the
 * collection is not resampled as if nobody had posted.
 *
 * @param table sums per day.
 * @param unit a day, or a week from Monday to Sunday.
 * @param firstDay days since 1970-01-01 and
 * @param lastDay the days to take, both included. Default: all.
 */
export function unitsOf(
  table: DayTable,
  unit: ResamplingUnit,
  firstDay = table.firstDay,
  lastDay = table.firstDay + table.days - 1,
): SparseUnits {
  const starts = [0];
  const cell: number[] = [];
  const amount: number[] = [];
  const sums = new Float64Array(table.cells);
  const keyOf = (day: number) => (unit === 'day' ? day : mondayOf(day));
  for (let day = firstDay; day <= lastDay; day++) {
    const row = (day - table.firstDay) * table.cells;
    for (let c = 0; c < table.cells; c++) sums[c] += table.sums[row + c];
    if (day < lastDay && keyOf(day + 1) === keyOf(day)) continue;
    for (let c = 0; c < table.cells; c++) {
      if (sums[c] === 0) continue;
      cell.push(c);
      amount.push(sums[c]);
    }
    if (cell.length > starts[starts.length - 1]) starts.push(cell.length);
    sums.fill(0);
  }
  return {
    units: starts.length - 1,
    cells: table.cells,
    starts: Uint32Array.from(starts),
    cell: Uint32Array.from(cell),
    amount: Float64Array.from(amount),
  };
}
