import { median, UserError } from '@crosscultural/base';

/** A run of days on which little or nothing was collected. */
export interface Gap {
  /** First and last day, as positions in the series. */
  first: number;
  last: number;
  /** Documents collected on these days, and those that the days around them let expect. */
  total: number;
  usual: number;
}

export interface GapOptions {
  /** A day is part of a gap when it has less than this share of the usual total, 0 to 1. Default 0.5. */
  share?: number;
  /** The usual total is the median over the days at most so many days before and after that have any documents. Default 90. */
  reach?: number;
}

/**
 * Finds days on which the collection itself failed: no documents, or far fewer than usual. What such days lack is not a fall
 * of interest, and a series should not be judged there.
 *
 * @param totals all documents of each day, about whatever; NaN where the day is missing.
 * @throws UserError when the share is not between 0 and 1 or the reach is not a whole number from 1.
 * @example
 * findGaps([300, 310, 0, 12, 290]); // one gap from 2 to 3
 */
export function findGaps(totals: ArrayLike<number>, { share = 0.5, reach = 90 }: GapOptions = {}): Gap[] {
  if (!(share > 0 && share <= 1))
    throw new UserError(`The share that makes a gap lies between 0 and 1, not at ${share}.`);
  if (!Number.isInteger(reach) || reach < 1) {
    throw new UserError(`The reach of a usual total must be a whole number of days from 1, not ${reach}.`);
  }
  const collected = Float64Array.from(totals, (total) => (Number.isFinite(total) ? total : 0));
  const known = collected.map((total) => (total > 0 ? total : Number.NaN));
  const gaps: Gap[] = [];
  for (let t = 0; t < totals.length; t++) {
    const usual = median(known.subarray(Math.max(0, t - reach), t + reach + 1));
    const total = collected[t];
    if (total > 0 && !(total < share * usual)) continue;
    const open = gaps.at(-1);
    const expected = Number.isNaN(usual) ? 0 : usual;
    if (open !== undefined && open.last === t - 1) {
      open.last = t;
      open.total += total;
      open.usual += expected;
    } else gaps.push({ first: t, last: t, total, usual: expected });
  }
  return gaps;
}

/**
 * Marks the days of gaps.
 *
 * @returns one entry a day, 1 within a gap.
 */
export function daysInGaps(gaps: readonly Gap[], days: number): Uint8Array {
  const marks = new Uint8Array(days);
  for (const { first, last } of gaps) marks.fill(1, first, last + 1);
  return marks;
}
