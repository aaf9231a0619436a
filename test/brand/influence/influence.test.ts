import { deriveSeed, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  influenceByMonth,
  influenceByPlatform,
  influenceDifferences,
  influenceRanking,
  influenceShares,
  influenceTable,
} from '../../../packages/brand';
import { datesFrom, type MadePost, madePosts } from '../timeline/made-posts';

const praise = [0, 0, 1] as const;
const blame = [1, 0, 0] as const;

/** Four posts: log(1 + likes) is 1, 2, 1, 0 times log 10; sentiments +1, −1, +1, 0. */
const four = madePosts([
  { date: '2023-01-02', likes: 9, judged: praise },
  { date: '2023-02-02', likes: 99, judged: blame },
  { date: '2023-01-02', platform: 'Douban', likes: 9, judged: praise },
  { date: '2023-02-02', platform: 'Douban', likes: 0 },
]);

/** Two alike platforms over half a year, each with its own posts. */
function alike(seed: number, factor = 1): MadePost[] {
  const random = seededRandom(seed);
  return datesFrom('2023-01-01', 365).flatMap((date) =>
    ['Weibo', 'WeChat'].flatMap((platform) =>
      Array.from({ length: 4 }, () => {
        const attention = random.gamma(0.6) * (platform === 'Weibo' ? factor : 1);
        const positive = random.uniform();
        return {
          date,
          platform,
          likes: random.poisson(20 * attention),
          shares: random.poisson(5 * attention),
          comments: random.poisson(8 * attention),
          judged: [(1 - positive) * 0.4, (1 - positive) * 0.6, positive] as const,
        };
      }),
    ),
  );
}

describe('the influence index', () => {
  it('is computed by hand', () => {
    // In units of log 10: m = 1.5 and 0.5, R = 1; signed (1 − 2) / 2 = −0.5 and (1 + 0) / 2 = 0.5.
    const [weibo, douban] = influenceByPlatform(influenceTable(four), 1);
    expect(weibo).toMatchObject({ platform: 'Weibo', posts: 2 });
    expect(weibo.index).toBeCloseTo(-0.5, 12);
    expect(weibo.engagement).toBeCloseTo(1.5, 12);
    expect(weibo.sentimentOfAttention).toBeCloseTo(-1 / 3, 12);
    expect(weibo.comparedWithItself).toBeCloseTo(-1 / 3, 12);
    expect(douban.index).toBeCloseTo(0.5, 12);
    expect(douban.comparedWithItself).toBeCloseTo(1, 12);
    const [{ difference }] = influenceDifferences(influenceTable(four), 1);
    expect(difference).toBeCloseTo(-1, 12);
  });

  it('per month uses the yardstick of the period', () => {
    const rows = influenceByMonth(influenceTable(four), 1);
    expect(rows.map(({ platform, month }) => `${platform} ${month}`)).toEqual([
      'Weibo 2023-01',
      'Weibo 2023-02',
      'Douban 2023-01',
      'Douban 2023-02',
    ]);
    for (const [i, index] of [1, -2, 1, 0].entries()) expect(rows[i].index).toBeCloseTo(index, 12);
    expect(rows[1].comparedWithItself).toBeCloseTo(-2 / 1.5, 12);
  });

  it('has no interval over fewer than four weeks', () => {
    const days = (count: number) => influenceTable(madePosts(alike(2).slice(0, 8 * count)));
    // 2023-01-01 was a Sunday: 16 days touch four weeks, 15 three.
    expect(influenceByPlatform(days(15), 1)[0]).toMatchObject({
      intervalOverWeeks: null,
      comparedWithItselfOverWeeks: null,
    });
    expect(influenceDifferences(days(15), 1)[0].intervalOverWeeks).toBeNull();
    expect(influenceByPlatform(days(16), 1)[0].intervalOverWeeks).not.toBeNull();
    expect(influenceDifferences(days(16), 1)[0].intervalOverWeeks).not.toBeNull();
  });

  it('hides differences in attention when each platform is measured by itself', () => {
    const [weibo, wechat] = influenceByPlatform(influenceTable(madePosts(alike(2, 3))), 1);
    expect(weibo.index! / wechat.index!).toBeGreaterThan(1.3);
    expect(weibo.comparedWithItself! / wechat.comparedWithItself!).toBeLessThan(1.15);
    for (const { comparedWithItself, comparedWithItselfOverWeeks } of [weibo, wechat]) {
      const [low, high] = comparedWithItselfOverWeeks!;
      expect(low).toBeLessThan(comparedWithItself!);
      expect(high).toBeGreaterThan(comparedWithItself!);
    }
    expect(weibo.comparedWithItselfOverWeeks![0]).toBeLessThan(wechat.comparedWithItselfOverWeeks![1]);
  });

  it('weighs as it is told and refuses weights that weigh nothing', () => {
    const table = influenceTable(madePosts(alike(2)));
    const [only] = influenceByPlatform(table, 1, { comments: 2 });
    const posts = madePosts(alike(2).map(({ likes, shares, ...rest }) => rest));
    expect(only.index).toBeCloseTo(influenceByPlatform(influenceTable(posts), 1)[0].index!, 12);
    for (const weights of [{ likes: 0 }, { likes: -1, shares: 2 }]) {
      expect(() => influenceByPlatform(table, 1, weights)).toThrow(
        /give numbers from 0 up, at least one of them above 0/,
      );
    }
  });
});

describe('influenceRanking', () => {
  it('says one half when two platforms are the same', () => {
    const one = alike(3).filter(({ platform }) => platform === 'Weibo');
    const same = madePosts([...one, ...one.map((post) => ({ ...post, platform: 'WeChat' }))]);
    for (const row of influenceRanking(influenceTable(same), 1)) {
      expect(row).toMatchObject({ leads: 0.5, leadsByWeights: 0.5, leadsOnADay: 0.5, daysCompared: 365 });
    }
  });

  it('says about one half when one leads in likes as the other does in comments', () => {
    const one = alike(3).filter(({ platform }) => platform === 'Weibo');
    const mirrored = one.map((post) => ({
      ...post,
      platform: 'WeChat',
      likes: post.comments,
      comments: post.likes,
    }));
    for (const seed of [1, 2, 3]) {
      const rows = influenceRanking(influenceTable(madePosts([...one, ...mirrored])), seed);
      for (const { leads, leadsByWeights } of rows) {
        expect(Math.abs(leads! - 0.5)).toBeLessThan(0.05);
        expect(Math.abs(leadsByWeights! - 0.5)).toBeLessThan(0.05);
      }
    }
  });

  it('finds no leader among platforms alike in expectation: day by day in each data set, over the weeks on average', () => {
    let sum = 0;
    let close = 0;
    const runs = 16;
    for (let run = 0; run < runs; run++) {
      const [weibo] = influenceRanking(influenceTable(madePosts(alike(deriveSeed(run, 'tie')))), run);
      sum += weibo.leads!;
      if (Math.abs(weibo.leadsOnADay! - 0.5) <= 0.05) close++;
      expect(weibo.leadsOnADay).toBeGreaterThan(0.4);
      expect(weibo.leadsOnADay).toBeLessThan(0.6);
    }
    // leads is uniform over data sets: its mean over 16 has a standard error of 0.07.
    expect(Math.abs(sum / runs - 0.5)).toBeLessThan(0.22);
    expect(close).toBeGreaterThanOrEqual(13);
  });

  it('finds a planted leader under every kind of draw', () => {
    const [weibo, wechat] = influenceRanking(influenceTable(madePosts(alike(4, 3))), 1);
    expect(weibo.leads).toBeGreaterThan(0.99);
    expect(weibo.leadsByWeights).toBe(1);
    expect(weibo.leadsOnADay).toBeGreaterThan(0.6);
    expect(wechat.rankShares![1]).toBeGreaterThan(0.99);
    expect(weibo.leads! + wechat.leads!).toBeCloseTo(1, 10);
  });
});

describe('influenceDifferences', () => {
  it('cover a tie in at least 13 of 16 data sets and exclude it where a leader was planted', () => {
    let covered = 0;
    for (let run = 0; run < 16; run++) {
      const [{ intervalOverWeeks }] = influenceDifferences(
        influenceTable(madePosts(alike(deriveSeed(run, 'tied platforms')))),
        run,
      );
      if (intervalOverWeeks![0] <= 0 && intervalOverWeeks![1] >= 0) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(13);
    const [planted] = influenceDifferences(influenceTable(madePosts(alike(4, 3))), 1);
    expect(planted.intervalOverDays![0]).toBeGreaterThan(0);
    expect(planted.intervalOverWeeks![0]).toBeGreaterThan(0);
  });
});

describe('influenceShares', () => {
  it('sum to the distance from the average platform', () => {
    const table = influenceTable(madePosts(alike(5, 2)));
    const platforms = influenceByPlatform(table, 1);
    const shares = influenceShares(table);
    const averages = platforms.map(({ platform, index }) => {
      const own = shares.filter((row) => row.platform === platform);
      expect(own.map(({ ingredient }) => ingredient)).toEqual(['likes', 'shares', 'comments', 'sentiment']);
      expect(own.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
      return index! - own.reduce((sum, { contribution }) => sum + contribution!, 0);
    });
    expect(averages[0]).toBeCloseTo(averages[1], 12);
  });

  it('give sentiment nothing where it is the same and everything where the counts are', () => {
    const post = { date: '2023-01-02', shares: 3, comments: 1 };
    const counts = madePosts([
      { ...post, likes: 9, judged: praise },
      { ...post, likes: 99, platform: 'Douban', judged: praise },
    ]);
    for (const { ingredient, contribution } of influenceShares(influenceTable(counts))) {
      if (ingredient === 'likes') expect(Math.abs(contribution!)).toBeCloseTo(1 / 9, 12);
      else expect(contribution).toBeCloseTo(0, 12);
    }
    const moods = madePosts([
      { ...post, likes: 9, judged: praise },
      { ...post, likes: 9, platform: 'Douban', judged: blame },
    ]);
    for (const { ingredient, share } of influenceShares(influenceTable(moods))) {
      expect(share).toBeCloseTo(ingredient === 'sentiment' ? 1 : 0, 12);
    }
  });
});

describe('data that lack something', () => {
  it('one platform has an index and no rank', () => {
    const table = influenceTable(madePosts([{ date: '2023-01-02', likes: 3, judged: praise }]));
    expect(influenceByPlatform(table, 1)[0].index).toBeCloseTo(1, 12);
    expect(influenceRanking(table, 1)[0]).toMatchObject({ leads: null, reason: 'There is one platform only.' });
    expect(influenceDifferences(table, 1)).toEqual([]);
    expect(influenceShares(table).every(({ share }) => share === null)).toBe(true);
  });

  it('an interaction that one platform does not tell is left out for all', () => {
    const posts = madePosts([
      { date: '2023-01-02', likes: 3, shares: 2 },
      { date: '2023-01-02', likes: 0, platform: 'Douban' },
    ]);
    const { ingredients, leftOut } = influenceTable(posts);
    expect(ingredients).toEqual(['likes']);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'Some platform tells no shares.',
      'Some platform tells no comments.',
    ]);
    // Douban has no like at all: its attention is 0 and its sentiment undefined.
    expect(influenceByPlatform(influenceTable(posts), 1)[1]).toMatchObject({
      index: 0,
      sentimentOfAttention: null,
      comparedWithItself: null,
      comparedWithItselfOverWeeks: null,
    });
    for (const { contribution } of influenceShares(influenceTable(posts))) expect(contribution).toBeCloseTo(0, 12);
  });

  it.each([
    ['unknown', -1, 'Some platform tells no likes. Some platform tells no shares. Some platform tells no comments.'],
    [
      'all 0',
      0,
      'Every known count of likes is 0. Every known count of shares is 0. Every known count of comments is 0.',
    ],
  ])('counts that are %s give null with the reason', (_, count, reason) => {
    const post = { date: '2023-01-02', likes: count, shares: count, comments: count };
    const table = influenceTable(madePosts([post, { ...post, platform: 'Douban' }]));
    expect(influenceByPlatform(table, 1)[0]).toMatchObject({ index: null, posts: 1, reason });
    expect(influenceByMonth(table, 1)[0]).toMatchObject({ index: null, posts: 1, reason });
    expect(influenceRanking(table, 1)[0]).toMatchObject({ leads: null, reason });
    expect(influenceDifferences(table, 1)[0]).toMatchObject({ difference: null, reason });
    expect(influenceShares(table)[0]).toMatchObject({ share: null, reason });
  });

  it('a class that nobody was given, and months without posts', () => {
    const dates = datesFrom('2023-01-02', 20).concat(datesFrom('2023-03-02', 20));
    const posts = madePosts(dates.map((date, i) => ({ date, likes: i, judged: [0, 0.5, 0.5] as const })));
    const months = influenceByMonth(influenceTable(posts), 1);
    expect(months.map(({ month, posts, index }) => [month, posts, index === null])).toEqual([
      ['2023-01', 20, false],
      ['2023-02', 0, true],
      ['2023-03', 20, false],
    ]);
    expect(months[1].reason).toBe('No posts in this month.');
    expect(months[0].intervalOverDays![0]).toBeLessThan(months[0].index!);
  });

  it('no posts, or posts that no model read, are refused', () => {
    expect(() => influenceTable(madePosts([]))).toThrow('There are no posts to analyse');
    const posts = madePosts([{ date: '2023-01-02' }]);
    expect(() => influenceTable({ ...posts, probabilities: new Float32Array(2) })).toThrow(
      '1 posts came with 2 probabilities; run the sentiment model on all of them',
    );
  });
});
