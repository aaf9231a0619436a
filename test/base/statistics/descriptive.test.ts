import { interval95, mean, median, medianOf, quantile } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('mean, median and quantile', () => {
  it('match values found by hand', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([3, 1, 2])).toBe(2);
    expect(median(Float64Array.of(4, 1, 2, 3))).toBe(2.5);
    expect(quantile([5, 1, 4, 2, 3], 0.25)).toBe(2);
    expect(quantile([0, 1], 0.975)).toBe(0.975);
  });

  it('leave out values that are not finite', () => {
    const values = [4, Number.NaN, 1, Number.POSITIVE_INFINITY, 2, 3];
    expect([mean(values), median(values), quantile(values, 1)]).toEqual([2.5, 2.5, 4]);
  });

  it('are NaN when none is left', () => {
    for (const values of [[], [Number.NaN], [Number.NEGATIVE_INFINITY]]) {
      expect([mean(values), median(values), quantile(values, 0.5)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  it('leave the list as it was', () => {
    const values = Float64Array.of(3, 1, 2);
    median(values);
    quantile(values, 0.5);
    expect([...values]).toEqual([3, 1, 2]);
  });

  it('quantiles ascend with the probability, from the smallest value to the largest, through the median', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), probability, probability, (values, p, q) => {
        expect(quantile(values, Math.min(p, q))).toBeLessThanOrEqual(quantile(values, Math.max(p, q)) + 1e-6);
        expect(quantile(values, 0)).toBe(Math.min(...values));
        expect(quantile(values, 1)).toBe(Math.max(...values));
        expect(quantile(values, 0.5)).toBeCloseTo(median(values), 5);
      }),
    );
  });

  it('refuse a probability outside 0 … 1', () => {
    expect(() => quantile([1, 2], 25)).toThrow('between 0 and 1, not at 25');
  });

  it('select what sorting would put there, among many that are equal as well', () => {
    const some = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e300, max: 1e300 }));
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = Float64Array.from(values).sort();
          const last = sorted.length - 1;
          const at = (share: number) => {
            const below = Math.floor(last * share);
            return sorted[below] + (last * share - below) * (sorted[Math.min(below + 1, last)] - sorted[below]);
          };
          expect(quantile(values, p)).toBe(at(p));
          expect(interval95(values)).toEqual([at(0.025), at(0.975)]);
          expect(median(values) + 0).toBe((sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2 + 0);
          expect(medianOf(Float64Array.from([...values, 1e9]), values.length)).toBe(median(values));
        },
      ),
    );
  });
});
