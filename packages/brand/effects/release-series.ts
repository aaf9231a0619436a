import { dateOfDay, interruptedSeries } from '@crosscultural/series';
import type { JudgedPosts } from '../posts';
import { windowDays } from '../sums';
import { dailyOutcomes, type Outcome } from './daily-outcomes';
import { type DatedEvent, reachBack, releaseWindows, rumourDays } from './release-windows';

/** A daily series around a release, and what the interrupted time series says of it; null where it says nothing. */
export interface ReleaseSeries {
  outcome: Outcome;
  /** YYYY-MM-DD, from 17 days before the release to 13 after. */
  dates: string[];
  observed: (number | null)[];
  fitted: (number | null)[];
  /** What would have been, had the days before gone on. */
  withoutRelease: (number | null)[];
}

/**
 * The counts of days around one release with the interrupted time series that `releaseEffects` fits to them, to be drawn.
 *
 * @param posts read by a sentiment model.
 * @param release which.
 * @param wanted counts a day.
 * @returns null when the posts do not cover the days around the release.
 * @throws UserError when there are no posts, the date is not one of the calendar, or too few days have posts.
 * @example
 * brand.steps.releaseSeries(posts, { name: '青岚12', date: '2023-02-23' }, ['posts a day'])?.[0].withoutRelease;
 */
export function releaseSeries(
  posts: JudgedPosts,
  release: DatedEvent,
  wanted: readonly Extract<Outcome, `${string} a day`>[],
): ReleaseSeries[] | null {
  const { firstDay, series, missing } = dailyOutcomes(posts);
  const [{ at, reason }] = releaseWindows([release], [], firstDay, missing);
  if (reason !== undefined) return null;
  const days = Array.from({ length: reachBack + windowDays }, (_, t) => at - reachBack + t);
  // Rumours already move the last days before: they belong to neither side.
  const isRumour = (t: number) => t >= windowDays && t < windowDays + rumourDays;
  return wanted.map((outcome) => {
    const observed = days.map((day) => series[outcome][day]);
    const values = observed.map((value, t) => (isRumour(t) ? Number.NaN : value));
    const found = interruptedSeries({ series: values, at: reachBack, family: 'quasi-poisson', trend: false });
    const known = (list: ArrayLike<number>, from: number) =>
      days.map((_, t) => (t >= from && Number.isFinite(list[t]) ? list[t] : null));
    return {
      outcome,
      dates: days.map((day) => dateOfDay(firstDay + day)),
      observed: known(observed, 0),
      fitted: known(found.fitted, 0),
      withoutRelease: known(found.withoutInterruption, reachBack),
    };
  });
}
