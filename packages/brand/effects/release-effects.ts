import { deriveSeed, mean, seededRandom, UserError } from '@crosscultural/base';
import {
  dayOfDate,
  type Estimate,
  type Family,
  interruptedSeries,
  meanEstimate,
  placeboDates,
  placeboTest,
} from '@crosscultural/series';
import type { JudgedPosts } from '../posts';
import { windowDays } from '../sums';
import { type DailyOutcomes, dailyOutcomes, type Outcome, outcomes } from './daily-outcomes';
import { type DatedEvent, type ReleaseWindow, reachBack, releaseWindows, rumourDays } from './release-windows';

/** The row of all releases together. */
export const allReleases = 'all releases';

/** What changed in the two weeks from a release on, against two weeks before it. */
export interface ReleaseEffect {
  release: string;
  /** YYYY-MM-DD; null for all releases together. */
  date: string | null;
  outcome: Outcome;
  /** 'ratio' for posts a day (1 = no effect), 'difference' for intensity and strength (0 = no effect). */
  scale: 'ratio' | 'difference';
  /** Mean of the 14 days that end four days before, and of the 14 from the release on. */
  before: number | null;
  after: number | null;
  /** Mean effect over the 14 days; of all releases the mean of theirs (a geometric mean for ratios). */
  effect: number | null;
  /** 95 %, from an interrupted time series with autocorrelated errors. */
  interval: [number, number] | null;
  /** How often dates without an event show as large a change; null when there are fewer than 19 such dates. */
  placeboP: number | null;
  placeboDates: number;
  reason?: string;
}

/**
 * The effect of releases on posts, on positive and negative posts a day, and on the intensity of sentiment (B7). For each
 * release an interrupted time series of two fortnights: the mean before (the last three days before a release are left out, since
 * rumours already move them), a jump and a slope from the release on (see
 * `interruptedSeries`; no trend is continued from so few days, and 14 days hold every weekday twice). Beside it the change of the
 * mean (of log(½ + count) for counts) is compared with the same on every date away from releases. The other events stay in
 * that comparison: a release has to stand out from what happens to the brand anyway.
 *
 * @param posts read by a sentiment model.
 * @param releases told events, or found ones.
 * @param seed decides which sets of placebo dates are drawn.
 * @param others what else happened; a release whose windows overlap with another event's is left out with the reason.
 * @returns per outcome one row a release and one of all of them.
 * @throws UserError when there are no posts or no releases, or a date is not one of the calendar.
 * @example
 * releaseEffects(posts, releases, 2023).find((row) => row.release === allReleases && row.outcome === 'posts a day')!.effect; // 4.1
 */
export function releaseEffects(
  posts: JudgedPosts,
  releases: readonly DatedEvent[],
  seed: number,
  others: readonly DatedEvent[] = [],
): ReleaseEffect[] {
  if (releases.length === 0) throw new UserError('No release was given; tell or find at least one.');
  const daily = dailyOutcomes(posts);
  const windows = releaseWindows(releases, others, daily.firstDay, daily.missing);
  const events = releases.map(({ date }) => dayOfDate(date) - daily.firstDay);
  return outcomes.flatMap((outcome) => effectsOn(outcome, daily, windows, events, seed));
}

function effectsOn(
  outcome: Outcome,
  { series }: DailyOutcomes,
  windows: readonly ReleaseWindow[],
  events: readonly number[],
  seed: number,
): ReleaseEffect[] {
  const values = series[outcome];
  const random = seededRandom(deriveSeed(seed, `release effects: ${outcome}`));
  const family: Family = outcome.endsWith('a day') ? 'quasi-poisson' : 'gaussian';
  const scale = family === 'gaussian' ? ('difference' as const) : ('ratio' as const);
  const scaled = family === 'gaussian' ? values : values.map((count) => Math.log(count + 0.5));
  const change = (at: number) =>
    mean(scaled.subarray(at, at + windowDays)) - mean(scaled.subarray(at - reachBack, at - rumourDays));
  // A day without a positive post has no intensity of positive posts: it is no gap and breaks no placebo window.
  const datesClearOf = (touching: readonly number[]) =>
    placeboDates(series['posts a day'], reachBack, windowDays, touching);
  /** One event is compared with the days around it, too (see placeboDates). */
  const datesFor = (days: readonly number[]) =>
    datesClearOf(days.length === 1 ? events.filter((day) => day !== days[0]) : events).filter(
      (day) => !days.includes(day),
    );
  const read = (estimate: number) => (scale === 'ratio' ? Math.exp(estimate) : estimate);
  const average = (days: readonly number[], from: number, to: number) =>
    finiteOrNull(mean(days.map((at) => mean(values.subarray(at + from, at + to)))));
  const rowOf = (release: string, date: string | null, days: readonly number[]) => ({
    release,
    date,
    outcome,
    scale,
    before: average(days, -reachBack, -rumourDays),
    after: average(days, 0, windowDays),
    placeboDates: datesFor(days).length,
  });
  const found = ({ estimate, interval }: Estimate, days: readonly number[]) => ({
    effect: read(estimate),
    interval: [read(interval[0]), read(interval[1])] as [number, number],
    placeboP: placeboTest(change, days, datesFor(days), random)?.p ?? null,
  });
  const nothing = { effect: null, interval: null, placeboP: null };

  const estimates: { at: number; estimate: Estimate }[] = [];
  const rows = windows.map(({ event, at, reason }): ReleaseEffect => {
    if (reason !== undefined) return { ...rowOf(event.name, event.date, []), ...nothing, reason };
    const row = rowOf(event.name, event.date, [at]);
    try {
      const window = values.slice(at - reachBack, at + windowDays).fill(Number.NaN, windowDays, reachBack);
      const estimate = interruptedSeries({ series: window, at: reachBack, family, trend: false }).average;
      estimates.push({ at, estimate });
      return { ...row, ...found(estimate, [at]) };
    } catch (error) {
      // Too few days with such posts: a property of the data, told in the row.
      if (!(error instanceof UserError)) throw error;
      return { ...row, ...nothing, reason: error.message };
    }
  });
  const days = estimates.map(({ at }) => at);
  const all = rowOf(allReleases, null, days);
  if (days.length === 0) return [...rows, { ...all, ...nothing, reason: 'No release could be looked at.' }];
  return [...rows, { ...all, ...found(meanEstimate(estimates.map(({ estimate }) => estimate)), days) }];
}

const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null);
