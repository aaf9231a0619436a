import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaTime, weiboTime } from '../../../packages/crawler/parsing/dates';
import { readTime, type TimeContext } from '../../../packages/crawler/parsing/read-time';

const now = '2021-01-16T00:03:13+08:00';

describe('readTime', () => {
  it.each<[string, string, TimeContext?]>([
    ['2019年02月04日 10:48', '2019-02-04T10:48:00'],
    ['2019年02月04日10:48', '2019-02-04T10:48:00'],
    ['2019年2月4日 下午3时05分', '2019-02-04T15:05:00'], // 下午: afternoon
    ['2021/1/15 8:36', '2021-01-15T08:36:00'],
    ['2021/1/15  8:36:05 PM', '2021-01-15T20:36:05'],
    ['2021/1/15 上午12:05', '2021-01-15T00:05:00'], // 上午: before noon
    ['2021-1-5', '2021-01-05'],
    ['21-1-5 08:36', '2021-01-05T08:36:00'],
    ['２０２１－０１－０５', '2021-01-05'],
    ['Fri Jan 15 08:36:13 +0800 2021', '2021-01-15T08:36:13+08:00'],
    ['Fri, 15 Jan 2021 08:36:13 GMT', '2021-01-15T08:36:13Z'],
    ['January 15, 2021', '2021-01-15'],
    ['Sept. 5, 2019 at', 'unreadable'],
    ['Sept. 5, 2019', '2019-09-05'],
    ['15 Jan 2021 8:36 am', '2021-01-15T08:36:00'],
    ['1/3/20', '2020-01-03'],
    ['1/3/99', '1999-01-03'],
    ['1/15/2021 13:05', '2021-01-15T13:05:00'],
    ['1/3/20', '2020-03-01', { first: 'day' }],
    ['15/1/2021', 'impossible'],
    ['15/1/2021', '2021-01-15', { first: 'day' }],
    ['15.1.2021', '2021-01-15'],
    ['2020-06-01T00:02:52-04:00', '2020-06-01T00:02:52-04:00'],
    ['2020-06-01T00:02:52.123Z', '2020-06-01T00:02:52Z'],
    ['1347334462', '2012-09-11T03:34:22Z'],
    ['1347334462000', '2012-09-11T03:34:22Z'],
    ['昨天 06:09', 'relative'], // yesterday
    ['昨天 06:09', '2021-01-15T06:09:00', { today: '2021-01-16' }],
    ['昨天 06:09', '2021-01-15T06:09:00+08:00', { today: now }],
    ['昨天', '2020-12-31', { today: '2021-01-01' }],
    ['前天 23:59', '2021-01-14T23:59:00', { today: '2021-01-16' }], // the day before yesterday
    ['今天 06:09', '2021-01-16T06:09:00', { today: '2021-01-16' }], // today
    ['5分钟前', 'relative'], // five minutes ago
    ['5分钟前', '2021-01-15T23:58:13+08:00', { today: now }],
    ['5分钟前', '2021-01-16', { today: '2021-01-16' }],
    ['3小时前', '2021-01-15T21:03:13+08:00', { today: now }], // three hours ago
    ['2天前', '2021-01-14', { today: now }], // two days ago
    ['刚刚', now, { today: now }], // just now
    ['01-15 08:36', 'relative'],
    ['01-15 08:36', '2021-01-15T08:36:00', { today: '2021-01-16' }],
    ['1月17日', '2020-01-17', { today: '2021-01-16' }], // of the last year: this year's is ahead
    ['2月29日', '2020-02-29', { today: '2021-01-16' }],
    ['2021-02-30', 'impossible'],
    ['2021-01-15 25:00', 'impossible'],
    ['Fri Jan 32 08:36:13 +0800 2021', 'impossible'],
    ['Foo Jan 15 08:36:13 +0800 2021', 'unreadable'],
    ['2021-1-158:36', 'unreadable'],
    ['yesterday', 'relative'],
    ['yesterday', '2021-01-15', { today: now }],
    ['Yesterday at 3:05 PM', '2021-01-15T15:05:00+08:00', { today: now }],
    ['today, 06:09', '2021-01-16T06:09:00', { today: '2021-01-16' }],
    ['yesterdays', 'unreadable'],
    ['2 hours ago', 'relative'],
    ['2 hours ago', '2021-01-15T22:03:13+08:00', { today: now }],
    ['2 hours ago', '2021-01-16', { today: '2021-01-16' }],
    ['2 hours ago', '2021-01-16T08:48:00', { today: '2021-01-16T10:48:00' }],
    ['an hour ago', '2021-01-15T23:03:13+08:00', { today: now }],
    ['5 mins ago', '2021-01-15T23:58:13+08:00', { today: now }],
    ['1 day ago', '2021-01-15', { today: now }],
    ['3 weeks ago', '2020-12-26', { today: now }],
    ['3周前', '2020-12-26', { today: now }], // three weeks ago
    ['3个小时前', '2021-01-15T21:03:13+08:00', { today: now }], // three hours ago
    ['just now', now, { today: now }],
    ['ago', 'unreadable'],
    ['3 fortnights ago', 'unreadable'],
    ['12', 'unreadable'],
    ['1.5', 'unreadable'],
    ['', 'unreadable'],
  ])('%s gives %s', (text, expected, context) => {
    const time = readTime(text, context);
    expect('iso' in time ? time.iso : time.wrong).toBe(expected);
  });

  it('reads back what every Chinese and American way of writing a moment gives', () => {
    const ways = [
      (y: number, m: number, d: number, t: string) => `${y}年${m}月${d}日 ${t}`,
      (y: number, m: number, d: number, t: string) => `${y}/${m}/${d} ${t}`,
      (y: number, m: number, d: number, t: string) => `${y}-${m}-${d} ${t}`,
      (y: number, m: number, d: number, t: string) => `${m}/${d}/${y} ${t}`,
      (y: number, m: number, d: number, t: string) => `${m}/${d}/${String(y).slice(2)} ${t}`,
    ];
    const moment = fc.date({ min: new Date('1970-01-01Z'), max: new Date('2068-12-31Z'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.constantFrom(...ways), (date, way) => {
        const iso = date.toISOString();
        const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
        expect(readTime(way(year, month, day, iso.slice(11, 16)))).toEqual({ iso: `${iso.slice(0, 16)}:00` });
      }),
    );
  });

  it('never throws, and what it gives is ISO 8601', () => {
    const part = fc.constantFrom(
      ...'2021,1,15,-,/,.,年,月,日,:, ,T,Z,昨天,前,分钟,Jan,Fri,+0800,PM,下午,0,9'.split(','),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, '2021-01-16', now), (text, today) => {
        const time = readTime(text, { today });
        if ('iso' in time) expect(Number.isNaN(Date.parse(time.iso))).toBe(false);
        else expect(time.message).toContain('“');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not look at long texts', () => {
    expect(readTime(`2021-01-15${' '.repeat(4_000_000)}x`)).toMatchObject({ wrong: 'unreadable' });
  });

  it('an error says what was expected', () => {
    expect(() => chinaTime('soon')).toThrow(
      /“soon” is not a time; expected a date such as 2021-01-15, 2021\/1\/15 8:36/,
    );
  });
});

it('pages are read by the clock of China', () => {
  expect(chinaTime('昨天 06:09', now)).toBe('2021-01-15T06:09:00+08:00');
  expect(weiboTime('5分钟前', now)).toBe('2021-01-15T23:58:13+08:00');
  expect(weiboTime('2021-1-5', now)).toBe('2021-01-05');
});
