import { mondayOf } from '@crosscultural/series';

/** The weeks from the first to the last day, gaps too, and the week of each day. */
export interface Weeks {
  /** Days since 1970-01-01 of each week's Monday. */
  mondays: number[];
  /** For each of the days, its place in `mondays`. */
  weekOf: Uint32Array;
}

/** The weeks of posts. */
export function weeksOf(days: ArrayLike<number>): Weeks {
  if (days.length === 0) return { mondays: [], weekOf: new Uint32Array(0) };
  let [first, last] = [days[0], days[0]];
  for (let i = 1; i < days.length; i++) {
    if (days[i] < first) first = days[i];
    if (days[i] > last) last = days[i];
  }
  const start = mondayOf(first);
  const weeks = (mondayOf(last) - start) / 7 + 1;
  return {
    mondays: Array.from({ length: weeks }, (_, week) => start + 7 * week),
    weekOf: Uint32Array.from(days, (day) => (mondayOf(day) - start) / 7),
  };
}

/** With fewer weeks a bootstrap over weeks says nothing. */
export const fewestWeeks = 4;
