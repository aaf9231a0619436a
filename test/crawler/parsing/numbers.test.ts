import { describe, expect, it } from 'vitest';
import { chineseCount, firstCount, readCount, starsOf } from '../../../packages/crawler/parsing/numbers';

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
    expect(() => chineseCount('转发')).toThrow('“转发” is not a count; expected a count such as 1533');
  });

  it.each([
    ['1,533', 1533],
    ['1，533', 1533],
    ['12.0', 12],
    ['1.2万+', 12_000],
    ['10w+', 100_000],
    ['1.2k', 1200],
    ['3M', 3_000_000],
    ['1,53', undefined],
    ['12 people', undefined],
    ['', undefined],
    ['9'.repeat(30), undefined],
    [`1${' '.repeat(1_000_000)}x`, undefined],
  ])('count %#', (text, count) => expect(readCount(text)).toBe(count));

  it.each([
    ['4.0 out of 5 stars', 4],
    ['4,0 von 5 Sternen', 4],
    ['5つ星のうち4.0', 4],
    ['5 yıldız üzerinden 3,0', 3],
    ['Bewertet mit 3 von 5 Sternen', 3],
    ['4,0 sur 5 étoiles', 4],
    ['4,5 su 5 stelle', 4.5],
    ['2,0 de 5 estrellas', 2],
    ['1,0 van 5 sterren', 1],
    ['4,0 z 5 gwiazdek', 4],
    ['3,0 av 5 stjärnor', 3],
    ['5つ星のうち2', 2],
    ['4 颗星，最多 5 颗星', 4],
    ['4.0 颗星，最多 5 颗星', 4],
    ['5星中的4星', 4],
    ['5 星中的 1.5 星', 1.5],
    ['별 5개 중 3.0개', 3],
    ['5.0 out of 5 stars', 5],
    ['4 stars', 4],
  ])('%s', (text, stars) => expect(starsOf(text)).toBe(stars));

  it('refuses a number of stars that there is not', () => {
    expect(() => starsOf('9.0 out of 5 stars')).toThrow(
      'not a number of stars; expected one such as 4.0 out of 5 stars',
    );
    expect(() => starsOf('4 of 10')).toThrow('not a number of stars');
    expect(() => starsOf('stars')).toThrow('not a number of stars');
    expect(() => starsOf('4'.repeat(1_000_000))).toThrow('not a number of stars');
  });
});
