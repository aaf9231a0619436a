import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { bootstrap, interval95, packUnits, sumOfUnits } from '../../../packages/base/statistics';
import { twoSidedProbability } from '../../../packages/base/statistics/normal';
import { kendallTau } from '../../../src/claims';
import { judge } from '../../../src/claims/claim';
import { median, shareAmongHighest } from '../../../src/claims/ranking';

describe('kendallTau', () => {
  it('counts pairs as by hand', () => {
    // Six pairs, one of them (3 before 2) the wrong way round: (5 − 1) / 6.
    expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4])).toMatchObject({ concordant: 5, discordant: 1 });
    expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4]).tauB).toBeCloseTo(4 / 6, 12);
    expect(kendallTau([1, 2, 3], [3, 2, 1]).tauB).toBe(-1);
  });

  it('handles ties: four concordant pairs, one tie in x, one in y', () => {
    const { tauB, overOrderedPairs } = kendallTau([1, 1, 2, 3], [1, 2, 2, 3]);
    expect(tauB).toBeCloseTo(4 / 5, 12);
    expect(overOrderedPairs).toBeCloseTo(4 / 5, 12);
    // Ties in x only: y orders all, τ-b = 5 / √(5 · 6), but every pair that x orders is kept.
    expect(kendallTau([1, 1, 2, 3], [1, 2, 3, 4]).tauB).toBeCloseTo(5 / Math.sqrt(30), 12);
    expect(kendallTau([1, 1, 2, 3], [1, 2, 3, 4]).overOrderedPairs).toBe(1);
  });

  it('refuses lists that do not fit', () => {
    expect(() => kendallTau([1, 2], [1])).toThrow(RangeError);
    expect(() => kendallTau([1], [1])).toThrow(RangeError);
  });
});

describe('interval95', () => {
  it('takes the 2.5 % and 97.5 % quantiles, linear between values', () => {
    expect(interval95(Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual([2.5, 97.5]);
    expect(interval95([7])).toEqual([7, 7]);
    expect(interval95([0, 1, Number.NaN])).toEqual([0.025, 0.975]);
    expect(interval95([Number.NaN, Number.NaN, 1])).toBeNull();
    expect(interval95([])).toBeNull();
  });
});

describe('bootstrap', () => {
  const share = ([sums]: readonly Float64Array[]) => sums[0] / (sums[0] + sums[1]);
  const coins = packUnits(
    Array.from({ length: 400 }, (_, i) => [[i % 4 === 0 ? 0 : 1, 1] as const]),
    2,
  );

  it('adds units up', () => {
    expect([
      ...sumOfUnits(
        packUnits(
          [
            [
              [0, 2],
              [2, 1],
            ],
            [],
            [[0, 3]],
          ],
          3,
        ),
      ),
    ]).toEqual([5, 0, 1]);
  });

  it('gives the interval of a share that theory gives: 0.25 ± 1.96 √(0.25 · 0.75 / 400)', () => {
    const [{ value, interval }] = bootstrap([coins], [share], seededRandom(1));
    expect(value).toBe(0.25);
    const half = 1.96 * Math.sqrt((0.25 * 0.75) / 400);
    expect(interval![0]).toBeCloseTo(0.25 - half, 2);
    expect(interval![1]).toBeCloseTo(0.25 + half, 2);
  });

  it('is wider when units hold several observations that agree', () => {
    const clusters = packUnits(
      Array.from({ length: 40 }, (_, i) => [[i % 4 === 0 ? 0 : 1, 10] as const]),
      2,
    );
    const width = (units: typeof coins) => {
      const [{ interval }] = bootstrap([units], [share], seededRandom(2));
      return interval![1] - interval![0];
    };
    expect(width(clusters)).toBeGreaterThan(2.5 * width(coins));
  });

  it('is the same for the same seed', () => {
    const amounts = seededRandom(0);
    const uneven = packUnits(
      Array.from({ length: 50 }, (_, i) => [[i % 2, amounts.uniform()] as const]),
      2,
    );
    const run = (seed: number) => bootstrap([uneven], [share], seededRandom(seed));
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });
});

describe('shareAmongHighest', () => {
  const values = Float64Array.of(0.9, 0.5, 0.8, 0.1);
  it('counts the claimed words among as many highest', () => {
    expect(shareAmongHighest(values, [0, 2])).toBe(1);
    expect(shareAmongHighest(values, [0, 3])).toBe(0.5);
    expect(shareAmongHighest(values, [3])).toBe(0);
    expect(shareAmongHighest(values, [0, -1])).toBe(0.5);
  });

  it('shares the places that are left among words that tie at the cut', () => {
    // Two places: the first is 0.9, the second is one of three words at 0.5, two of which are not claimed.
    expect(shareAmongHighest(Float64Array.of(0.9, 0.5, 0.5, 0.5), [0, 1])).toBeCloseTo((1 + 1 / 3) / 2, 12);
    expect(shareAmongHighest(Float64Array.of(Number.NaN, 0.2), [0, 1])).toBe(0.5);
  });
});

describe('median and twoSidedProbability', () => {
  it('match values known by hand', () => {
    expect(median(Float64Array.of(3, 1, 2))).toBe(2);
    expect(median(Float64Array.of(4, 1, Number.NaN, 2, 3))).toBe(2.5);
    expect(median(new Float64Array(0))).toBeNaN();
    expect(twoSidedProbability(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSidedProbability(-2.575829)).toBeCloseTo(0.01, 6);
    expect(twoSidedProbability(0)).toBeCloseTo(1, 6);
  });
});

describe('judge', () => {
  const criterion = { value: 0.75, lower: 0.5 };
  it('needs both the value and the lower end of the interval', () => {
    expect(judge(0.75, [0.5, 1], criterion)).toBe('supported');
    expect(judge(0.74, [0.6, 1], criterion)).toBe('not supported');
    expect(judge(1, [0.49, 1], criterion)).toBe('not supported');
    expect(judge(0.8, null, criterion)).toBe('supported');
    expect(judge(Number.NaN, null, criterion)).toBe('not testable');
  });
});
