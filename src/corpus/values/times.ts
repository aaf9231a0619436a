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

const numeric =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** The readers of the crawler for the other forms: those that begin with a letter, and those that do not. */
const inSentence = (text: string) => parsing.dateInSentence(text, 'en');
const letterForms = [parsing.weiboTime, inSentence];
const otherForms = [parsing.chinaTime, inSentence];

/**
 * The local date and time that a text gives: `2020/1/3 20:50`, `2019年02月04日 10:48`, `Fri Jan 15 08:36:13 +0800 2021`,
 * `2015-02-24 11:35:52 -0800`, ISO 8601, `on 1 October 2018`, or seconds or milliseconds since 1970 (then in UTC).
 *
 * @returns `impossible` for a date such as 2019-09-31, `unreadable` for anything else that is no date.
 * @example
 * localTime('2019-02-04T10:48:00+08:00'); // { day: 17931, second: 38880 }
 */
export function localTime(text: string): LocalTime | NoTime {
  const written = text.trim();
  const match = numeric.exec(written);
  if (match) return checkedTime(match[1], match[3], match[4], match[5], match[6], match[7]);
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(written)) {
    const seconds = Math.floor(written.length === 13 ? Number(written) / 1000 : Number(written));
    return { day: Math.floor(seconds / 86_400), second: seconds % 86_400 };
  }
  for (const read of /^[a-z]/i.test(written) ? letterForms : otherForms) {
    try {
      const iso = numeric.exec(read(written));
      if (iso) return checkedTime(iso[1], iso[3], iso[4], iso[5], iso[6], iso[7]);
    } catch (error) {
      if (!(error instanceof parsing.ItemError)) throw error;
      if (/is no day|is no time of day/.test(error.message)) return 'impossible';
    }
  }
  return 'unreadable';
}

function checkedTime(...parts: (string | undefined)[]): LocalTime | NoTime {
  const [year, month, date, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  const moment = new Date(Date.UTC(year, month - 1, date));
  // JavaScript turns 31 September into 1 October: a date that does not come back as it went in does not exist.
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return 'impossible';
  if (hour > 23 || minute > 59 || second > 60) return 'impossible';
  return { day: moment.getTime() / 86_400_000, second: hour * 3600 + minute * 60 + second };
}

/** `2019-02-04` of days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
