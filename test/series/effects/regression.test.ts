import { seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoregressiveErrors } from '../../../packages/series/effects/autoregressive-errors';
import { coefficientErrors, combination, meanEstimate } from '../../../packages/series/effects/estimate';
import { lagsFor, neweyWest } from '../../../packages/series/effects/newey-west';
import { regress } from '../../../packages/series/effects/regression';
import { invertSymmetric } from '../../../packages/series/effects/symmetric-system';

const column = (name: string, values: number[]) => ({ name, values });
const ones = (days: number) => column('constant', Array(days).fill(1));

describe('invertSymmetric', () => {
  it('inverts by hand', () => {
    const inverse = invertSymmetric(Float64Array.of(4, 2, 2, 3), 2) as Float64Array;
    [3 / 8, -1 / 4, -1 / 4, 1 / 2].forEach((value, i) => {
      expect(inverse[i]).toBeCloseTo(value, 12);
    });
  });

  it('gives the identity when multiplied', () => {
    const matrices = fc
      .integer({ min: 1, max: 5 })
      .chain((size) =>
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size }),
      );
    fc.assert(
      fc.property(matrices, (entries) => {
        const size = Math.sqrt(entries.length);
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            for (let k = 0; k < size; k++) matrix[i * size + j] += entries[i * size + k] * entries[j * size + k];
            if (i === j) matrix[i * size + j] += 1;
          }
        }
        const inverse = invertSymmetric(matrix, size) as Float64Array;
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += matrix[i * size + k] * inverse[k * size + j];
            expect(sum).toBeCloseTo(i === j ? 1 : 0, 9);
          }
        }
      }),
    );
  });

  it('names the column that depends on others', () => {
    expect(invertSymmetric(Float64Array.of(1, 2, 2, 4), 2)).toEqual({ dependent: 1 });
  });
});

describe('regress', () => {
  it('fits a line by least squares', () => {
    // Through (0, 1), (1, 3), (2, 4): slope 1.5, intercept 7/6.
    const line = regress([1, 3, 4], [ones(3), column('t', [0, 1, 2])], 'gaussian');
    expect(line.coefficients[0]).toBeCloseTo(7 / 6, 12);
    expect(line.coefficients[1]).toBeCloseTo(1.5, 12);
    expect(line.dispersion).toBeCloseTo(1 / 6, 12);
  });

  it('fits the logarithms of two means by Poisson regression', () => {
    const after = [0, 0, 0, 1, 1, 1];
    const { coefficients, dispersion } = regress(
      [1, 2, 3, 9, 12, 15],
      [ones(6), column('after', after)],
      'quasi-poisson',
    );
    expect(coefficients[0]).toBeCloseTo(Math.log(2), 10);
    expect(coefficients[1]).toBeCloseTo(Math.log(6), 10);
    // χ² = (1 + 0 + 1) / 2 + (9 + 0 + 9) / 12 over 4 degrees of freedom.
    expect(dispersion).toBeCloseTo(2.5 / 4, 10);
  });

  it('takes an offset off and leaves missing days out', () => {
    const offset = [0, Math.log(2), 0, 0].map((value) => value + Math.log(3));
    const { coefficients, fitted, days } = regress([5, 10, Number.NaN, 5], [ones(4)], 'quasi-poisson', offset);
    expect(coefficients[0]).toBeCloseTo(Math.log(5 / 3), 10);
    expect([...fitted].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([5, 10, Number.NaN, 5]);
    expect(days).toEqual([0, 1, 3]);
  });

  it('leaves residuals that no column explains', () => {
    const random = seededRandom(3);
    const x = Array.from({ length: 50 }, () => random.normal());
    const counts = x.map((value) => random.poisson(Math.exp(1 + 0.5 * value)));
    const { residuals } = regress(counts, [ones(50), column('x', x)], 'quasi-poisson');
    expect(residuals.reduce((sum, residual) => sum + residual, 0)).toBeCloseTo(0, 6);
    expect(residuals.reduce((sum, residual, t) => sum + residual * x[t], 0)).toBeCloseTo(0, 6);
  });

  it('says what is wrong', () => {
    const t = column('t', [0, 1, 2, 3]);
    expect(() => regress([1, 2], [ones(2), column('t', [0, 1])], 'gaussian')).toThrow('2 days with values are too few');
    expect(() => regress([1, 2, 3, 5], [ones(4), t, column('twice t', [0, 2, 4, 6])], 'gaussian')).toThrow(
      'The column “twice t” follows from the other columns',
    );
    expect(() => regress([1, 2, 3, 5], [ones(4), column('x', [1])], 'gaussian')).toThrow('has 1 values for 4 days');
    expect(() => regress([1, -2, 3, 5], [ones(4)], 'quasi-poisson')).toThrow('Counts must not be negative');
    expect(() => regress([0, 0, 0, 0], [ones(4)], 'quasi-poisson')).toThrow('Every count is 0');
    expect(() => regress([1, 2, 0, 0], [ones(4), column('after', [0, 0, 1, 1])], 'quasi-poisson')).toThrow(
      'on one side of the interruption they are all 0',
    );
  });
});

describe('neweyWest', () => {
  const mean = regress([1, 2, 3, 4], [ones(4)], 'gaussian');

  it('is computed by hand for a mean', () => {
    // Scores −1.5, −0.5, 0.5, 1.5: Γ_0 = 5, Γ_1 = 1.25; (5 + 2 · ½ · 1.25) / 16 · 4 / 3.
    expect(neweyWest(mean, 0)[0]).toBeCloseTo((5 / 16) * (4 / 3), 12);
    expect(neweyWest(mean, 1)[0]).toBeCloseTo((6.25 / 16) * (4 / 3), 12);
  });

  it('multiplies days that are really so far apart', () => {
    const gap = regress([1, 2, Number.NaN, 3, 4], [ones(5)], 'gaussian');
    // Γ_1 = 0.75 + 0.75 without the pair across the gap; n = 4.
    expect(neweyWest(gap, 1)[0]).toBeCloseTo((6.5 / 16) * (4 / 3), 12);
  });

  it('looks further back in longer series', () => {
    expect(lagsFor(100)).toBe(13);
    expect(lagsFor(3)).toBe(2);
  });
});

describe('autoregressiveErrors', () => {
  const days = 400;
  const series = (rho: number, seed: number) => {
    const random = seededRandom(seed);
    let state = random.normal() / Math.sqrt(1 - rho * rho);
    return Array.from({ length: days }, () => {
      state = rho * state + random.normal();
      return state;
    });
  };

  it('finds the correlation of neighbouring days and the error of their mean', () => {
    for (const rho of [0, 0.6]) {
      const regression = regress(series(rho, 5), [ones(days)], 'gaussian');
      const { correlation, covariance } = autoregressiveErrors(regression, 200);
      // Half a standard error, 0.025, is added on purpose.
      expect(Math.abs(correlation - rho - 0.025)).toBeLessThan(0.08);
      // The variance of a mean is about 1 / (n (1 − ρ)²).
      const variance = 1 / (days * (1 - rho) ** 2);
      expect(covariance[0] / variance).toBeGreaterThan(0.7);
      expect(covariance[0] / variance).toBeLessThan(1.8);
    }
  });

  it('is the larger of two errors, with quantiles of correlated days', () => {
    const errors = coefficientErrors(regress(series(0.6, 5), [ones(days)], 'gaussian'), 200);
    const { estimate, standardError, interval } = combination(errors, [1]);
    expect(standardError ** 2).toBeCloseTo(Math.max(errors.robust[0], errors.errors.covariance[0]), 12);
    const square = errors.errors.correlation ** 2;
    expect(errors.freedom).toBeCloseTo((399 * (1 - square)) / (1 + square), 9);
    expect((interval[1] - estimate) / standardError).toBeCloseTo(1.976, 2);
  });

  it('averages independent estimates', () => {
    const one = { estimate: 1, standardError: 3, interval: [0, 0] as [number, number], freedom: 10, p: 1 };
    const other = { ...one, estimate: 3, standardError: 4, freedom: 20 };
    const both = meanEstimate([one, other]);
    expect(both.estimate).toBe(2);
    expect(both.standardError).toBeCloseTo(2.5, 12);
    expect(both.freedom).toBeCloseTo(625 / (8.1 + 12.8), 9);
    expect(meanEstimate([one])).toMatchObject({ estimate: 1, standardError: 3, freedom: 10 });
  });
});
