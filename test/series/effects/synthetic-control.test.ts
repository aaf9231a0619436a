import { deriveSeed, seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NamedSeries, simplexLeastSquares, syntheticControl } from '../../../packages/series';

const distance = (target: number[], donors: number[][], weights: ArrayLike<number>) =>
  target.reduce(
    (sum, value, t) => sum + (value - donors.reduce((fit, donor, j) => fit + weights[j] * donor[t], 0)) ** 2,
    0,
  );

describe('simplexLeastSquares', () => {
  it('is known in closed form', () => {
    // Projection of (0.9, 0.5) on the segment between the unit vectors: w_1 = (1 + 0.9 − 0.5) / 2.
    const projected = simplexLeastSquares(
      [0.9, 0.5],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(projected[0]).toBeCloseTo(0.7, 12);
    // Outside of the segment: its end.
    expect([
      ...simplexLeastSquares(
        [3, 0.5],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ]).toEqual([1, 0]);
    expect([...simplexLeastSquares([5], [[1]])]).toEqual([1]);
    // Twins share nothing: the first is taken.
    expect([
      ...simplexLeastSquares(
        [1, 0],
        [
          [1, 0],
          [1, 0],
        ],
      ),
    ]).toEqual([1, 0]);
  });

  it('finds weights that made the target', () => {
    const random = seededRandom(2);
    const donors = Array.from({ length: 8 }, () => Array.from({ length: 30 }, () => random.normal() + 5));
    const truth = [0, 0.5, 0, 0.2, 0, 0, 0.3, 0];
    const target = donors[0].map((_, t) => donors.reduce((sum, donor, j) => sum + truth[j] * donor[t], 0));
    const weights = simplexLeastSquares(target, donors);
    for (const [j, weight] of truth.entries()) expect(weights[j]).toBeCloseTo(weight, 9);
  });

  it('is never beaten by other weights', () => {
    const problems = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 })).chain(([size, days]) => {
      const vector = (length: number) =>
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });
      return fc.tuple(vector(days), fc.array(vector(days), { minLength: size, maxLength: size }), fc.integer());
    });
    fc.assert(
      fc.property(problems, ([target, donors, seed]) => {
        const weights = simplexLeastSquares(target, donors);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        const best = distance(target, donors, weights);
        const random = seededRandom(seed);
        const others: number[][] = donors.map((_, j) => donors.map((_, k) => (j === k ? 1 : 0)));
        for (let i = 0; i < 20; i++) others.push(random.dirichlet(donors.map(() => 0.7)));
        for (const other of others) {
          // From here towards the other weights the distance does not fall either.
          const near = weights.map((weight, j) => weight + 1e-3 * (other[j] - weight));
          expect(distance(target, donors, other)).toBeGreaterThanOrEqual(best - 1e-7);
          expect(distance(target, donors, near)).toBeGreaterThanOrEqual(best - 1e-7);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Brands that share two waves, each with its own loading, and noise. */
function brands(count: number, seed: number): NamedSeries[] {
  const random = seededRandom(seed);
  const waves = [0, 1].map(() => {
    let state = 0;
    return Array.from({ length: 80 }, () => {
      state = 0.7 * state + random.normal();
      return state;
    });
  });
  return Array.from({ length: count }, (_, j) => {
    const [a, b] = [random.uniform(), random.uniform()];
    return { name: `brand ${j}`, values: waves[0].map((w, t) => 10 + 3 * (a * w + b * waves[1][t]) + random.normal()) };
  });
}

describe('syntheticControl', () => {
  it('finds a planted effect on one brand of twenty', () => {
    const [treated, ...donors] = brands(20, 4);
    const values = Array.from(treated.values, (value, t) => value + (t >= 60 ? 8 : 0));
    const { effect, p, weights, ratio, rmspeAfter, rmspeBefore, placebos } = syntheticControl(
      { name: 'ours', values },
      donors,
      60,
    );
    expect(Math.abs(effect - 8)).toBeLessThan(1);
    expect(p).toBe(1 / 20);
    expect(ratio).toBeCloseTo(rmspeAfter / rmspeBefore, 12);
    expect(placebos).toHaveLength(19);
    expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it('is wrong about nothing in at most 7 % of 200 sets of 20 brands', () => {
    let wrong = 0;
    for (let run = 0; run < 200; run++) {
      const [treated, ...donors] = brands(20, deriveSeed(run, 'brands'));
      if (syntheticControl(treated, donors, 60).p <= 0.05) wrong++;
    }
    expect(wrong / 200).toBeLessThanOrEqual(0.07);
  });

  it('is computed by hand', () => {
    const donors = [
      { name: 'a', values: [0, 2, 0, 2] },
      { name: 'b', values: [2, 0, 2, 0] },
    ];
    // Half of each is 1 throughout: gaps −1, 1, −1 before, 4 after.
    const control = syntheticControl({ name: 'ours', values: [0, 2, 0, 5] }, donors, 3);
    expect(control.weights).toEqual([
      { name: 'a', weight: 1 },
      { name: 'b', weight: 0 },
    ]);
    expect([...control.gap]).toEqual([0, 0, 0, 3]);
    expect(control.ratio).toBe(Number.POSITIVE_INFINITY);
    expect(control.effect).toBe(3);
  });

  it('says what is missing', () => {
    const series = (name: string, ...values: number[]) => ({ name, values });
    const ours = series('ours', 1, 2, 3, 4, 5);
    const [a, b] = [series('a', 1, 2, 3, 4, 5), series('b', 1, 2, 3, 4, Number.NaN)];
    expect(() => syntheticControl(ours, [a], 3)).toThrow('at least two other units, not 1');
    expect(() => syntheticControl(ours, [a, b], 3)).toThrow('b has no value at index 4');
    expect(() => syntheticControl(ours, [a, series('c', 1)], 3)).toThrow('c has 1 values, ours 5');
    expect(() => syntheticControl(ours, [a, a], 5)).toThrow('must leave at least three before it and one after');
  });
});
