import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedShares, mixtureShares } from '../../packages/classify';

describe('shares behind what a reader makes of texts', () => {
  it('are computed as by hand, an answer that is none among them', () => {
    const shares = mixtureShares(
      [45, 45, 60],
      [
        [50, 0, 50],
        [0, 100, 0],
      ],
    );
    expect(shares?.map((share) => Number(share.toFixed(6)))).toEqual([0.7, 0.3]);
  });

  it('are those of adjusted counts where each text gets a class and no share is 0', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.15, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 9, maxLength: 9 }),
        (weights, noise) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const truth = weights.map((weight) => weight / total);
          const confusion = [0, 1, 2].map((t) => [0, 1, 2].map((r) => noise[3 * t + r] + (t === r ? 60 : 0)));
          const sums = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
          const read = [0, 1, 2].map((r) =>
            truth.reduce((sum, s, t) => sum + (1000 * s * confusion[t][r]) / sums[t], 0),
          );
          const [mixture, adjusted] = [mixtureShares(read, confusion), adjustedShares(read, confusion)];
          truth.forEach((share, t) => {
            expect(mixture?.[t]).toBeCloseTo(share, 4);
            expect(adjusted?.[t]).toBeCloseTo(share, 6);
          });
        },
      ),
      { seed: 1, numRuns: 50 },
    );
  });

  it('are not known where two classes, or one and a mixture of the others, are read alike', () => {
    expect(
      mixtureShares(
        [5, 5],
        [
          [30, 10],
          [15, 5],
        ],
      ),
    ).toBeNull();
    expect(
      mixtureShares(
        [5, 5],
        [
          [10, 0],
          [0, 10],
          [5, 5],
        ],
      ),
    ).toBeNull();
    expect(() => mixtureShares([1, 2, 3], [[1, 2]])).toThrow('Each row of the confusion must hold 3 counts');
  });
});
