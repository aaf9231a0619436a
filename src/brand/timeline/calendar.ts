import { UserError } from '@crosscultural/base';

const millisecondsPerDay = 86_400_000;

/**
 * The date of a day.
 *
 * @param day days since 1970-01-01.
 * @returns YYYY-MM-DD.
 * @example
 * dateOfDay(19_358); // '2023-01-01'
 */
export function dateOfDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The day of a date.
 *
 * @param date YYYY-MM-DD.
 * @returns days since 1970-01-01.
 * @throws UserError when the text is not a date of the calendar, such as 2019-09-31.
 * @example
 * dayOfDate('2023-01-01'); // 19_358
 */
export function dayOfDate(date: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay : Number.NaN;
  // Some engines roll 2019-09-31 over to October: only a date that comes back unchanged exists.
  if (!Number.isInteger(day) || dateOfDay(day) !== date) {
    throw new UserError(`“${date}” is not a date of the calendar; write it as YYYY-MM-DD, such as 2023-02-23.`);
  }
  return day;
}

/** The day of the week: 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday of the week that the day belongs to. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}
