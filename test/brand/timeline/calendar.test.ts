import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOfDate, mondayOf, weekdayOf } from '../../../src/brand';

describe('calendar', () => {
  it('counts days from 1970-01-01, a Thursday', () => {
    expect(dayOfDate('1970-01-01')).toBe(0);
    expect(weekdayOf(0)).toBe(3);
    expect(dateOfDay(mondayOf(dayOfDate('2023-01-01')))).toBe('2022-12-26');
    expect(weekdayOf(dayOfDate('1969-12-29'))).toBe(0);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 80_000 }), (day) => {
        expect(dayOfDate(dateOfDay(day))).toBe(day);
        expect(mondayOf(day) + weekdayOf(day)).toBe(day);
      }),
    );
  });

  it.each(['2019-09-31', '2023-02-29', '23-01-01', '2023-1-1', ''])('refuses %s', (date) => {
    expect(() => dayOfDate(date)).toThrow(/is not a date of the calendar; write it as YYYY-MM-DD/);
  });
});
