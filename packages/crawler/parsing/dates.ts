import { ItemError } from '../failures';
import { isDay, readTime } from './read-time';

/** The months as each marketplace writes them in dates. */
const months: Record<string, string> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
};

interface DatePatterns {
  names: string[];
  dayFirst: RegExp;
  monthFirst: RegExp;
}
const patterns = new Map<string, DatePatterns>(
  Object.entries(months).map(([language, list]) => {
    const names = list.split(' ');
    const month = `(${names.join('|')})`;
    return [
      language,
      {
        names,
        dayFirst: new RegExp(`(?<!\\d)(\\d{1,2})(?:\\.|er|º)?\\s+(?:de\\s+)?${month}\\s+(?:de\\s+)?(\\d{4})(?!\\d)`),
        monthFirst: new RegExp(`${month}\\s+(\\d{1,2}),?\\s+(\\d{4})(?!\\d)`),
      },
    ];
  }),
);

/**
 * The calendar day that a sentence names, with the month written out: `March 3, 2023`, `3. März 2023`, `2023年3月3日`.
 *
 * @param sentence any text around one date.
 * @param language of the month's name, two letters: en, de, fr, es, it, nl, pt, pl, sv or tr. Dates with 年月日 are read
 *   in every language.
 * @returns the day, ISO 8601.
 * @throws ItemError when the sentence holds no date, or one that does not exist.
 * @example dateInSentence('Reviewed in the United States on March 3, 2023', 'en') // '2023-03-03'
 */
export function dateInSentence(sentence: string, language: string): string {
  const known = patterns.get(language);
  const dayFirst = known?.dayFirst.exec(sentence);
  if (known && dayFirst) return isoDate(dayFirst[3], known.names.indexOf(dayFirst[2]) + 1, dayFirst[1]);
  const monthFirst = known?.monthFirst.exec(sentence);
  if (known && monthFirst) return isoDate(monthFirst[3], known.names.indexOf(monthFirst[1]) + 1, monthFirst[2]);
  const eastAsian = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(sentence);
  if (eastAsian) return isoDate(eastAsian[1], eastAsian[2], eastAsian[3]);
  throw new ItemError(`no date in “${sentence.slice(0, 60)}”; expected one such as March 3, 2023 or 2023年3月3日`);
}

/**
 * A date and time as Chinese sites write them; without a zone it is China's.
 *
 * @param text any form that `readTime` knows.
 * @param now when the page was fetched, as `chinaTimeOfEpoch` gives it: 昨天 (yesterday) and dates without a year need it.
 * @returns ISO 8601: the time with its offset, or the day alone where no time is given.
 * @throws ItemError when it is not such a time, or one that does not exist.
 * @example
 * chinaTime('2023年3月3日 9:05') // '2023-03-03T09:05:00+08:00'
 * chinaTime('昨天 06:09', '2023-03-04T10:00:00+08:00') // '2023-03-03T06:09:00+08:00'
 */
export function chinaTime(text: string, now?: string): string {
  const time = readTime(text, { today: now });
  if ('wrong' in time) throw new ItemError(time.message);
  return /T[\d:]+$/.test(time.iso) ? `${time.iso}+08:00` : time.iso;
}

/**
 * A time as the interfaces of Weibo (`created_at`) and Twitter write it.
 *
 * @param text weekday, month, day, time, offset and year, `Fri Mar 03 12:05:09 +0800 2023`; or as Weibo's pages show it,
 *   `5分钟前` (five minutes ago).
 * @param now as for `chinaTime`.
 * @returns ISO 8601 with the offset that was given.
 * @throws ItemError when it is not such a time, or one that does not exist.
 * @example weiboTime('Fri Mar 03 12:05:09 +0800 2023') // '2023-03-03T12:05:09+08:00'
 */
export function weiboTime(text: string, now?: string): string {
  return chinaTime(text, now);
}

/**
 * A Unix time on China's clocks.
 *
 * @param seconds since 1970, UTC.
 * @returns ISO 8601 with China's offset.
 * @throws ItemError outside the years 2000 to 2099.
 * @example chinaTimeOfEpoch(1677816309) // '2023-03-03T12:05:09+08:00'
 */
export function chinaTimeOfEpoch(seconds: number): string {
  if (!isTimeOfChina(seconds)) throw new ItemError(`${seconds} is not a time; expected seconds since 1970`);
  return new Date((seconds + 8 * 3600) * 1000).toISOString().replace(/\.\d+Z$/, '+08:00');
}

/** Whether a Unix time lies in the years 2000 to 2099. */
export function isTimeOfChina(seconds: number): boolean {
  return seconds >= 946_684_800 && seconds < 4_102_444_800;
}

function isoDate(year: string, month: string | number, day: string): string {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(iso)) throw new ItemError(`${iso} is no day`);
  return iso;
}
