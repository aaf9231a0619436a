import { bootstrap, deriveSeed, packUnits, type SparseUnits, seededRandom, UserError } from '@crosscultural/base';
import type { DailyMentions } from './mentions';

/** How the mentions of a term changed after events. */
export interface MentionJump {
  term: string;
  /** Mentions a day, before and from the events' days on. */
  perDayBefore: number;
  perDayAfter: number;
  /** Later by earlier; null when nobody mentioned the term before. */
  ratio: number | null;
  /** 95 %; null when most resamples have no mention before. */
  interval: [number, number] | null;
  /** Events with covered days on both sides. */
  events: number;
}

/**
 * The jump of mentions at events (claim B9): mentions a day in the two weeks from the events on, by those in the two
 * weeks before, all events together. Days outside the collection or in a gap of it are left out, and so is an event
 * that has no covered day on a side. The interval is a bootstrap over days within each side of each event (2,000
 * resamples): it tells how much days vary, not how much other events would differ.
 *
 * @param daily what `dailyMentions` counted.
 * @param eventDays as days since 1970-01-01; of equal ones one counts.
 * @param seed decides the resamples.
 * @param days on each side. Default 14.
 * @returns the largest ratio first, terms without one last; null when no event has covered days on both sides.
 * @throws UserError when an event's day or the number of days is no whole number.
 * @example
 * brand.jumpsAfterEvents(daily, releaseDays, 2023)?.find(({ term }) => term === 'camera upgrade')?.ratio;
 */
export function jumpsAfterEvents(
  daily: DailyMentions,
  eventDays: readonly number[],
  seed: number,
  days = 14,
): MentionJump[] | null {
  if (!(Number.isInteger(days) && days >= 1))
    throw new UserError(`The days of a side must be at least 1, not ${days}.`);
  const wrong = eventDays.find((day) => !Number.isInteger(day));
  if (wrong !== undefined) throw new UserError(`An event's day is a whole number of days since 1970, not ${wrong}.`);
  const sides = [...new Set(eventDays)]
    .sort((a, b) => a - b)
    .map((day) => day - daily.firstDay)
    .map((day) => ({ before: coveredDays(daily, day - days, day), after: coveredDays(daily, day, day + days) }))
    .filter(({ before, after }) => before.length > 0 && after.length > 0);
  if (sides.length === 0) return null;
  const { terms } = daily;
  const units = (list: readonly number[]) => unitsOf(daily, list);
  const groups = [...sides.map(({ before }) => units(before)), ...sides.map(({ after }) => units(after))];
  // The last cell counts the days.
  const perDay = (sums: readonly Float64Array[], from: number, to: number, term: number) => {
    let [mentions, counted] = [0, 0];
    for (let g = from; g < to; g++) {
      mentions += sums[g][term];
      counted += sums[g][terms.length];
    }
    return mentions / counted;
  };
  const before = (sums: readonly Float64Array[], term: number) => perDay(sums, 0, sides.length, term);
  const after = (sums: readonly Float64Array[], term: number) => perDay(sums, sides.length, groups.length, term);
  const results = bootstrap(
    groups,
    terms.flatMap((_, term) => [
      (sums: readonly Float64Array[]) => before(sums, term),
      (sums: readonly Float64Array[]) => after(sums, term),
      (sums: readonly Float64Array[]) => after(sums, term) / before(sums, term),
    ]),
    seededRandom(deriveSeed(seed, 'jumps after events')),
  );
  return terms
    .map((term, t): MentionJump => {
      const ratio = results[3 * t + 2];
      const known = Number.isFinite(ratio.value);
      return {
        term,
        perDayBefore: results[3 * t].value,
        perDayAfter: results[3 * t + 1].value,
        ratio: known ? ratio.value : null,
        interval: known ? ratio.interval : null,
        events: sides.length,
      };
    })
    .sort((a, b) => (b.ratio ?? -1) - (a.ratio ?? -1));
}

function coveredDays({ posts, inGap }: DailyMentions, from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = Math.max(0, from); day < Math.min(to, posts.length); day++) if (!inGap[day]) days.push(day);
  return days;
}

/** Days as units: cells are the mentions of each term, then 1 for the day. */
function unitsOf({ terms, posts, mentions }: DailyMentions, days: readonly number[]): SparseUnits {
  return packUnits(
    days.map((day) => [
      ...terms
        .map((_, term): [number, number] => [term, mentions[term * posts.length + day]])
        .filter(([, count]) => count > 0),
      [terms.length, 1],
    ]),
    terms.length + 1,
  );
}
