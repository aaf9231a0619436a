import { UserError } from '@crosscultural/base';
import { getDayDetail } from 'chinese-days';

/** What a day is for work in China: adjusted holidays take weekdays off and make weekends workdays. */
export const dayKinds = ['workday', 'weekend', 'holiday', 'make-up workday', 'unknown'] as const;
export type DayKind = (typeof dayKinds)[number];

const millisecondsPerDay = 86_400_000;

/**
 * The days between 1970-01-01 and a date.
 *
 * @param date YYYY-MM-DD.
 * @throws UserError when there is no such date, as 2019-09-31.
 * @example
 * dayOfDate('1970-02-01'); // 31
 */
export function dayOfDate(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = time / millisecondsPerDay;
  // Date.parse of some engines rolls 31 September over to 1 October.
  if (!Number.isFinite(day) || dateOfDay(day) !== date) {
    throw new UserError(`"${date}" is not a date; write dates that exist as YYYY-MM-DD.`);
  }
  return day;
}

/**
 * The date of a day.
 *
 * @param day days since 1970-01-01.
 * @returns YYYY-MM-DD.
 * @example
 * dateOfDay(31); // '1970-02-01'
 */
export function dateOfDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The weekday of a day, 0 = Monday to 6 = Sunday.
 *
 * @param day days since 1970-01-01.
 * @example
 * weekday(0); // 3: a Thursday
 */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * The Monday that begins the week of a day.
 *
 * @param day days since 1970-01-01.
 * @example
 * mondayOf(0); // -3: 29 December 1969
 */
export function mondayOf(day: number): number {
  return day - weekday(day);
}

/**
 * Whether people in mainland China worked on a day, by the table of holidays that the package `chinese-days` keeps
 * (arrangements of the State Council). Outside its years that package calls every Saturday a weekend and every holiday a
 * workday; here such days are 'unknown'. The last days of its last year may still become make-up workdays of the year after.
 *
 * @param day days since 1970-01-01.
 * @example
 * chineseDayKind(dayOfDate('2023-01-23')); // 'holiday': Spring Festival, a Monday
 * chineseDayKind(dayOfDate('2023-01-28')); // 'make-up workday', a Saturday
 */
export function chineseDayKind(day: number): DayKind {
  const date = dateOfDay(day);
  if (!isYearOfTable(Number(date.slice(0, 4)))) return 'unknown';
  // "Spring Festival,春节,3" where the table names the day; the English weekday where it does not.
  const { work, name } = getDayDetail(date);
  if (name.includes(',')) return work ? 'make-up workday' : 'holiday';
  return work ? 'workday' : 'weekend';
}

const yearsOfTable = new Map<number, boolean>();

/** The table holds a year when it knows both its New Year's Day and its National Day. */
function isYearOfTable(year: number): boolean {
  let known = yearsOfTable.get(year);
  if (known === undefined) {
    known = ['01-01', '10-01'].every((end) => getDayDetail(`${year}-${end}`).name.includes(','));
    yearsOfTable.set(year, known);
  }
  return known;
}
