import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHotSearch } from '../../../packages/corpus';
import { temporaryFolder } from '../files';

function folderOf(files: Record<string, string>): string {
  const folder = path.join(temporaryFolder(), 'hot');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

const made = {
  'daily-totals.csv': 'date,titles\n2021-01-01,300\n2021-01-03,280\n2021-01-04,290\n',
  'tech-brands.csv':
    'date,brand,title\n2021-01-01,小米,小米11\n2021-01-01,小米,雷军\n2021-01-04,华为,鸿蒙\n2022-01-01,华为,晚\n',
  'launches.csv': 'date,how\n2021-01-01,read off\n2021-01-04,read off (car)\n',
};

describe('readHotSearch', () => {
  test('counts titles by brand and day, and fills days that are missing', async () => {
    const { days, totals, brands, titles, launches, notices } = await readHotSearch(folderOf(made));
    expect(days).toEqual(['2021-01-01', '2021-01-02', '2021-01-03', '2021-01-04']);
    expect(totals).toEqual(Int32Array.of(300, 0, 280, 290));
    expect(brands.get('小米')).toEqual(Int32Array.of(2, 0, 0, 0));
    expect(titles('小米', '2021-01-01')).toEqual(['小米11', '雷军']);
    expect(titles('小米', '2021-01-04')).toEqual([]);
    expect(launches).toEqual([
      { date: '2021-01-01', car: false },
      { date: '2021-01-04', car: true },
    ]);
    expect(notices.map(({ message }) => message)).toEqual([
      'Weibo hot search: 1 day (2021-01-02) with 0 titles a day where 290 are usual: a gap in the collection.',
      '1 title of days that daily-totals.csv does not have, left out.',
    ]);
  });

  test.each([
    [{ ...made, 'daily-totals.csv': 'date,titles\n2021-02-30,1\n' }, 'line 2: expected a date such as 2021-10-01'],
    [{ ...made, 'daily-totals.csv': 'date,titles\n2021-02-03,x\n' }, 'line 2: expected a number of titles, found "x"'],
    [{ ...made, 'daily-totals.csv': 'date,titles\n' }, 'has no days'],
    [
      { ...made, 'daily-totals.csv': 'date,titles\n0021-01-01,1\n2021-01-01,1\n' },
      'more than a century; is a year wrong?',
    ],
    [{ ...made, 'tech-brands.csv': 'date,title\n' }, 'has no column "brand"'],
  ])('says what is wrong', async (files, message) => {
    await expect(readHotSearch(folderOf(files))).rejects.toThrow(message);
  });

  test('the embedded titles: 2,099 days, 21 launches, one gap in autumn 2021', async () => {
    const { days, totals, brands, launches, gaps } = await readHotSearch();
    expect([days.length, days[0], days[2098]]).toEqual([2099, '2020-11-24', '2026-08-23']);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(718_186);
    const sums = Array.from(brands, ([brand, counts]) => [brand, counts.reduce((sum, count) => sum + count, 0)]);
    expect(Object.fromEntries(sums)).toEqual({
      小米: 2595,
      华为: 1671,
      苹果: 3760,
      三星: 355,
      OPPO: 94,
      荣耀: 214,
      vivo: 191,
    });
    expect(launches).toHaveLength(21);
    expect(launches.filter(({ car }) => car)).toHaveLength(3);
    // The first days of a collection that began, one thin day each in 2021 and 2026, the hole, and the day that it broke off.
    expect(gaps.map(({ first, last }) => [days[first], days[last]])).toContainEqual(['2021-09-23', '2021-10-27']);
    expect(gaps.at(-1)).toMatchObject({ last: days.length - 1, total: 51 });
  });
});
