import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReaderNotice } from '../../../packages/corpus/formats';
import { readOwnMicroblogs } from '../../../packages/corpus/microblogs/own';
import { readOwnReviews } from '../../../packages/corpus/own-reviews';
import { readOwnPosts } from '../../../packages/corpus/posts';
import { isoDay } from '../../../packages/corpus/values/times';
import { projectFolder } from '../../../src/project';
import { collect, temporaryFile, temporaryFolder } from '../files';

const map = 'text=微博正文,likes=点赞数,createdAt=发布时间,culture==domestic';
const weibo = `id,微博正文,点赞数,发布时间
1,新手机到了,1.2万,2019年02月04日 10:48
2,续航一般,100万+,2021/1/15 8:36
3,拍照很好看,"1,533",Fri Jan 15 08:36:13 +0800 2021
4,屏幕有点暗,赞,昨天 06:09
5,很好,12.0,1/3/20
`;

async function read(content: string, mapped: string) {
  const notices: ReaderNotice[] = [];
  const file = temporaryFile('weibo.csv', content);
  const reviews = await collect(readOwnReviews(file, { map: mapped, onNotice: (notice) => notices.push(notice) }));
  return { dates: reviews.map(({ createdAt }) => createdAt), reviews, kinds: notices.map(({ kind }) => kind) };
}

describe('a file of Weibo’s posts', () => {
  test('its dates and counts are read as they are written', async () => {
    const { dates, reviews, kinds } = await read(weibo, `${map},today==2021-01-16`);
    expect(dates).toEqual([
      '2019-02-04T10:48:00',
      '2021-01-15T08:36:00',
      '2021-01-15T08:36:13',
      '2021-01-15T06:09:00',
      '2020-01-03',
    ]);
    expect(reviews.map(({ likes }) => likes)).toEqual([12_000, 1_000_000, 1533, undefined, 12]);
    expect(kinds).toEqual(['day-or-month']);
  });

  test('yesterday is unknown without the day', async () => {
    const { dates, kinds } = await read(weibo, map);
    expect(dates[3]).toBeUndefined();
    expect(kinds).toContain('odd-cell');
    await expect(read('text,when\n很好,昨天 06:09\n', 'text=text,createdAt=when,culture==domestic')).rejects.toThrow(
      /line 2: "昨天 06:09"\); expected a date such as .*; or say with --today YYYY-MM-DD on which day/,
    );
    await expect(read(weibo, `${map},today==soon`)).rejects.toThrow('--today is the day on which the file was written');
  });

  test('so long ago is told to the minute from a time, and is the day itself where only the day is known', async () => {
    const content = 'text,when\n很好,3小时前\n好,5分钟前\nfine,2 hours ago\n'; // three hours ago, five minutes ago
    const mapped = 'text=text,createdAt=when,culture==domestic';
    const dates = async (today: string) => (await read(content, `${mapped},today==${today}`)).dates;
    expect(await dates('2021-01-16')).toEqual(['2021-01-16', '2021-01-16', '2021-01-16']);
    const told = ['2021-01-15T23:48:00', '2021-01-16T02:43:00', '2021-01-16T00:48:00'];
    for (const time of ['"2021-01-16T02:48"', '"2021-01-16 2:48:00"', '"2021-01-16T02:48:00+08:00"']) {
      expect(await dates(time)).toEqual(told);
    }
    const file = temporaryFile('posts.csv', content);
    const { posts } = await readOwnPosts(file, { map: 'createdAt=when,today=="2021-01-16T02:48"' });
    expect(Array.from(posts.day)).toEqual([18642, 18643, 18643]);
    const options = { map: 'createdAt=when,platform==Weibo,today=="2021-01-16T02:48"', folder: temporaryFolder() };
    const { microblogs } = await readOwnMicroblogs(file, options);
    // In UTC: 15:48 of the day before on China's clock is 07:48.
    expect(Array.from(microblogs.minute, (minute) => minute % 1440)).toEqual([
      15 * 60 + 48,
      16 * 60 + 48,
      18 * 60 + 43,
    ]);
  });

  test('posts and microblogs read 1/3/20 as the other dates of their file, and say so', async () => {
    const rows = (other: string) => `text,date,user\na,1/3/20,x\nb,${other},y\n`;
    const messages = { '15/3/20': 'read with the day first, as 1 other date of the file is written.' };
    for (const [other, day] of [
      ['15/3/20', '2020-03-01'],
      ['3/15/20', '2020-01-03'],
    ]) {
      const file = temporaryFile('dates.csv', rows(other));
      const posts = await readOwnPosts(file);
      const found = await readOwnMicroblogs(file, { folder: temporaryFolder() });
      expect(isoDay(posts.posts.day[0])).toBe(day);
      expect(isoDay(Math.floor(found.microblogs.minute[0] / 1440))).toBe(day);
      for (const { notices } of [posts, found]) {
        const [notice] = notices.filter(({ kind }) => kind === 'day-or-month');
        expect(notice.message).toContain(
          other === '15/3/20' ? messages[other] : 'read with the month first, as 1 other',
        );
      }
    }
    const lines = '{"text":"a","date":"1/3/20"}\n{"text":"b","date":"15/3/20"}\n';
    const { posts, notices } = await readOwnPosts(temporaryFile('dates.jsonl', lines));
    expect([isoDay(posts.day[0]), notices.map(({ kind }) => kind)]).toEqual(['2020-03-01', ['day-or-month']]);
  });

  test('as posts and as microblogs it is read with the day too', async () => {
    const rows = 'text,date,user\n很好,昨天 06:09,甲\n很好用,2021-01-16 10:00,乙\n';
    const mapped = 'text=text,createdAt=date,author=user,today==2021-01-16';
    const file = temporaryFile('weibo.csv', rows);
    const { posts } = await readOwnPosts(file, { map: mapped });
    expect(Array.from(posts.day)).toEqual([18642, 18643]);
    const { microblogs } = await readOwnMicroblogs(file, { map: mapped, folder: temporaryFolder() });
    // In UTC, from China's clock.
    expect(Array.from(microblogs.minute, (minute) => Math.floor(minute / 1440))).toEqual([18641, 18643]);
  });
});

test.each([
  ['a day beyond 12 tells that days come first', '15/1/2021\n3/1/2021', ['2021-01-15', '2021-01-03'], ['day-or-month']],
  [
    'a second number beyond 12 tells that months do',
    '1/15/2021\n3/1/2021',
    ['2021-01-15', '2021-03-01'],
    ['day-or-month'],
  ],
  ['where every date tells, nothing needs saying', '1/15/2021\n3/31/2021', ['2021-01-15', '2021-03-31'], []],
  [
    'where nothing tells, months do, and a notice says so',
    '1/5/21\n3/1/21',
    ['2021-01-05', '2021-03-01'],
    ['day-or-month'],
  ],
])('%s', async (_, cells, expected, notices) => {
  const { dates, kinds } = await read(`text,createdAt\na,${cells.replace('\n', '\nb,')}\n`, 'culture==foreign');
  expect(dates).toEqual(expected);
  expect(kinds).toEqual(notices);
});

test('stars in sentences of Amazon’s languages', async () => {
  const cells = [
    '5つ星のうち4.0',
    '4 颗星，最多 5 颗星',
    '"4,0 von 5 Sternen"',
    '5星中的4星',
    '4.0 out of 5 stars',
    '4',
  ];
  const { reviews } = await read(`text,rating\n${cells.map((cell) => `a,${cell}`).join('\n')}\n`, 'culture==domestic');
  expect(reviews.map(({ rating }) => rating)).toEqual([4, 4, 4, 4, 4, 4]);
});

test('data check --today', () => {
  const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
  const check = (...words: string[]) =>
    spawnSync(process.execPath, [program, 'data', 'check', temporaryFile('weibo.csv', weibo), '--map', map, ...words], {
      encoding: 'utf8',
    });
  const { status, stdout } = check('--today', '2021-01-16');
  expect({ status, dated: /createdAt .*: 5 reviews/.test(stdout) }).toEqual({ status: 0, dated: true });
  expect(check().stdout).toMatch(/createdAt .*: 4 reviews/);
  const wrong = check('--today', '16 Jan');
  expect([wrong.status, wrong.stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(wrong.stderr).toContain(
    '--today is the day on which the file was written, such as 2021-01-16, or the time, 2021-01-16T10:48, not "16 Jan"',
  );
});
