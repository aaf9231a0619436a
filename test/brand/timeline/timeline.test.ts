import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { activityTimeline, collectionGaps, unitsOf } from '../../../packages/brand';
import { dailyActivity } from '../../../packages/brand/timeline/activity';
import { datesFrom, madePosts } from './made-posts';

describe('activityTimeline', () => {
  const posts = madePosts([
    { date: '2023-01-01', likes: 3, shares: 1, comments: 0 },
    { date: '2023-01-01', likes: -1, shares: 2, comments: 5 },
    { date: '2023-01-03', platform: 'Douban', likes: 4 },
  ]);

  it('has a row per platform and day, with zeros where nobody posted and nulls where nothing is known', () => {
    expect(activityTimeline(posts, 'day')).toEqual([
      { platform: 'Weibo', date: '2023-01-01', daysCovered: 1, posts: 2, likes: 3, shares: 3, comments: 5 },
      { platform: 'Weibo', date: '2023-01-02', daysCovered: 1, posts: 0, likes: 0, shares: 0, comments: 0 },
      { platform: 'Weibo', date: '2023-01-03', daysCovered: 1, posts: 0, likes: 0, shares: 0, comments: 0 },
      { platform: 'Douban', date: '2023-01-01', daysCovered: 1, posts: 0, likes: 0, shares: 0, comments: 0 },
      { platform: 'Douban', date: '2023-01-02', daysCovered: 1, posts: 0, likes: 0, shares: 0, comments: 0 },
      { platform: 'Douban', date: '2023-01-03', daysCovered: 1, posts: 1, likes: 4, shares: null, comments: null },
    ]);
  });

  it('adds up weeks from Monday to Sunday and says how many days they cover', () => {
    expect(activityTimeline(posts, 'week').filter(({ platform }) => platform === 'Weibo')).toEqual([
      { platform: 'Weibo', date: '2022-12-26', daysCovered: 1, posts: 2, likes: 3, shares: 3, comments: 5 },
      { platform: 'Weibo', date: '2023-01-02', daysCovered: 2, posts: 0, likes: 0, shares: 0, comments: 0 },
    ]);
  });

  it('loses no post and no like', () => {
    const random = seededRandom(4);
    const made = madePosts(
      datesFrom('2023-01-01', 90).flatMap((date) =>
        Array.from({ length: random.integer(6) }, () => ({
          date,
          platform: random.pick(['Weibo', 'WeChat']),
          likes: random.integer(9) - 1,
        })),
      ),
    );
    for (const every of ['day', 'week'] as const) {
      const rows = activityTimeline(made, every);
      expect(rows.reduce((sum, row) => sum + (row.posts ?? 0), 0)).toBe(made.day.length);
      const likes = made.likes.reduce((sum, count) => sum + Math.max(0, count), 0);
      expect(rows.reduce((sum, row) => sum + (row.likes ?? 0), 0)).toBe(likes);
    }
  });

  it('leaves out platforms without posts and refuses no posts at all', () => {
    const named = madePosts([{ date: '2023-01-01' }], ['WeChat', 'Weibo']);
    expect(activityTimeline(named, 'day').map(({ platform }) => platform)).toEqual(['Weibo']);
    expect(() => activityTimeline(madePosts([]), 'day')).toThrow('There are no posts to analyse');
  });

  it('refuses a period of centuries', () => {
    expect(() => activityTimeline(madePosts([{ date: '1023-01-01' }, { date: '2023-01-01' }]), 'day')).toThrow(
      /span 365244 days \(1023-01-01 to 2023-01-01\)/,
    );
  });
});

describe('collectionGaps', () => {
  const daily = (date: string) => [{ date }, { date, platform: 'Douban' }, { date }];
  const year = datesFrom('2021-01-01', 365);

  it('finds a month that is missing on one platform only, and shows it as missing', () => {
    const missing = year.filter((date) => date >= '2021-10-03' && date <= '2021-10-29');
    const posts = madePosts(
      year.flatMap((date) => daily(date).filter(({ platform }) => platform || !missing.includes(date))),
    );
    expect(collectionGaps(posts)).toEqual([{ platform: 'Weibo', from: '2021-10-03', to: '2021-10-29', days: 27 }]);
    const october = activityTimeline(posts, 'day').filter(({ date }) => date === '2021-10-10');
    expect(october.map(({ posts }) => posts)).toEqual([null, 1]);
    const weeks = activityTimeline(posts, 'week').filter(
      ({ platform, date }) => platform === 'Weibo' && date >= '2021-09-27' && date <= '2021-10-25',
    );
    expect(weeks.map(({ daysCovered, posts }) => [daysCovered, posts])).toEqual([
      [6, 12],
      [0, null],
      [0, null],
      [0, null],
      [2, 4],
    ]);
  });

  it('calls quiet days of a rare brand no gap', () => {
    const random = seededRandom(5);
    const posts = madePosts(year.filter(() => random.chance(0.2)).map((date) => ({ date })));
    expect(collectionGaps(posts)).toEqual([]);
  });

  it('is not resampled as days without posts', () => {
    const posts = madePosts([{ date: '2021-01-01' }, { date: '2021-03-31' }]);
    const { table } = dailyActivity(posts);
    expect(unitsOf(table, 'day').units).toBe(2);
    expect(unitsOf(table, 'week').units).toBe(2);
  });
});
