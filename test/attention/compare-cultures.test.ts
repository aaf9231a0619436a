import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCultures, type FeatureMention } from '../../src/attention';

const say = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });
const settings = { seed: 1, minimumOccurrences: 1 };

describe('compareCultures', () => {
  // At home: price 2 (1 positive), mouse 1. Abroad: price 1 (positive), office 3.
  const domestic = [[say('price', 'positive')], [say('price', 'negative'), say('mouse', 'positive')]];
  const foreign = [
    [say('price', 'positive'), say('office', 'positive')],
    [say('office', 'positive')],
    [say('office', 'negative')],
  ];

  it('compares what both cultures name, foreign minus domestic, as by hand', () => {
    const [price, ...rest] = compareCultures(domestic, foreign, settings);
    expect(rest).toEqual([]);
    expect(price).toMatchObject({ subject: 'price', occurrences: { domestic: 2, foreign: 1 } });
    expect(price.attention.domestic).toBeCloseTo(2 / 3, 12);
    expect(price.attention.foreign).toBeCloseTo(1 / 4, 12);
    expect(price.attention.difference).toBeCloseTo(1 / 4 - 2 / 3, 12);
    expect(price.satisfaction).toMatchObject({ domestic: 1 / 2, foreign: 1, difference: 1 / 2 });
  });

  it('gives the p-values of all divisions of the reviews beside those of the bootstrap, corrected as Holm does', () => {
    // Five reviews; two of them are called domestic: ten divisions. Written D1 D2 F1 F2 F3, price of mentions: 1/1 1/2 1/2 0/1 0/1.
    // |difference| ≥ 5/12 holds for D1D2 (2/3 against 1/4), D1F1 (2/3 against 1/4), F2F3 (0 against 3/5),
    // D1F2 and D1F3 (1/2 against 2/5) do not reach it, nor do D2F1 (2/4 against 1/3), D2F2, D2F3, F1F2, F1F3 (1/3 against 2/4).
    const [price] = compareCultures(domestic, foreign, settings);
    expect(price.attention.permutationP).toBeCloseTo(3 / 10, 12);
    // Satisfaction: D1 +, D2 −, F1 +; of the three divisions, the foreign review is + + or −: |1/2|, |1/2|, |−1|.
    expect(price.satisfaction.permutationP).toBe(1);
    // Drawn anew, price has at home 1/1 (a quarter), 2/3 (a half) or 1/2 (a quarter) of the mentions; abroad 3, 2, 1, 0 first
    // reviews give 1/2, 2/5, 1/4, 0 (1, 6, 12, 8 of 27). The difference reaches 0 only with 1/2 twice: in 1 of 108 draws.
    expect(price.attention.p).toBeGreaterThan((2 * 0.7) / 108);
    expect(price.attention.p).toBeLessThan((2 * 1.3) / 108);
    // Two tests: the smaller p doubled, the larger as it is.
    expect(price.attention.adjustedP).toBeCloseTo(2 * price.attention.p, 12);
    expect(price.satisfaction.adjustedP).toBe(price.satisfaction.p);
  });

  it('joins what the two tables call by two names', () => {
    const home = [[say('storage', 'positive')], [say('storage', 'positive')]];
    const away = [[say('data-storage', 'negative')], [say('data-storage', 'positive'), say('office', 'positive')]];
    const [row] = compareCultures(home, away, settings);
    expect(row.subject).toBe('storage');
    expect(row.satisfaction.difference).toBe(-1 / 2);
  });

  it('leaves out what one culture names too seldom', () => {
    expect(compareCultures(domestic, foreign, { seed: 1, minimumOccurrences: 2 })).toEqual([]);
    expect(compareCultures([], foreign, settings)).toEqual([]);
  });

  it('finds a real difference and no other', () => {
    const list = (feature: string, positive: number, negative: number) => [
      ...Array.from({ length: positive }, () => [say(feature, 'positive')]),
      ...Array.from({ length: negative }, () => [say(feature, 'negative')]),
    ];
    const home = [...list('price', 20, 80), ...list('mouse', 50, 50), ...list('office', 30, 30)];
    const away = [...list('price', 80, 20), ...list('mouse', 50, 50), ...list('office', 30, 30)];
    const rows = Object.fromEntries(compareCultures(home, away, { seed: 5 }).map((row) => [row.subject, row]));
    expect(rows.price.satisfaction.adjustedP).toBeLessThan(0.01);
    expect(rows.price.satisfaction.interval![0]).toBeGreaterThan(0.4);
    expect(rows.price.satisfaction.interval![1]).toBeLessThan(0.75);
    expect(rows.price.attention.adjustedP).toBeGreaterThan(0.9);
    expect(rows.mouse.satisfaction.adjustedP).toBeGreaterThan(0.9);
  });

  it('turns every difference round when the cultures change their names', () => {
    const reviews = fc.array(
      fc.array(
        fc.record({
          feature: fc.constantFrom('a', 'b', 'storage'),
          sentiment: fc.constantFrom('positive' as const, 'negative' as const),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(reviews, reviews, (one, other) => {
        const few = { ...settings, permutations: 20, resamples: 100 };
        const there = compareCultures(one, other, few);
        const back = new Map(compareCultures(other, one, few).map((row) => [row.subject, row]));
        expect(back.size).toBe(there.length);
        for (const { subject, attention, satisfaction } of there) {
          expect(back.get(subject)!.attention.difference).toBeCloseTo(-attention.difference, 12);
          expect(back.get(subject)!.satisfaction.difference).toBeCloseTo(-satisfaction.difference, 12);
        }
      }),
      { numRuns: 15 },
    );
  });
});
