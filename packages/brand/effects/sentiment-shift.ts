import { UserError } from '@crosscultural/base';
import { type JudgedPosts, sentimentClasses } from '../posts';
import { windowDays } from '../sums';
import { dailyOutcomes } from './daily-outcomes';
import { allReleases } from './release-effects';
import { type DatedEvent, type ReleaseWindow, reachBack, releaseWindows, rumourDays } from './release-windows';

/**
 * Corrects the difference of two sets of predictions for the classifier's errors, such as
 * `(before, after) => correctedDifference(before, after, confusion, { random })` of `@crosscultural/classify`. Counts need
 * not be whole.
 */
export type DifferenceCorrection = (
  before: readonly number[],
  after: readonly number[],
) => { difference: readonly number[]; intervals: readonly (readonly [number, number])[] };

/** How the share of a sentiment changed with a release. */
export interface SentimentShift {
  release: string;
  /** YYYY-MM-DD; null for all releases together. */
  date: string | null;
  sentiment: (typeof sentimentClasses)[number];
  /** Shares as the classifier counts them, in the 14 days that end four days before, and the 14 from the release on. */
  before: number | null;
  after: number | null;
  /** after − before, corrected for the classifier's errors. */
  shift: number | null;
  /** 95 %: posts, days and the classifier's test set redrawn. */
  interval: [number, number] | null;
  /** How many times more the shares vary from day to day than those of independent posts. */
  designEffect: number | null;
  reason?: string;
}

/**
 * How releases shift the shares of negative, neutral and positive posts, corrected for the classifier's confusion. Posts of a day are
 * not independent (a piece of news moves them together), so that they are counted for fewer: divided by the design effect, the
 * ratio of the variance of a share over days to that of independent posts (Rao and Scott 1981; Kish 1965), the largest of the three
 * classes and at least 1.
 *
 * @param posts read by a sentiment model.
 * @param releases told events, or found ones.
 * @param correct see DifferenceCorrection.
 * @param others what else happened; a release whose windows overlap with another event's is left out with the reason.
 * @returns three rows a release and three of all of them together.
 * @throws UserError when there are no posts or no releases, or a date is not one of the calendar.
 * @example
 * const correct = (before, after) => correctedDifference(before, after, confusion, { random: seededRandom(1) });
 * sentimentShifts(posts, releases, correct)[2]; // { release: '青岚12', sentiment: 'positive', shift: 0.05, interval: [0.03, 0.07], … }
 */
export function sentimentShifts(
  posts: JudgedPosts,
  releases: readonly DatedEvent[],
  correct: DifferenceCorrection,
  others: readonly DatedEvent[] = [],
): SentimentShift[] {
  if (releases.length === 0) throw new UserError('No release was given; tell or find at least one.');
  const { firstDay, classes, missing } = dailyOutcomes(posts);
  const windows = releaseWindows(releases, others, firstDay, missing);
  const used = windows.filter(({ reason }) => reason === undefined);
  return [
    ...windows.flatMap((window) =>
      shiftOf(
        window.event.name,
        window.event.date,
        classes,
        window.reason === undefined ? [window] : [],
        correct,
        window.reason,
      ),
    ),
    ...shiftOf(allReleases, null, classes, used, correct, 'No release could be looked at.'),
  ];
}

function shiftOf(
  release: string,
  date: string | null,
  classes: Float64Array,
  windows: readonly ReleaseWindow[],
  correct: DifferenceCorrection,
  obstacle: string | undefined,
): SentimentShift[] {
  const sides = [
    windows.map(({ at }) => classes.subarray(3 * (at - reachBack), 3 * (at - rumourDays))),
    windows.map(({ at }) => classes.subarray(3 * at, 3 * (at + windowDays))),
  ];
  const counts = sides.map((days) => sentimentClasses.map((_, c) => sumOf(days, c)));
  const totals = counts.map((list) => list.reduce((sum, count) => sum + count, 0));
  const reason =
    windows.length === 0
      ? obstacle
      : totals.some((total) => total === 0)
        ? 'There are no posts on one side of the release.'
        : undefined;
  if (reason !== undefined) {
    const nothing = { before: null, after: null, shift: null, interval: null, designEffect: null };
    return sentimentClasses.map((sentiment) => ({ release, date, sentiment, ...nothing, reason }));
  }
  const designEffect = Math.max(...sides.map((days) => designEffectOf(days)));
  const effective = counts.map((list) => list.map((count) => count / designEffect));
  const { difference, intervals } = correct(effective[0], effective[1]);
  return sentimentClasses.map((sentiment, c) => ({
    release,
    date,
    sentiment,
    before: counts[0][c] / totals[0],
    after: counts[1][c] / totals[1],
    shift: difference[c],
    interval: [intervals[c][0], intervals[c][1]],
    designEffect,
  }));
}

function sumOf(days: readonly Float64Array[], c: number): number {
  let sum = 0;
  for (const window of days) for (let at = c; at < window.length; at += 3) sum += window[at];
  return sum;
}

/**
 * Pearson's χ² of the days' counts around each window's own share, over its degrees of freedom: 1 when posts are independent.
 */
function designEffectOf(windows: readonly Float64Array[]): number {
  let largest = 1;
  for (let c = 0; c < 3; c++) {
    let chiSquare = 0;
    let freedom = 0;
    for (const window of windows) {
      const totals = Array.from(
        { length: window.length / 3 },
        (_, d) => window[3 * d] + window[3 * d + 1] + window[3 * d + 2],
      );
      const share = sumOf([window], c) / totals.reduce((sum, total) => sum + total, 0);
      if (!(share > 0 && share < 1)) continue;
      const days = totals.filter((total) => total > 0).length;
      totals.forEach((total, d) => {
        if (total > 0) chiSquare += (window[3 * d + c] - total * share) ** 2 / (total * share * (1 - share));
      });
      freedom += days - 1;
    }
    if (freedom > 0) largest = Math.max(largest, chiSquare / freedom);
  }
  return largest;
}
