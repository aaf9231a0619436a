import { describe, expect, it } from 'vitest';
import { chineseCount, firstCount, starsOf } from '../../../packages/crawler/parsing/numbers';

describe('numbers', () => {
  it.each([
    ['1,234 people', 1234],
    ['1.234 Personen', 1234],
    ['1\u202f234 personnes', 1234],
    ['12人', 12],
    ['1,234,567', 1_234_567],
    ['nobody', undefined],
  ])('%s', (text, count) => expect(firstCount(text)).toBe(count));

  it('reads Chinese short counts', () => {
    expect([chineseCount('1024'), chineseCount('1.2万'), chineseCount('3亿'), chineseCount('100万+')]).toEqual([
      1024, 12_000, 300_000_000, 1_000_000,
    ]);
    expect(() => chineseCount('转发')).toThrow('not a count');
  });

  it.each([
    ['4.0 out of 5 stars', 4],
    ['4,0 von 5 Sternen', 4],
    ['5つ星のうち4.0', 4],
    ['5 yıldız üzerinden 3,0', 3],
  ])('%s', (text, stars) => expect(starsOf(text)).toBe(stars));

  it('refuses a number of stars that there is not', () => {
    expect(() => starsOf('9.0 out of 5 stars')).toThrow('not a number of stars');
  });
});
