import { deriveSeed, quantile, seededRandom } from '@crosscultural/base';
import { placeboDates, placeboTest } from '@crosscultural/series';
import type { DailyMentions } from './mentions';

/** How the jump of a term at events compares with jumps at dates without any. */
export interface PlaceboJump {
  term: string;
  /** Later by earlier mentions, the geometric mean over the events; half a mention added to each side. */
  ratio: number;
  /** The middle 95 % of the same on placebo dates. */
  placebo: [number, number];
  /** Share of placebos that jump, or fall, as far. */
  p: number;
  dates: number;
}

/**
 * Jumps of mentions at events against the same on dates whose days touch no event's: a test that assumes nothing of the days
 * but that the events' would have been like others (`placeboTest` of the package series).
 *
 * @param daily what `dailyMentions` counted.
 * @param eventDays as days since 1970-01-01; those without covered days on both sides are left out.
 * @param seed decides the sets of placebo dates.
 * @param days on each side. Default 14.
 * @returns terms in their order; null when no event is covered or there are fewer than 19 placebo dates.
 * @example
 * brand.steps.placeboJumps(daily, releaseDays, 2023)?.find(({ term }) => term === 'camera upgrade')?.p;
 */
export function placeboJumps(
  daily: DailyMentions,
  eventDays: readonly number[],
  seed: number,
  days = 14,
): PlaceboJump[] | null {
  const { terms, posts, mentions, inGap, firstDay } = daily;
  const length = posts.length;
  const covered = Float64Array.from(posts, (count, day) => (inGap[day] ? Number.NaN : count));
  const events = [...new Set(eventDays)].map((day) => day - firstDay);
  const dates = placeboDates(covered, days, days, events);
  const isWhole = (day: number) =>
    day >= days && day + days <= length && !covered.subarray(day - days, day + days).some(Number.isNaN);
  const used = events.filter(isWhole);
  if (used.length === 0) return null;
  const random = seededRandom(deriveSeed(seed, 'placebo jumps'));
  const rows = terms.map((term, t): PlaceboJump | null => {
    const sum = (from: number, to: number) => {
      let total = 0.5;
      for (let day = from; day < to; day++) total += mentions[t * length + day];
      return total;
    };
    const change = (day: number) => Math.log(sum(day, day + days) / sum(day - days, day));
    const test = placeboTest(change, used, dates, random);
    if (!test) return null;
    const at = (share: number) => Math.exp(quantile(test.placebos, share));
    return { term, ratio: Math.exp(test.value), placebo: [at(0.025), at(0.975)], p: test.p, dates: dates.length };
  });
  return rows.some((row) => row === null) ? null : (rows as PlaceboJump[]);
}
