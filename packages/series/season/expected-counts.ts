import { median, UserError } from '@crosscultural/base';
import { chineseDayKind, type DayKind, weekday } from '../calendar';

/** Counts of consecutive days. */
export interface DailyCounts {
  /** Days since 1970-01-01 of the first count. */
  firstDay: number;
  /** One count a day, from 0. */
  counts: ArrayLike<number>;
}

/** Days that share a seasonal factor: the seven weekdays, then holidays and make-up workdays whatever their weekday. */
export const seasonalCells = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'holiday', 'make-up workday'] as const;

export interface ExpectedCounts {
  /** What each day lets expect: level × seasonal factor × exposure. */
  expected: Float64Array;
  /** The trend, in counts (or the share) of an average day of the week; also within gaps. */
  level: Float64Array;
  /** One factor a seasonal cell, in the order of `seasonalCells`; the seven weekdays have mean 1. */
  factors: Float64Array;
  /** Variance divided by mean, at least 1: how much more than Poisson the days scatter. */
  dispersion: number;
  /** How much each day counted in the fit: 1 for an ordinary one, towards 0 for an outlier, 0 where left out. */
  weights: Float64Array;
}

export interface ExpectedCountsOptions {
  /** Days to leave out, such as those of gaps: one entry a day, not 0 where left out. */
  leftOut?: ArrayLike<number>;
  /** How far the trend looks to either side, in days. Default 45. */
  reach?: number;
  /** What a count is out of, one entry a day, such as all posts of the day: the level is then a share. Default 1 every day. */
  exposure?: ArrayLike<number>;
  /** What kind of day a day is. Default: the calendar of mainland China; give `() => 'unknown'` for weekdays alone. */
  kindOfDay?: (day: number) => DayKind;
}

const rounds = 12;
/** Residuals beyond this many standard deviations lose weight (Noufaily et al. 2013). */
const outlying = 2.58;
/** Median of χ² with one degree of freedom. */
const medianOfSquaredNormal = 0.4549364;
/** A seasonal cell with fewer days than this borrows its factor. */
const fewestDays = 10;

/**
 * What each day lets expect: a smooth trend times a weekly season times the effect of holidays and make-up workdays,
 * fitted together so that neither events nor gaps pull at them.
 *
 * log μ(t) = trend(t) + season(cell(t)) + log exposure(t) by local likelihood of Poisson counts (Hastie and Tibshirani 1990, §6): in turn, each level is
 * Σ w K y / Σ w K s over its neighbourhood (K tricube) and each seasonal factor Σ w y / Σ w level over its days. Days whose
 * Anscombe residual is beyond 2.58 standard deviations weigh (2.58 / residual)² (Farrington et al. 1996, Noufaily et al. 2013).
 * Unlike STL this works for counts around 0 and leaves days out.
 *
 * @throws UserError when a count that is not left out is negative or not finite, or fewer than 14 days are left.
 * @example
 * const { expected } = expectedCounts({ firstDay: dayOfDate('2023-01-01'), counts });
 */
export function expectedCounts(
  { firstDay, counts }: DailyCounts,
  { leftOut = [], reach = 45, exposure, kindOfDay = chineseDayKind }: ExpectedCountsOptions = {},
): ExpectedCounts {
  const days = counts.length;
  const used = Float64Array.from({ length: days }, (_, t) => (leftOut[t] ? 0 : 1));
  const y = Float64Array.from(used, (use, t) => (use ? counts[t] : 0));
  const bad = y.findIndex((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
  if (bad >= 0)
    throw new UserError(`Day ${bad} has a count of ${counts[bad]}; counts start at 0, days without one are left out.`);
  const usedDays = used.reduce((sum, use) => sum + use, 0);
  if (usedDays < 14) throw new UserError(`A season needs at least 14 days with counts, not ${usedDays}.`);
  const shown = Float64Array.from(used, (use, t) => (use ? (exposure?.[t] ?? 1) : 0));
  const cells = Uint8Array.from(y, (_, t) => cellOf(firstDay + t, kindOfDay(firstDay + t)));
  const kernel = Float64Array.from({ length: reach + 1 }, (_, distance) => {
    const u = distance / (reach + 1);
    const rest = 1 - u * u * u;
    return rest * rest * rest;
  });
  let weights: Float64Array = used;
  let factors: Float64Array = new Float64Array(seasonalCells.length).fill(1);
  let level: Float64Array = used;
  let expected: Float64Array = used;
  let dispersion = 1;
  for (let round = 0; round < rounds; round++) {
    const shape = shown.map((size, t) => size * factors[cells[t]]);
    level = localLevels(y, weights, shape, kernel);
    factors = seasonalFactors(
      y,
      weights,
      level.map((value, t) => value * shown[t]),
      cells,
    );
    expected = level.map((value, t) => value * factors[cells[t]] * (exposure?.[t] ?? 1));
    dispersion = Math.max(1, scatter(y, expected, used));
    weights = Float64Array.from(used, (use, t) => {
      const size = Math.abs(anscombe(y[t], expected[t])) / Math.sqrt(dispersion);
      return use && size > outlying ? (outlying / size) ** 2 : use;
    });
  }
  return { expected, level, factors, dispersion, weights };
}

function cellOf(day: number, kind: DayKind): number {
  if (kind === 'holiday') return 7;
  if (kind === 'make-up workday') return 8;
  return weekday(day);
}

/** Levels by local likelihood; the neighbourhood of a day in a long gap grows until it holds a weight. */
function localLevels(y: Float64Array, weights: Float64Array, shape: Float64Array, kernel: Float64Array): Float64Array {
  const days = y.length;
  const reach = kernel.length - 1;
  const level = new Float64Array(days);
  for (let t = 0; t < days; t++) {
    let [seen, usual] = [0, 0];
    for (let s = Math.max(0, t - reach); s <= Math.min(days - 1, t + reach); s++) {
      const weight = weights[s] * kernel[Math.abs(s - t)];
      seen += weight * y[s];
      usual += weight * shape[s];
    }
    level[t] = usual > 0 ? seen / usual : Number.NaN;
  }
  for (let t = 0; t < days; t++) {
    for (let distance = 1; Number.isNaN(level[t]) && distance < days; distance++) {
      const around = [level[t - distance], level[t + distance]].filter((value) => value >= 0);
      if (around.length > 0) level[t] = around.reduce((sum, value) => sum + value, 0) / around.length;
    }
  }
  return level;
}

/** Factors of the seasonal cells; a rare holiday borrows from the weekend, a rare make-up workday from Monday to Friday. */
function seasonalFactors(y: Float64Array, weights: Float64Array, usual: Float64Array, cells: Uint8Array): Float64Array {
  const seen = new Float64Array(seasonalCells.length);
  const shape = new Float64Array(seasonalCells.length);
  const days = new Float64Array(seasonalCells.length);
  for (let t = 0; t < y.length; t++) {
    if (weights[t] === 0) continue;
    seen[cells[t]] += weights[t] * y[t];
    shape[cells[t]] += weights[t] * usual[t];
    days[cells[t]]++;
  }
  const factors = seen.map((count, cell) => (shape[cell] > 0 ? count / shape[cell] : 1));
  const average = (first: number, end: number) =>
    factors.subarray(first, end).reduce((sum, factor) => sum + factor, 0) / (end - first);
  if (days[7] < fewestDays) factors[7] = average(5, 7);
  if (days[8] < fewestDays) factors[8] = average(0, 5);
  const week = average(0, 7);
  return week > 0 ? factors.map((factor) => factor / week) : factors.fill(1);
}

/** Variance over mean from the middle of the squared Pearson residuals, which a third of the days cannot pull up. */
function scatter(y: Float64Array, expected: Float64Array, used: Float64Array): number {
  const squares = y.map((count, t) =>
    used[t] && expected[t] > 0 ? (count - expected[t]) ** 2 / expected[t] : Number.NaN,
  );
  return median(squares) / medianOfSquaredNormal;
}

/** Anscombe's residual of a Poisson count, close to standard normal. */
function anscombe(count: number, mean: number): number {
  if (mean === 0) return 0;
  return (1.5 * (Math.cbrt(count * count) - Math.cbrt(mean * mean))) / Math.cbrt(Math.sqrt(mean));
}
