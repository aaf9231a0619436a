import { type Random, seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedShares,
  adjustedSharesOfDecided,
  adjustingShares,
  correctedDifference,
  correctedShares,
  expectedShares,
  projectOntoSimplex,
  solveLinearSystem,
} from '../../packages/classify';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Counts of `size` draws, one after another: not the draws that the code under test makes. */
function drawCounts(shares: readonly number[], size: number, random: Random): number[] {
  const counts = shares.map(() => 0);
  for (let i = 0; i < size; i++) counts[random.categorical(shares)]++;
  return counts;
}

describe('solveLinearSystem', () => {
  it('solves by hand', () => {
    expect(
      solveLinearSystem(
        [
          [2, 1],
          [1, 3],
        ],
        [5, 10],
      ),
    ).toEqual([1, 3]);
    // Without pivoting the first step would divide by 0.
    expect(
      solveLinearSystem(
        [
          [0, 1],
          [2, 0],
        ],
        [3, 4],
      ),
    ).toEqual([2, 3]);
    expect(
      solveLinearSystem(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });

  it('undoes a multiplication', () => {
    const entry = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        fc.array(entry, { minLength: 3, maxLength: 3 }),
        (matrix, x) => {
          // A dominant diagonal keeps it regular.
          const regular = matrix.map((row, i) => row.map((value, j) => (i === j ? 40 + value : value)));
          const right = regular.map((row) => row.reduce((sum, value, j) => sum + value * x[j], 0));
          const found = solveLinearSystem(regular, right);
          expect(found?.every((value, i) => Math.abs(value - x[i]) < 1e-8)).toBe(true);
        },
      ),
    );
  });
});

describe('adjustedSharesOfDecided', () => {
  it('lifts a class whose texts often get none', () => {
    const [first, second] = adjustedSharesOfDecided(
      [45, 45],
      [
        [50, 0, 50],
        [0, 100, 0],
      ],
    )!;
    expect([first, second]).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12)]);
    expect(
      adjustedSharesOfDecided(
        [0, 0],
        [
          [1, 0, 1],
          [0, 1, 1],
        ],
      ),
    ).toBeNull();
    expect(
      adjustedSharesOfDecided(
        [1, 1],
        [
          [1, 0, 1],
          [0, 0, 1],
        ],
      ),
    ).toBeNull();
  });
});

describe('projectOntoSimplex', () => {
  it('is the nearest point of the simplex', () => {
    expect(projectOntoSimplex([1.2, -0.2])).toEqual([1, 0]);
    expect(projectOntoSimplex([0.5, 0.5, 0.5]).map((value) => value.toFixed(6))).toEqual(Array(3).fill('0.333333'));
    const vector = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(vector, fc.integer(), (values, seed) => {
        const projected = projectOntoSimplex(values);
        expect(sum(projected)).toBeCloseTo(1, 9);
        expect(Math.min(...projected)).toBeGreaterThanOrEqual(0);
        const distance = (point: readonly number[]) => sum(point.map((value, i) => (value - values[i]) ** 2));
        const other = seededRandom(seed).dirichlet(values.map(() => 1));
        expect(distance(projected)).toBeLessThanOrEqual(distance(other) + 1e-9);
      }),
    );
  });
});

describe('correctedShares', () => {
  it('inverts the confusion: by hand for two classes', () => {
    // q₀ = 0.9·s₀ + 0.1·(1 − s₀) = 0.42, so s₀ = 0.4.
    const confusion = [
      [90, 10],
      [20, 180],
    ];
    const { shares, naive } = correctedShares({ predicted: [420, 580], confusion }, { random: seededRandom(1) });
    expect(naive).toEqual([0.42, 0.58]);
    expect(shares[0]).toBeCloseTo(0.4, 12);
    expect(shares[1]).toBeCloseTo(0.6, 12);
  });

  it('finds the shares that made the counts, for any confusion that tells classes apart', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 4 }), (seed, classes) => {
        const random = seededRandom(seed);
        const truth = random.dirichlet(Array(classes).fill(2));
        const rates = truth.map((_, t) => random.dirichlet(truth.map((_, p) => (p === t ? 12 : 1))));
        const predicted = truth.map((_, p) => 1e6 * sum(truth.map((share, t) => share * rates[t][p])));
        const confusion = rates.map((row) => row.map((rate) => rate * 1e5));
        const { shares } = correctedShares({ predicted, confusion }, { random, resamples: 2 });
        shares.forEach((share, c) => {
          expect(share).toBeCloseTo(truth[c], 6);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('widens with a smaller labelled set, where there are many posts', () => {
    const width = (scale: number) => {
      const confusion = [
        [9 * scale, scale],
        [scale, 9 * scale],
      ];
      const input = { predicted: [30_000, 70_000], confusion };
      const [[low, high]] = correctedShares(input, { random: seededRandom(7) }).intervals;
      return high - low;
    };
    expect(width(5)).toBeGreaterThan(2 * width(100));
  });

  it('refuses what cannot be corrected, in one line', () => {
    const options = { random: seededRandom(1), resamples: 10 };
    const attempt = (predicted: number[], confusion: number[][]) => () =>
      correctedShares({ predicted, confusion }, options);
    const alike = [
      [5, 5],
      [50, 50],
    ];
    expect(attempt([1, 2], alike)).toThrow('predicts two classes alike');
    expect(attempt([1, 2, 3], alike)).toThrow('must be 2 counts');
    expect(attempt([0, 0], alike)).toThrow('not all of them 0');
    expect(attempt([1, 2], [[0, 0], alike[0]])).toThrow('Class 0 has no labelled row');
    expect(attempt([1, 2], [[1, -1], alike[0]])).toThrow('Row 0');
  });
});

describe('a planted shift of five points between two periods', () => {
  const rates = [
    [0.82, 0.1, 0.08],
    [0.2, 0.6, 0.2],
    [0.05, 0.1, 0.85],
  ];
  const predictedShares = (truth: readonly number[]) => truth.map((_, p) => sum(truth.map((s, t) => s * rates[t][p])));

  it.each([
    ['up', [0.2, 0.3, 0.5], [0.15, 0.3, 0.55]],
    ['down', [0.2, 0.3, 0.5], [0.25, 0.3, 0.45]],
  ])(
    '%s is covered by the corrected interval in at least 186 of 200 runs, by the naive one in fewer than 100',
    (_, before, after) => {
      let corrected = 0;
      let naive = 0;
      for (let run = 0; run < 200; run++) {
        const random = seededRandom(1000 + run);
        const confusion = rates.map((row, t) => drawCounts(row, [400, 300, 800][t], random));
        const early = drawCounts(predictedShares(before), 20_000, random);
        const late = drawCounts(predictedShares(after), 20_000, random);
        const result = correctedDifference(early, late, confusion, { random, resamples: 300 });
        const truth = after[2] - before[2];
        if (result.intervals[2][0] <= truth && truth <= result.intervals[2][1]) corrected++;
        const standardError = Math.sqrt(
          sum([early[2], late[2]].map((count) => ((count / 20_000) * (1 - count / 20_000)) / 20_000)),
        );
        if (Math.abs(result.naive[2] - truth) <= 1.96 * standardError) naive++;
      }
      expect(corrected).toBeGreaterThanOrEqual(186);
      expect(naive).toBeLessThan(100);
    },
  );
});

describe('expectedShares', () => {
  /** Probabilities of a calibrated classifier at even shares: x ~ N(±1, 1), P(1 | x) = 1 / (1 + e^(−2x)). */
  function calibrated(share: number, size: number, random: Random): Float64Array {
    const rows = new Float64Array(2 * size);
    for (let i = 0; i < size; i++) {
      const x = random.normal() + (random.chance(share) ? 1 : -1);
      rows[2 * i + 1] = 1 / (1 + Math.exp(-2 * x));
      rows[2 * i] = 1 - rows[2 * i + 1];
    }
    return rows;
  }

  it('finds shares far from those it was calibrated for, which the mean probability does not', () => {
    let covered = 0;
    for (let run = 0; run < 40; run++) {
      const random = seededRandom(run);
      const labelled = calibrated(0.5, 2000, random);
      const input = { probabilities: calibrated(0.8, 3000, random), labelled, classes: 2 };
      const { shares, intervals, naive } = expectedShares(input, { random, resamples: 100 });
      expect(shares[1]).toBeGreaterThan(0.75);
      expect(naive[1]).toBeLessThan(0.75);
      if (intervals[1][0] <= 0.8 && 0.8 <= intervals[1][1]) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(35);
  });

  it('refuses broken rows', () => {
    const input = { probabilities: [0.5, 0.5, 1], labelled: [0.5, 0.5], classes: 2 };
    expect(() => expectedShares(input, { random: seededRandom(1) })).toThrow('whole rows of 2');
  });
});

describe('adjustingShares', () => {
  it('corrects one count after the other as if each were the first, and keeps none of them', () => {
    const confusion = [
      [90, 10],
      [20, 180],
    ];
    const adjust = adjustingShares(confusion);
    for (const predicted of [
      [420, 580],
      [1, 999],
      [420, 580],
    ]) {
      expect(adjust(predicted)).toEqual(adjustedShares(predicted, confusion));
    }
    expect(adjust([420, 580])![0]).toBeCloseTo(0.4, 12);
  });
});
