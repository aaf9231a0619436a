import { dateOfDay, dayOfDate } from '@crosscultural/series';
import type { BrandEvent } from '../posts';
import { windowDays } from '../sums';

/** Days before an event that belong to neither side: rumours already move them. Ours. */
export const rumourDays = 3;

/** How far the windows reach back from an event. */
export const reachBack = windowDays + rumourDays;

/** An event whose effect is asked for: told, or found in the series. */
export type DatedEvent = Pick<BrandEvent, 'date' | 'name'>;

/** An event's place in the series, or why it cannot be looked at. */
export interface ReleaseWindow {
  event: DatedEvent;
  /** Index of the event's day in the series. */
  at: number;
  reason?: string;
}

/**
 * Finds each event's windows: 14 days that end four days before it, and 14 from its day on. An event is left out when its windows reach beyond the posts,
 * touch missing days, or overlap with the windows of another event: what happened then has two causes.
 *
 * @param events whose effect is asked for.
 * @param others what else happened (promotions, updates): their windows must not overlap either.
 * @param firstDay days since 1970-01-01 of the first value.
 * @param missing one value a day, 1 where posts are missing.
 * @throws UserError when a date is not one of the calendar.
 */
export function releaseWindows(
  events: readonly DatedEvent[],
  others: readonly DatedEvent[],
  firstDay: number,
  missing: Uint8Array,
): ReleaseWindow[] {
  const all = [...events, ...others].map((event) => ({ event, at: dayOfDate(event.date) - firstDay }));
  return all.slice(0, events.length).map(({ event, at }, i) => {
    const overlapping = all.find((other, j) => j !== i && Math.abs(other.at - at) < reachBack + windowDays);
    const [from, to] = [at - reachBack, at + windowDays];
    const range = `${dateOfDay(firstDay + from)} to ${dateOfDay(firstDay + to - 1)}`;
    let reason: string | undefined;
    if (from < 0 || to > missing.length) reason = `The posts do not cover ${range}.`;
    else if (missing.subarray(from, to).some((gap) => gap === 1)) reason = `Posts are missing within ${range}.`;
    else if (overlapping) {
      reason = `The windows overlap with those of ${overlapping.event.name} (${overlapping.event.date}).`;
    }
    return reason === undefined ? { event, at } : { event, at, reason };
  });
}
