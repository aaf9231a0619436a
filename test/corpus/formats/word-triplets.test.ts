import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAsteTriplets, readDmasteTriplets, readStars, spanOfWords } from '../../../packages/corpus/formats';
import { collect, fixture, temporaryFile } from '../files';

describe('spanOfWords', () => {
  test('cuts out words by position', () => {
    expect(spanOfWords('The battery life is great', 1, 2)).toEqual({ start: 4, end: 16, text: 'battery life' });
    expect(() => spanOfWords('The fan', 1, 2)).toThrow(RangeError);
  });

  test('finds every run of words where it stands', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '很', '😀', '.', '#'), minLength: 1, maxLength: 4 });
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentence, fc.nat(), fc.nat(), (words, a, b) => {
        const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y);
        const text = words.join(' ');
        const span = spanOfWords(text, first, last);
        expect(span.text).toBe(words.slice(first, last + 1).join(' '));
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(text.slice(0, span.start).split(' ')).toHaveLength(first + 1);
      }),
    );
  });
});

describe('readAsteTriplets', () => {
  test('reads every listed position as one span', async () => {
    const [first, second] = await collect(readAsteTriplets(fixture('aste-v2.txt'), '14lap-train'));
    expect(first).toMatchObject({ id: '14lap-train:1', culture: 'foreign', language: 'en', platform: '14lap-train' });
    expect(first).not.toHaveProperty('product');
    expect(first.triplets).toEqual([
      {
        aspect: { start: 4, end: 16, text: 'battery life' },
        opinion: { start: 20, end: 25, text: 'great' },
        sentiment: 'positive',
      },
      {
        aspect: { start: 34, end: 37, text: 'fan' },
        opinion: { start: 41, end: 45, text: 'loud' },
        sentiment: 'negative',
      },
    ]);
    expect(second.triplets).toEqual([]);
  });

  test('Chinese sentences lose the blanks between their characters', async () => {
    // "the screen is very good, 8 GB OK"
    const line = "屏 幕 很 好 ， 8 GB 行####[([0, 1], [3], 'POS'), ([5, 6], [7], 'NEU')]";
    const [review] = await collect(readAsteTriplets(temporaryFile('zh.txt', `${line}\n`), 'zh'));
    expect(review).toMatchObject({ culture: 'domestic', language: 'zh', text: '屏幕很好，8 GB行' });
    expect(review.triplets?.map(({ aspect, opinion }) => [aspect?.text, opinion?.text])).toEqual([
      ['屏幕', '好'],
      ['8 GB', '行'],
    ]);
  });

  test.each([
    ['a b c', 'line 1: expected "sentence####triplets", found 0 "####".'],
    ["a b c####([0], [1], 'POS')", "line 1: expected a list such as [([1], [4], 'POS')]"],
    ["a b c####[([0], [1], 'GOOD')]", 'line 1: expected a sentiment (positive, neutral or negative), found "GOOD".'],
    ['a b c####[([0], [1])]', "line 1: expected a triplet such as ([1], [4], 'POS')"],
    ["a b c####[([0, 2], [1], 'POS')]", 'line 1: expected positions of neighbouring words among 3'],
    ["a b c####[([0], [3], 'POS')]", 'line 1: expected positions of neighbouring words among 3'],
    ["a b c####[([-1], [1], 'POS')]", 'line 1: expected positions of neighbouring words among 3'],
    ["a b c####[([], [1], 'POS')]", 'line 1: expected positions of neighbouring words among 3'],
  ])('refuses %s', async (line, message) => {
    const read = collect(readAsteTriplets(temporaryFile('train.txt', `${line}\n`), 'x'));
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('readDmasteTriplets', () => {
  test('reads ranges, single words and implicit aspects', async () => {
    const [review] = await collect(readDmasteTriplets(fixture('dmaste.txt'), 'dmaste-train'));
    expect(review.product).toBe('Electronics');
    expect(review.triplets).toEqual([
      { aspect: null, opinion: { start: 0, end: 10, text: 'Works fine' }, sentiment: 'positive' },
      {
        aspect: { start: 19, end: 30, text: 'black cable' },
        opinion: { start: 34, end: 50, text: 'really very long' },
        sentiment: 'neutral',
      },
    ]);
  });

  test.each([
    ["a b c####[([0], [1], 'POS')]", 'expected "sentence####triplets####domain", found 1 "####".'],
    ["a b c####[([0, 1, 2], [1], 'POS')]####X", 'expected positions of neighbouring words among 3'],
    ["a b c####[([2, 1], [1], 'POS')]####X", 'expected positions of neighbouring words among 3'],
  ])('refuses %s', async (line, message) => {
    await expect(collect(readDmasteTriplets(temporaryFile('a.txt', line), 'x'))).rejects.toThrow(message);
  });
});

describe('readStars', () => {
  test('reads stars and text', async () => {
    const reviews = await collect(readStars(fixture('stars.txt'), 'electronics'));
    expect(reviews.map(({ id, rating, text }) => [id, rating, text])).toEqual([
      ['amazon-electronics:1', 5, 'The screen is bright and it was cheap .'],
      ['amazon-electronics:2', 2, 'It broke #### after a week .'],
    ]);
  });

  test.each(['6 #### too many', '5 ## few', 'great ####'])('refuses %s', async (line) => {
    const read = collect(readStars(temporaryFile('a.txt', `5 #### ok\n${line}\n`), 'home'));
    await expect(read).rejects.toThrow('line 2: expected "stars #### text" with 1 to 5 stars');
  });
});
