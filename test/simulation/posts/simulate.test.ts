import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import {
  brandPlatforms,
  brandPostSchema,
  plantedAspectSentiment,
  plantedPlatforms,
  simulateBrandPosts,
} from '../../../packages/simulation/posts';

describe('simulateBrandPosts', () => {
  it('makes valid posts with unique ids, in time order, inside the year, whose terms are cut out exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer(), (size, seed) => {
        const posts = simulateBrandPosts({ posts: size, seed });
        expect(posts).toHaveLength(size);
        expect(new Set(posts.map((post) => post.id)).size).toBe(size);
        for (const [i, post] of posts.entries()) {
          brandPostSchema.parse(post);
          expect(post.createdAt.startsWith('2023-')).toBe(true);
          if (i > 0) expect(post.createdAt >= posts[i - 1].createdAt).toBe(true);
          for (const { start, end, term } of post.aspects) expect(post.text.slice(start, end)).toBe(term);
          const balance = post.aspects.reduce(
            (sum, a) => sum + Number(a.sentiment === 'positive') - Number(a.sentiment === 'negative'),
            0,
          );
          expect(post.sentiment).toBe(balance > 0 ? 'positive' : balance < 0 ? 'negative' : 'neutral');
        }
      }),
      { numRuns: 20 },
    );
  });

  const posts = simulateBrandPosts({ seed: 11 });

  it('gives the same bytes for the same seed and others for another', () => {
    expect(JSON.stringify(simulateBrandPosts({ posts: 500, seed: 4 }))).toBe(
      JSON.stringify(simulateBrandPosts({ posts: 500, seed: 4 })),
    );
    expect(simulateBrandPosts({ posts: 1, seed: 4 })[0].text).not.toBe(
      simulateBrandPosts({ posts: 1, seed: 5 })[0].text,
    );
  });

  it('recovers the planted platform shares and the sentiment of each aspect within sampling error', () => {
    for (const platform of brandPlatforms) {
      const { share } = plantedPlatforms[platform];
      const measured = posts.filter((post) => post.platform === platform).length / posts.length;
      expect(Math.abs(measured - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / posts.length));
    }
    for (const [aspect, chances] of Object.entries(plantedAspectSentiment)) {
      const mentions = posts.flatMap((post) => post.aspects.filter((a) => a.aspect === aspect));
      const positive = mentions.filter((a) => a.sentiment === 'positive').length / mentions.length;
      const error = Math.sqrt((chances.positive * (1 - chances.positive)) / mentions.length);
      expect(Math.abs(positive - chances.positive)).toBeLessThan(4 * error);
    }
  });

  it('is over-dispersed: the variance of likes is far above their mean on every platform', () => {
    for (const platform of brandPlatforms) {
      const likes = posts.filter((post) => post.platform === platform).map((post) => post.likes);
      const mean = likes.reduce((a, b) => a + b) / likes.length;
      const variance = likes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / likes.length;
      expect(variance).toBeGreaterThan(5 * mean);
    }
  });

  it('peaks on the four release days and has quieter weekends', () => {
    const perDay = new Map<string, number>();
    for (const post of posts) {
      const day = post.createdAt.slice(0, 10);
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    for (const [release, before] of [
      ['2023-02-23', '2023-02-08'],
      ['2023-05-18', '2023-05-03'],
      ['2023-08-17', '2023-08-02'],
      ['2023-10-19', '2023-09-14'],
    ]) {
      expect(perDay.get(release)).toBeGreaterThan(2 * perDay.get(before)!);
    }
    expect([...perDay.values()].reduce((a, b) => a + b)).toBe(30_000);
    const quiet = (dates: string[]) => dates.reduce((sum, date) => sum + perDay.get(date)!, 0);
    // Four weeks of December, far from any event: Saturdays and Sundays against Wednesdays and Thursdays.
    const weekend = quiet(['02', '03', '09', '10', '16', '17', '23', '24'].map((day) => `2023-12-${day}`));
    const midweek = quiet(['06', '07', '13', '14', '20', '21', '27', '28'].map((day) => `2023-12-${day}`));
    expect(weekend).toBeLessThan(0.95 * midweek);
  });

  it('reads like different people: hardly a text occurs twice', () => {
    expect(new Set(posts.map((post) => post.text)).size).toBeGreaterThan(0.97 * posts.length);
  });

  it.each([0, -5, 1.5, Number.NaN, 1e9])('refuses %d posts', (size) => {
    expect(() => simulateBrandPosts({ posts: size, seed: 1 })).toThrow(UserError);
  });
});
