import { cliffsDelta, riskRatio } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** By its definition, every pair. */
function byPairs(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.sign(x - y);
  return sum / (a.length * b.length);
}

describe('cliffsDelta', () => {
  it('counts pairs: of 6, five are larger, one is a tie', () => {
    expect(cliffsDelta([3, 4], [1, 2, 3]).delta).toBeCloseTo(5 / 6, 12);
    expect(cliffsDelta([1, 2], [3, 4, 5]).delta).toBe(-1);
    expect(cliffsDelta([1, 1], [1, 1]).delta).toBe(0);
  });

  it('is what the pairs give, ties included, and turns round with the groups', () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const { delta, interval } = cliffsDelta(a, b);
        expect(delta).toBeCloseTo(byPairs(a, b), 12);
        expect(cliffsDelta(b, a).delta).toBeCloseTo(-delta, 12);
        if (!interval) return;
        expect(interval[0]).toBeLessThanOrEqual(delta);
        expect(interval[1]).toBeGreaterThanOrEqual(delta);
        expect(interval[0]).toBeGreaterThanOrEqual(-1);
        expect(interval[1]).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has the variance of the pairs: computed by hand for two groups of three', () => {
    // d: rows of [1, 3, 5] against [2, 4, 6] are [−1 −1 −1], [1 −1 −1], [1 1 −1]; delta = −1/3.
    // Rows −1, −1/3, 1/3, columns 1/3, −1/3, −1: spreads 8/9 each; all pairs untied: 9 − 9 · 1/9 = 8.
    const variance = (9 * (8 / 9) + 9 * (8 / 9) - 8) / (9 * 2 * 2);
    const t = 2.7764451;
    const half = t * Math.sqrt(variance) * Math.sqrt((8 / 9) ** 2 + t * t * variance);
    const { interval } = cliffsDelta([1, 3, 5], [2, 4, 6]);
    expect(interval![1]).toBeCloseTo((-1 / 3 + 1 / 27 + half) / (8 / 9 + t * t * variance), 6);
  });

  it('is not certain of groups that do not overlap: (n − z²) / (n + z²) of the smaller one', () => {
    const inner = (2 - 1.959964 ** 2) / (2 + 1.959964 ** 2);
    expect(cliffsDelta([2, 3], [0, 1])).toEqual({ delta: 1, interval: [expect.closeTo(inner, 6), 1] });
    expect(cliffsDelta([0, 1], [2, 3, 4])).toEqual({ delta: -1, interval: [-1, expect.closeTo(-inner, 6)] });
  });

  it('leaves out what is not finite, and says nothing of an empty group', () => {
    expect(cliffsDelta([Number.NaN, 2], [1]).delta).toBe(1);
    expect(cliffsDelta([], [1])).toEqual({ delta: Number.NaN, interval: null });
    expect(cliffsDelta([2], [1, 3]).interval).toBeNull();
  });
});

describe('riskRatio', () => {
  const share = (p: number, n: number) => ({ share: p, error: Math.sqrt((p * (1 - p)) / n) });

  it('is Katz’s: exp(ln 1.5 ± 1.96 √(0.7/30 + 0.8/20))', () => {
    const { ratio, interval } = riskRatio(share(0.3, 100), share(0.2, 100))!;
    expect(ratio).toBeCloseTo(1.5, 12);
    expect(interval[0]).toBeCloseTo(1.5 * Math.exp(-1.959964 * Math.sqrt(0.7 / 30 + 0.8 / 20)), 6);
    expect(interval[1]).toBeCloseTo(1.5 * Math.exp(1.959964 * Math.sqrt(0.7 / 30 + 0.8 / 20)), 6);
  });

  it('widens with the quantile, and is none without a share', () => {
    expect(riskRatio(share(0.3, 100), share(0.2, 100), 4)!.interval[1]).toBeGreaterThan(3);
    expect(riskRatio(share(0.3, 100), share(0, 100))).toBeNull();
    expect(riskRatio({ share: Number.NaN, error: 0 }, share(0.2, 100))).toBeNull();
  });
});
