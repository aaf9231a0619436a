import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cooccurrence, countCooccurrence, keywordPairs, type Window } from '../../packages/network';
import { pairCounter, tableCounter, triangleCounter } from '../../packages/network/pair-counter';
import { document } from './fixtures';

const three = [document('battery | seller refund'), document('screen | seller battery'), document('screen | battery')];

/** The counts as `word–word: n`, for reading. */
function written({ vocabulary, first, second, pairCounts }: Cooccurrence): Record<string, number> {
  return Object.fromEntries(
    Array.from(first, (word, p) => [`${vocabulary[word]}–${vocabulary[second[p]]}`, pairCounts[p]]),
  );
}

const count = (window: Window) => countCooccurrence(three, { window, minimumFrequency: 1 });

describe('countCooccurrence on three reviews', () => {
  test('in the same review', () => {
    const counts = count('review');
    expect(counts.vocabulary).toEqual(['battery', 'screen', 'seller', 'refund']);
    expect([...counts.frequencies]).toEqual([3, 2, 2, 1]);
    expect([...counts.unitCounts]).toEqual([3, 2, 2, 1]);
    expect(counts.units).toBe(3);
    expect(written(counts)).toEqual({
      'battery–screen': 2,
      'battery–seller': 2,
      'battery–refund': 1,
      'screen–seller': 1,
      'seller–refund': 1,
    });
    expect(counts.maximumUndercount).toBe(0);
  });

  test('in the same sentence', () => {
    const counts = count('sentence');
    expect(counts.units).toBe(6);
    expect(written(counts)).toEqual({ 'battery–seller': 1, 'seller–refund': 1 });
  });

  test('in windows of two tokens; a shorter review is one window', () => {
    const counts = count(2);
    // battery seller, seller refund | screen seller, seller battery | screen battery
    expect(counts.units).toBe(5);
    expect(written(counts)).toEqual({
      'battery–screen': 1,
      'battery–seller': 2,
      'screen–seller': 1,
      'seller–refund': 1,
    });
    expect(countCooccurrence([document('a'), document('a b')], { window: 9, minimumFrequency: 1 }).units).toBe(2);
  });

  test('a unit counts once however often a word stands in it; other word classes only fill windows', () => {
    const counts = countCooccurrence([document('a a b b *c'), document('*c')], {
      minimumFrequency: 1,
      partsOfSpeech: ['noun'],
    });
    expect(written(counts)).toEqual({ 'a–b': 1 });
    expect([...counts.frequencies]).toEqual([2, 2]);
    expect([...counts.unitCounts]).toEqual([1, 1]);
    expect(counts.units).toBe(2);
    const windows = countCooccurrence([document('a *c *c b')], {
      window: 3,
      minimumFrequency: 1,
      partsOfSpeech: ['noun'],
    });
    expect(written(windows)).toEqual({});
  });

  test('only the most frequent words', () => {
    expect(countCooccurrence(three, { minimumFrequency: 1, maximumWords: 2 }).vocabulary).toEqual([
      'battery',
      'screen',
    ]);
    expect(countCooccurrence(three, { minimumFrequency: 2 }).vocabulary).toEqual(['battery', 'screen', 'seller']);
  });

  test('refuses what cannot be counted', () => {
    expect(() => countCooccurrence(three)).toThrow('None of 4 words occurs 9 times');
    expect(() => count(1)).toThrow("A window is 'review', 'sentence' or a whole number of at least 2 tokens, not 1");
    expect(() => countCooccurrence(three, { minimumFrequency: 0 })).toThrow('minimumFrequency');
    expect(() => countCooccurrence(three, { maximumWords: 70_000 })).toThrow('maximumWords');
    expect(() => countCooccurrence(three, { minimumFrequency: 1, maximumPairs: 0 })).toThrow('maximumPairs');
    const unmarked = { ...three[0], sentenceEnds: undefined };
    expect(() => countCooccurrence([unmarked], { window: 'sentence', minimumFrequency: 1 })).toThrow(
      'preprocess with { markSentences: true }',
    );
  });
});

describe('counters of pairs', () => {
  const someIds = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 400 });
  const ordered = (ids: readonly (readonly [number, number])[]) =>
    ids.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const naive = (ids: readonly (readonly [number, number])[]) => {
    const counts = new Map<string, number>();
    for (const [a, b] of ids) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    return counts;
  };

  test('counts exactly what a Map of strings counts, in order', () => {
    fc.assert(
      fc.property(someIds, (ids) => {
        const pairs = ordered(ids);
        for (const counter of [tableCounter(1000), triangleCounter(31)]) {
          for (const [a, b] of pairs) counter.add(a, b);
          const { first, second, count: counts, maximumUndercount } = counter.counts();
          expect(maximumUndercount).toBe(0);
          const found = Array.from(first, (a, p) => [`${a} ${second[p]}`, counts[p]] as const);
          expect(new Map(found)).toEqual(naive(pairs));
          const keys = Array.from(first, (a, p) => a * 65_536 + second[p]);
          expect(keys).toEqual([...keys].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('with too little memory no count is too high, and none too low by more than it says', () => {
    fc.assert(
      fc.property(someIds, fc.integer({ min: 1, max: 40 }), (ids, maximumPairs) => {
        const pairs = ordered(ids);
        const counter = tableCounter(maximumPairs);
        for (const [a, b] of pairs) counter.add(a, b);
        const { first, second, count: counts, maximumUndercount } = counter.counts();
        expect(first.length).toBeLessThanOrEqual(maximumPairs);
        const found = new Map(Array.from(first, (a, p) => [`${a} ${second[p]}`, counts[p]]));
        for (const [pair, exact] of naive(pairs)) {
          const given = found.get(pair) ?? 0;
          expect(given).toBeLessThanOrEqual(exact);
          expect(exact - given).toBeLessThanOrEqual(maximumUndercount);
        }
      }),
    );
  });

  test('a small vocabulary is counted exactly whatever the limit; a large one is not given gigabytes', () => {
    const few = pairCounter(4, 1);
    for (const [a, b] of [
      [0, 1],
      [2, 3],
      [0, 1],
      [0, 3],
    ])
      few.add(a, b);
    expect(few.counts().count).toEqual(Uint32Array.of(2, 1, 1));
    const many = pairCounter(60_000, 2);
    for (const [a, b] of [
      [0, 1],
      [2, 3],
      [0, 1],
      [59_998, 59_999],
    ])
      many.add(a, b);
    expect(many.counts().maximumUndercount).toBeGreaterThan(0);
  });

  test('grows beyond its first table and takes the largest ids', () => {
    const counter = tableCounter(20_000);
    for (let i = 0; i < 15_000; i++) counter.add(i, 65_535);
    for (let i = 0; i < 15_000; i += 2) counter.add(i, 65_535);
    const { first, second, count: counts } = counter.counts();
    expect(first.length).toBe(15_000);
    expect(second.every((id) => id === 65_535)).toBe(true);
    expect(counts.every((n, i) => n === (i % 2 === 0 ? 2 : 1))).toBe(true);
  });
});

describe('keywordPairs', () => {
  test('lists each pair with its measures; the p-values count all pairs of the vocabulary', () => {
    const pairs = keywordPairs(count('review'));
    expect(pairs.map(({ words }) => words.join('–'))).toEqual([
      'seller–refund',
      'battery–screen',
      'battery–seller',
      'battery–refund',
      'screen–seller',
    ]);
    const [first] = pairs;
    expect(first).toMatchObject({ ids: [2, 3], count: 1, jaccard: 0.5 });
    expect(first.expected).toBeCloseTo(2 / 3, 12);
    // One-sided p of √1.0465 = 1.023 is 0.153; six pairs can be made of four words.
    expect(first.pValue).toBeCloseTo(0.1532, 3);
    expect(first.adjustedPValue).toBeCloseTo(6 * first.pValue, 12);
    expect(keywordPairs(count('review'), { minimumCount: 2 }).map(({ count: n }) => n)).toEqual([2, 2]);
  });

  test('equal evidence has equal p-values, and the list is in order of evidence', () => {
    for (const correction of ['holm', 'benjamini-hochberg'] as const) {
      const pairs = keywordPairs(count('review'), { correction });
      for (let i = 1; i < pairs.length; i++) {
        expect(pairs[i].pValue).toBeGreaterThanOrEqual(pairs[i - 1].pValue);
        expect(pairs[i].adjustedPValue).toBeGreaterThanOrEqual(pairs[i - 1].adjustedPValue);
        if (pairs[i].pValue === pairs[i - 1].pValue) {
          expect(pairs[i].adjustedPValue).toBe(pairs[i - 1].adjustedPValue);
        }
      }
    }
  });

  test('leaving rare pairs out of the list changes no p-value', () => {
    const all = keywordPairs(count('review'), { correction: 'benjamini-hochberg' });
    const frequent = keywordPairs(count('review'), { correction: 'benjamini-hochberg', minimumCount: 2 });
    expect(frequent).toEqual(all.filter(({ count: n }) => n >= 2));
  });
});
