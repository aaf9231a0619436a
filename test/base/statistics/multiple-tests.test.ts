import { adjustPValues, type Correction } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('adjustPValues', () => {
  const five = [0.001, 0.01, 0.02, 0.04, 0.3];

  test('Holm by hand: 5 · 0.001, 4 · 0.01, 3 · 0.02, 2 · 0.04, 1 · 0.3', () => {
    expect([...adjustPValues(five, 'holm')].map((p) => p.toFixed(3))).toEqual([
      '0.005',
      '0.040',
      '0.060',
      '0.080',
      '0.300',
    ]);
    // 3 · 0.02 = 0.06 is not undercut by 2 · 0.025 = 0.05.
    expect(adjustPValues([0.02, 0.025, 0.9], 'holm')[1]).toBeCloseTo(0.06, 12);
  });

  test('Benjamini–Hochberg by hand: 5/1 · 0.001, 5/2 · 0.01, 5/3 · 0.02, 5/4 · 0.04, 0.3', () => {
    const adjusted = [...adjustPValues(five, 'benjamini-hochberg')];
    expect(adjusted.map((p) => p.toFixed(4))).toEqual(['0.0050', '0.0250', '0.0333', '0.0500', '0.3000']);
  });

  test('tests beyond the list count, too', () => {
    expect(adjustPValues([0.001], 'holm', 100)[0]).toBeCloseTo(0.1, 12);
    expect(adjustPValues([0.001], 'benjamini-hochberg', 100)[0]).toBeCloseTo(0.1, 12);
  });

  test('never below the p-value, never above 1, never descending; Holm is the stricter', () => {
    const lists = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(lists, (list) => {
        const [holm, rate] = [adjustPValues(list, 'holm'), adjustPValues(list, 'benjamini-hochberg')];
        list.forEach((p, i) => {
          expect(rate[i]).toBeGreaterThanOrEqual(p - 1e-12);
          expect(holm[i]).toBeGreaterThanOrEqual(rate[i] - 1e-12);
          expect(holm[i]).toBeLessThanOrEqual(1);
          if (i > 0) expect(holm[i]).toBeGreaterThanOrEqual(holm[i - 1]);
          if (i > 0) expect(rate[i]).toBeGreaterThanOrEqual(rate[i - 1]);
        });
      }),
    );
  });

  test('takes p-values in any order and gives them back in that order', () => {
    expect([...adjustPValues([0.3, 0.01, 0.02], 'holm')]).toEqual([0.3, 0.03, 0.04]);
    expect([...adjustPValues([0.3, 0.01, 0.02], 'benjamini-hochberg')]).toEqual([0.3, 0.03, 0.03]);
    const pValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.01, 0.02));
    fc.assert(
      fc.property(fc.array(pValue), fc.constantFrom<Correction[]>('holm', 'benjamini-hochberg'), (list, correction) => {
        const order = list.map((_, i) => i).sort((a, b) => list[a] - list[b]);
        const ofSorted = adjustPValues(
          order.map((i) => list[i]),
          correction,
        );
        const adjusted = adjustPValues(list, correction);
        expect(order.map((i) => adjusted[i])).toEqual([...ofSorted]);
      }),
    );
  });

  test('refuses what is no p-value and too few tests', () => {
    expect(() => adjustPValues([0.1, Number.NaN], 'holm')).toThrow('p-value 2 of 2 is NaN');
    expect(() => adjustPValues([-0.1, 0.1], 'holm')).toThrow('p-value 1 of 2 is -0.1');
    expect(() => adjustPValues([0.1, 0.2], 'holm', 1)).toThrow('2 p-values cannot come from 1 tests');
  });
});
