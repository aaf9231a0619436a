import { UserError } from '@crosscultural/base';
import { dayOfDate } from '@crosscultural/series';
import type { BrandEvent } from '../posts';

export interface EventMatches<Found extends { date: string }, Told extends { date: string }> {
  /** Told events with the found one that stands for each, in order of the told; a found one stands for one told at most. */
  matched: { told: Told; found: Found /** Days from the told to the found one. */; days: number }[];
  /** Told events that were not found. */
  missed: Told[];
  /** Found events that nobody told of. */
  unexpected: Found[];
}

/**
 * Which told events were found: pairs at most `tolerance` days apart, nearest first, each event in one pair.
 *
 * @param found events with the date of each.
 * @param told events with the date of each.
 * @param tolerance in days. Default 2.
 * @throws UserError when a date does not exist or the tolerance is not a whole number from 0.
 * @example
 * matchEvents(findEvents(posts, { seed: 2023 }).events, told).missed; // releases without an echo
 */
export function matchEvents<Found extends { date: string }, Told extends { date: string } = BrandEvent>(
  found: readonly Found[],
  told: readonly Told[],
  tolerance = 2,
): EventMatches<Found, Told> {
  if (!Number.isInteger(tolerance) || tolerance < 0) {
    throw new UserError(`The tolerance must be a whole number of days from 0, not ${tolerance}.`);
  }
  const foundDays = found.map(({ date }) => dayOfDate(date));
  const pairs = told.flatMap(({ date }, t) => {
    const day = dayOfDate(date);
    return foundDays.map((other, f) => ({ t, f, days: other - day })).filter(({ days }) => Math.abs(days) <= tolerance);
  });
  pairs.sort((a, b) => Math.abs(a.days) - Math.abs(b.days) || a.t - b.t || a.f - b.f);
  const byTold = new Map<number, { f: number; days: number }>();
  const taken = new Set<number>();
  for (const { t, f, days } of pairs) {
    if (byTold.has(t) || taken.has(f)) continue;
    byTold.set(t, { f, days });
    taken.add(f);
  }
  return {
    matched: told.flatMap((event, t) => {
      const pair = byTold.get(t);
      return pair === undefined ? [] : [{ told: event, found: found[pair.f], days: pair.days }];
    }),
    missed: told.filter((_, t) => !byTold.has(t)),
    unexpected: found.filter((_, f) => !taken.has(f)),
  };
}
