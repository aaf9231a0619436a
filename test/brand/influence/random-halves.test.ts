import { describe, expect, it } from 'vitest';
import { randomHalves } from '../../../packages/brand';
import { madePosts } from '../made-posts';

const posts = madePosts(
  Array.from({ length: 400 }, (_, i) => ({
    text: `post ${i}`,
    day: i,
    platform: i % 4 === 0 ? 'Douban' : 'Weibo',
    sentiment: i % 3 === 0 ? ('negative' as const) : ('positive' as const),
  })),
);

describe('random halves of a platform', () => {
  const halves = randomHalves(posts, 'Weibo', 7);

  it('hold every post of the platform once, with all that belongs to it', () => {
    expect(halves.texts).toEqual(posts.texts.filter((_, i) => i % 4 !== 0));
    halves.texts.forEach((text, i) => {
      const row = Number(text.slice(5));
      expect(halves.day[i]).toBe(posts.day[row]);
      expect(halves.probabilities.slice(3 * i, 3 * i + 3)).toEqual(posts.probabilities.slice(3 * row, 3 * row + 3));
    });
  });

  it('are about as large, and other ones with another seed', () => {
    const size = halves.platform.filter((half) => half === 0).length;
    expect(Math.abs(size - 150)).toBeLessThan(35);
    expect(randomHalves(posts, 'Weibo', 8).platform).not.toEqual(halves.platform);
    expect(randomHalves(posts, 'Weibo', 7)).toEqual(halves);
  });

  it('need a platform that there is', () => {
    expect(() => randomHalves(posts, 'Twitter', 1)).toThrow('There are no posts of Twitter; there are posts of');
  });
});
