import type { parsing } from '@crosscultural/crawler';
import { isoTime, localTimeOf, type NoTime } from './times';

/** A moment as a text gives it. */
export interface Moment {
  /** Minutes since 1970 by the clock that the text shows; at noon where it gives a day alone. */
  localMinute: number;
  /** Minutes that this clock is ahead of UTC; undefined where the text names no zone. */
  offset?: number;
  /** True where the zone is written `Z`, `UTC`, `GMT` or `+0000`: a machine's clock as a rule, not the author's. */
  isUtc: boolean;
  /** False where the text gives a day alone. */
  hasTime: boolean;
}

/**
 * The moment that a text gives, in any form that `localTime` reads, with its zone.
 *
 * @param text for example `Fri Jan 15 08:36:13 +0800 2021`, `2020-06-01T00:02:52-04:00`, `2020-06-01`, `1347334462`.
 * @param context as for `isoTime`.
 * @returns `impossible` for a date in no calendar, `unreadable` for anything else that is no date.
 * @example
 * momentOf('2020-06-01T08:00:00+08:00'); // localMinute: 26516640, offset: 480
 */
export function momentOf(text: string, context?: parsing.TimeContext): Moment | NoTime {
  const iso = isoTime(text, context);
  if (typeof iso !== 'string') return iso.none;
  const { day, second } = localTimeOf(iso);
  if (iso.length === 10) return { localMinute: day * 1440 + 720, isUtc: false, hasTime: false };
  const localMinute = day * 1440 + Math.floor(second / 60);
  const zone = iso.slice(19);
  if (zone === '') return { localMinute, isUtc: false, hasTime: true };
  return { localMinute, offset: minutesOf(zone), isUtc: zone === 'Z', hasTime: true };
}

/** `+08:00`, `-03:30`, `Z` in minutes. */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? ['', '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}
