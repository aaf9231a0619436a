import { parsing } from '@crosscultural/crawler';

/** A moment as the clock where it was written shows it: mixed zones keep their own dates. */
export interface LocalTime {
  /** The date as days since 1970-01-01. */
  day: number;
  /** Of that day; 0 where only the date is known. */
  second: number;
}

/** Why a text gives no date: it has none that is understood, or one that is in no calendar. */
export type NoTime = 'unreadable' | 'impossible';

/**
 * The time that a text gives, ISO 8601 as precise as it is written: in every form that the crawler's `readTime` knows,
 * and in a sentence, `on 1 October 2018`.
 *
 * @param context when the text was read, and which of day and month comes first.
 * @returns `impossible` for a date such as 2019-09-31, `unreadable` for anything else that is no date.
 * @example
 * isoTime('昨天 06:09', { today: '2021-01-16' }); // '2021-01-15T06:09:00' (昨天: yesterday)
 */
export function isoTime(text: string, context?: parsing.TimeContext): string | { none: NoTime } {
  const time = parsing.readTime(text, context);
  if ('iso' in time) return time.iso;
  if (time.wrong === 'impossible') return { none: 'impossible' };
  try {
    return parsing.dateInSentence(text.slice(0, 200), 'en');
  } catch (error) {
    if (!(error instanceof parsing.ItemError)) throw error;
    return { none: error.message.includes('is no day') ? 'impossible' : 'unreadable' };
  }
}

/**
 * The local date and time that a text gives: `2020/1/3 20:50`, `2019年02月04日 10:48`, `Fri Jan 15 08:36:13 +0800 2021`,
 * `2015-02-24 11:35:52 -0800`, ISO 8601, `1/3/20`, `on 1 October 2018`, or seconds or milliseconds since 1970 (then in UTC).
 *
 * @param context as for `isoTime`.
 * @returns `impossible` for a date such as 2019-09-31, `unreadable` for anything else that is no date.
 * @example
 * localTime('2019-02-04T10:48:00+08:00'); // { day: 17931, second: 38880 }
 */
export function localTime(text: string, context?: parsing.TimeContext): LocalTime | NoTime {
  const iso = isoTime(text, context);
  return typeof iso === 'string' ? localTimeOf(iso) : iso.none;
}

/** The day and second that an ISO 8601 time shows, whatever its zone. */
export function localTimeOf(iso: string): LocalTime {
  const [hour, minute, second] = [iso.slice(11, 13), iso.slice(14, 16), iso.slice(17, 19)].map(Number);
  return { day: Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000, second: hour * 3600 + minute * 60 + second };
}

/** `2019-02-04` of days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
