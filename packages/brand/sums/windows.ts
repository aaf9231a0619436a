import type { Random } from '@crosscultural/base';
import { dayOfDate } from '@crosscultural/series';
import type { BrandEvent } from '../posts';

/** Days on each side of a release that are compared (B7, B9): two weeks hold every weekday twice. Ours: the paper says "around". */
export const windowDays = 14;

/** Days from a release, an update or a promotion on that count as occasioned by it (B1); ours. */
export const occasionDays = 7;

/** Which side of an event a day lies on. */
export interface Windows {
  /** [days]: 1 in the days from an event on (its own included). */
  after: Uint8Array;
  /** [days]: 1 in the days before an event that lie after no other. */
  before: Uint8Array;
}

/**
 * Marks the days around events.
 *
 * @param events days of the events, counted from the first day of the period; those outside the period mark what reaches into it
 * @param days how many days the period has
 * @param width days on either side
 * @example
 * windowsAround([3], 6, 2); // after 3 and 4, before 1 and 2
 */
export function windowsAround(events: readonly number[], days: number, width: number): Windows {
  const [after, before] = [new Uint8Array(days), new Uint8Array(days)];
  for (const event of events) {
    for (let day = Math.max(event, 0); day < Math.min(event + width, days); day++) after[day] = 1;
  }
  for (const event of events) {
    for (let day = Math.max(event - width, 0); day < Math.min(event, days); day++) {
      if (after[day] === 0) before[day] = 1;
    }
  }
  return { after, before };
}

/** The days of events, counted from `firstDay`. */
export function eventDays(events: readonly BrandEvent[], firstDay: number): number[] {
  return events.map(({ date }) => dayOfDate(date) - firstDay);
}

/**
 * As many days as there are events, drawn at random: what the calendar would look like if it had nothing to do with the posts.
 *
 * @param count how many days
 * @param days how many days the period has
 * @param width windows lie inside the period where it is long enough
 */
export function placeboDays(count: number, days: number, width: number, random: Random): number[] {
  const room = Math.max(days - 2 * width, 1);
  return Array.from({ length: count }, () => Math.min(width, days - 1) + random.integer(room));
}
