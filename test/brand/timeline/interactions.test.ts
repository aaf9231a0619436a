import { deriveSeed, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { interactionsPerPost, platformRatios } from '../../../packages/brand';
import { meanIntervalOverPosts, medianOf, valueTable } from '../../../packages/brand/timeline/post-bootstrap';
import { datesFrom, type MadePost, madePosts } from './made-posts';

/** Posts of a year whose likes depend on the platform and on the day's luck. */
function year(means: Record<string, number>, seed: number, dayLuck = 4): MadePost[] {
  const random = seededRandom(seed);
  return datesFrom('2023-01-01', 182).flatMap((date) => {
    const luck = random.gamma(dayLuck) / dayLuck;
    return Object.entries(means).flatMap(([platform, mean]) =>
      Array.from({ length: 1 + random.integer(6) }, () => ({
        date,
        platform,
        likes: random.poisson(mean * luck * random.gamma(0.5) * 2),
        comments: random.poisson(mean * luck),
      })),
    );
  });
}

describe('interactionsPerPost', () => {
  it('computes a small case by hand', () => {
    const posts = madePosts([
      { date: '2023-01-02', likes: 1, shares: 2, comments: 3 },
      { date: '2023-01-02', likes: 5, shares: 2, comments: -1 },
      { date: '2023-01-03', likes: 30, shares: 2, comments: 0 },
      { date: '2023-01-04', likes: -1, shares: 2, comments: 0 },
    ]);
    const rows = interactionsPerPost(posts, 1);
    expect(
      rows.map(({ interaction, posts, unknown, mean, median }) => [interaction, posts, unknown, mean, median]),
    ).toEqual([
      ['likes', 3, 1, 12, 5],
      ['shares', 4, 0, 2, 2],
      ['comments', 3, 1, 1, 0],
      ['all interactions', 2, 2, 19, 19],
    ]);
    expect(rows[1]).toMatchObject({
      meanIntervalOverPosts: [2, 2],
      meanIntervalOverDays: [2, 2],
      meanIntervalOverWeeks: [2, 2],
      medianIntervalOverPosts: [2, 2],
      medianIntervalOverWeeks: [2, 2],
    });
  });

  it('adds up what every platform tells and says what it left out', () => {
    const posts = madePosts([
      { date: '2023-01-02', likes: 4, shares: 1, comments: 2 },
      { date: '2023-01-02', platform: 'Douban', likes: 6, comments: 1 },
    ]);
    const rows = interactionsPerPost(posts, 1);
    const all = rows.filter(({ interaction }) => interaction === 'all interactions');
    expect(all.map(({ mean, counted }) => [mean, counted])).toEqual([
      [6, ['likes', 'comments']],
      [7, ['likes', 'comments']],
    ]);
    const shares = rows.find(({ platform, interaction }) => platform === 'Douban' && interaction === 'shares');
    expect(shares).toMatchObject({
      mean: null,
      median: null,
      reason: 'No post of Douban has a known count of shares.',
    });
    const unknown = interactionsPerPost(madePosts([{ date: '2023-01-02' }]), 1);
    expect(unknown[3]).toMatchObject({ mean: null, reason: 'No interaction is known on every platform.' });
  });

  it('has wider intervals over days than over posts where days share their luck', () => {
    const posts = madePosts(year({ Weibo: 20 }, 3));
    const width = (interval: [number, number] | null) => interval![1] - interval![0];
    const comments = interactionsPerPost(posts, 1).find(({ interaction }) => interaction === 'comments')!;
    expect(width(comments.meanIntervalOverDays)).toBeGreaterThan(1.4 * width(comments.meanIntervalOverPosts));
    expect(width(comments.medianIntervalOverWeeks)).toBeGreaterThan(1.2 * width(comments.medianIntervalOverPosts));
  });

  it('gives the same numbers again for the same seed, others for another', () => {
    const posts = madePosts(year({ Weibo: 20, Douban: 5 }, 3));
    expect(interactionsPerPost(posts, 1)).toEqual(interactionsPerPost(posts, 1));
    expect(interactionsPerPost(posts, 1)).not.toEqual(interactionsPerPost(posts, 2));
  });

  it('covers the planted mean in at least 26 of 30 half years, over days', () => {
    let covered = 0;
    for (let run = 0; run < 30; run++) {
      const posts = madePosts(year({ Weibo: 20 }, deriveSeed(run, 'half year')));
      const { meanIntervalOverDays } = interactionsPerPost(posts, run)[0];
      if (meanIntervalOverDays![0] <= 20 && 20 <= meanIntervalOverDays![1]) covered++;
    }
    // 95 % of 30 are 28.5; 25 and fewer have a probability below 2 %.
    expect(covered).toBeGreaterThanOrEqual(26);
  });
});

describe('the bootstrap over posts', () => {
  it('agrees with the normal interval where the tails are light', () => {
    const random = seededRandom(8);
    const values = Float64Array.from({ length: 4000 }, () => random.poisson(9));
    const [low, high] = meanIntervalOverPosts(valueTable(values), random)!;
    // ± 1.96 · 3 / √4000 = ± 0.093
    expect(high - low).toBeGreaterThan(0.17);
    expect(high - low).toBeLessThan(0.2);
  });

  it('finds medians of tables', () => {
    const median = (values: number[]) => {
      const table = valueTable(Float64Array.from(values));
      return medianOf(table.values, table.times);
    };
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 1, 2])).toBe(1.5);
    expect(median([1, 1, 7, 7])).toBe(4);
    expect(medianOf(Float64Array.of(1, 5, 7), Float64Array.of(2, 0, 2))).toBe(4);
    expect(median([])).toBeNaN();
  });
});

describe('platformRatios', () => {
  it('compares each pair of platforms', () => {
    const posts = madePosts(year({ Weibo: 20, WeChat: 10, Douban: 10 }, 6));
    const likes = platformRatios(posts, 1).filter(({ interaction }) => interaction === 'likes');
    expect(likes.map(({ platform, comparedWith }) => `${platform}/${comparedWith}`)).toEqual([
      'Weibo/WeChat',
      'Weibo/Douban',
      'WeChat/Douban',
    ]);
    for (const [i, planted] of [2, 2, 1].entries()) {
      const [low, high] = likes[i].intervalOverWeeks!;
      expect(low).toBeLessThan(planted);
      expect(high).toBeGreaterThan(planted);
    }
    expect(likes[0].intervalOverWeeks![0]).toBeGreaterThan(1.3);
  });

  it('says why there is none', () => {
    const posts = madePosts([
      { date: '2023-01-02', likes: 4 },
      { date: '2023-01-02', platform: 'Douban', likes: 0 },
    ]);
    const [likes, shares] = platformRatios(posts, 1);
    for (const row of [likes, shares]) {
      expect(row).toMatchObject({ ratio: null, intervalOverDays: null });
      expect(row.reason).toBe('The counts of one of the platforms are unknown or all 0.');
    }
    expect(platformRatios(madePosts([{ date: '2023-01-02', likes: 4 }]), 1)).toEqual([]);
  });
});
