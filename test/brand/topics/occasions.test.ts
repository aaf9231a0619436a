import { describe, expect, it } from 'vitest';
import { matchForms, occasionShares, occasionsOfPosts } from '../../../packages/brand';
import { brandOccasions } from '../../../src/papers';
import { monday } from '../made-posts';

const texts = ['发布会上的新品，值得升级', '满减之后立减，优惠', '路过', '新品？', '系统更新推送'];
const hits = matchForms(texts, brandOccasions);

describe('occasions of posts', () => {
  it('are those that a post names most often, of equal ones the first', () => {
    expect(Array.from(occasionsOfPosts(hits), (place) => hits.terms[place] ?? null)).toEqual([
      'product release',
      'promotion',
      null,
      'product release',
      'technology update',
    ]);
  });

  it('have shares of all posts, with intervals from four weeks on', () => {
    const days = texts.map((_, i) => monday + 7 * i);
    const rows = occasionShares(hits, days, 1);
    expect(rows.map(({ occasion, count, share }) => [occasion, count, share])).toEqual([
      ['product release', 2, 0.4],
      ['technology update', 1, 0.2],
      ['promotion', 1, 0.2],
      ['everyday use', 0, 0],
      ['question', 0, 0],
      [null, 1, 0.2],
    ]);
    expect(rows[0].interval![0]).toBe(0);
    expect(rows[0].interval![1]).toBeCloseTo(0.8, 12);
    expect(
      occasionShares(
        hits,
        texts.map(() => monday),
        1,
      )[0].interval,
    ).toBeNull();
    expect(occasionShares(matchForms([], brandOccasions), [], 1)).toEqual([]);
    expect(() => occasionShares(hits, [monday], 1)).toThrow(/those of 5 posts, not of these 1/);
  });
});
