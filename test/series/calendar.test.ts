import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseDayKind, dateOfDay, dayOfDate, weekday } from '../../packages/series';

describe('days and dates', () => {
  it('turns dates into days and back', () => {
    expect(dayOfDate('1970-01-01')).toBe(0);
    expect(dayOfDate('2024-02-29')).toBe(dayOfDate('2024-03-01') - 1);
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => dayOfDate(dateOfDay(day)) === day));
  });

  it('refuses dates that do not exist', () => {
    for (const date of ['2019-09-31', '2023-02-29', '2023-1-5', '', '2023-13-01']) {
      expect(() => dayOfDate(date)).toThrow(/is not a date/);
    }
  });

  it('knows weekdays, also before 1970', () => {
    expect(weekday(dayOfDate('2023-01-02'))).toBe(0);
    expect(weekday(dayOfDate('2023-01-01'))).toBe(6);
    expect(weekday(dayOfDate('1969-12-31'))).toBe(2);
  });
});

describe('chineseDayKind', () => {
  it.each([
    ['2023-01-23', 'holiday'],
    ['2023-01-28', 'make-up workday'],
    ['2023-01-14', 'weekend'],
    ['2023-01-16', 'workday'],
    ['2020-01-31', 'holiday'],
  ])('%s is a %s', (date, kind) => {
    expect(chineseDayKind(dayOfDate(date))).toBe(kind);
  });

  it('says that it does not know outside the years of its table', () => {
    for (const date of ['2003-10-01', '2003-12-31', '2045-10-01', '2045-10-08']) {
      expect(chineseDayKind(dayOfDate(date))).toBe('unknown');
    }
    expect(chineseDayKind(dayOfDate('2004-01-01'))).toBe('holiday');
    expect(chineseDayKind(dayOfDate('2026-10-01'))).toBe('holiday');
  });
});
