import type { Random } from '@crosscultural/base';
import { type BrandEvent, brandEvents, brandYear, plantedOccasions, plantedRelease } from './planted';
import { type Occasion, occasions } from './schema';

const millisecondsPerDay = 86_400_000;
const firstDay = Date.parse(`${brandYear.first}T00:00:00Z`);

/** The date of a day of the simulated year, 0 = its first. */
export function dateOfDay(day: number): string {
  return new Date(firstDay + day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day of the simulated year on which an event fell, 0 = the first. */
export function dayOfEvent(event: BrandEvent): number {
  return (Date.parse(`${event.date}T00:00:00Z`) - firstDay) / millisecondsPerDay;
}

const eventDays = brandEvents.map((event) => ({ event, day: dayOfEvent(event) }));

/**
 * How many times the ordinary activity an event adds `days` after it (before it when negative): a rise as rumours
 * spread, then exponential decay (B7, B9; the curve is chosen here, the paper shows none).
 */
export function eventLift(days: number, kind: BrandEvent['kind']): number {
  if (days < -10 || days > 60) return 0;
  const peak = kind === 'product release' ? plantedRelease.peak : 4;
  const decay = kind === 'product release' ? plantedRelease.decayDays : 4;
  return (peak - 1) * (days < 0 ? Math.exp(days / plantedRelease.riseDays) : Math.exp(-days / decay));
}

/** The release whose two-week window the day falls into, if any. */
export function releaseWindow(day: number): BrandEvent | undefined {
  return eventDays.find(
    ({ event, day: start }) =>
      event.kind === 'product release' && day >= start && day < start + plantedRelease.windowDays,
  )?.event;
}

/** The release that a post about a release talks about on a day: the one with the largest lift, or the latest. */
export function releaseInTheAir(day: number): BrandEvent | undefined {
  let best: BrandEvent | undefined;
  let lift = 0.2;
  for (const { event, day: start } of eventDays) {
    if (event.kind !== 'product release') continue;
    const here = eventLift(day - start, event.kind);
    if (here > lift) [best, lift] = [event, here];
  }
  return best;
}

/** Monday to Sunday: phones are talked about less at the weekend. */
const weekdayFactor = [1.02, 1.05, 1.06, 1.08, 1.04, 0.9, 0.85];

/**
 * The expected number of posts per day and occasion, relative to one another: base rate × week × events × day-to-day
 * noise (Gamma with mean 1).
 *
 * @returns per day, one rate per occasion in the order of `occasions`.
 */
export function dailyRates(random: Random): number[][] {
  const firstWeekday = (new Date(firstDay).getUTCDay() + 6) % 7;
  return Array.from({ length: brandYear.days }, (_, day) => {
    const week = weekdayFactor[(firstWeekday + day) % 7];
    const noise = random.gamma(40) / 40;
    return occasions.map((occasion) => plantedOccasions[occasion] * week * noise * (1 + liftOfDay(day, occasion)));
  });
}

function liftOfDay(day: number, occasion: Occasion): number {
  let lift = 0;
  for (const { event, day: start } of eventDays) {
    const here = eventLift(day - start, event.kind);
    if (event.kind === occasion) lift += here;
    // Every release also brings technology talk, questions and talk of use, but less of it.
    else if (event.kind === 'product release') lift += 0.25 * here;
  }
  return lift;
}
