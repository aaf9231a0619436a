import { UserError } from '@crosscultural/base';
import type { Alarm } from './find-alarms';

/** A day alone is as high in one of 20: the run around a peak goes on while days are. */
const notable = Math.log(20);

/**
 * The most surprising days, at most `budget` of them and none within `quietDays` of a greater one: what to look at when so many
 * alarms may be looked at. Nothing is said about how many of them chance would give; see `findAlarms`.
 *
 * @param surprises one a day, from `surprisesOfCounts` or a sum of several.
 * @param leftOut days that are not judged: not 0 where left out.
 * @param quietDays a peak at most so many days from a greater one belongs to it. Default 7.
 * @returns alarms in order of time; a run ends where days are no longer notable (as high in more than one of 20).
 * @throws UserError when the budget is not a whole number from 1.
 * @example
 * topAlarms(surprises, { budget: 30 });
 */
export function topAlarms(
  surprises: ArrayLike<number>,
  { budget, leftOut = [], quietDays = 7 }: { budget: number; leftOut?: ArrayLike<number>; quietDays?: number },
): Alarm[] {
  if (!Number.isInteger(budget) || budget < 1) {
    throw new UserError(`A budget of alarms must be a whole number from 1, not ${budget}.`);
  }
  const days = Array.from({ length: surprises.length }, (_, t) => t).filter(
    (t) => !leftOut[t] && surprises[t] > notable,
  );
  days.sort((a, b) => surprises[b] - surprises[a] || a - b);
  const peaks: number[] = [];
  for (const day of days) {
    if (peaks.length === budget) break;
    if (peaks.every((peak) => Math.abs(peak - day) > quietDays)) peaks.push(day);
  }
  peaks.sort((a, b) => a - b);
  return peaks.map((peak, i) => {
    const goesOn = (t: number) => t >= 0 && t < surprises.length && !leftOut[t] && surprises[t] > notable;
    let [first, last] = [peak, peak];
    while (goesOn(first - 1) && first - 1 > (peaks[i - 1] ?? -1)) first--;
    while (goesOn(last + 1) && last + 1 < (peaks[i + 1] ?? surprises.length)) last++;
    return { first, last, peak, surprise: surprises[peak] };
  });
}
