import { bestAssignment } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('bestAssignment', () => {
  it('gives the pairs of greatest total gain', () => {
    expect(
      bestAssignment([
        [1, 2],
        [2, 9],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(
      bestAssignment([
        [5, 9],
        [1, 8],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(bestAssignment([[1], [3], [2]])).toEqual([[1, 0]]);
    expect(bestAssignment([[1, 3, 2]])).toEqual([[0, 1]]);
    expect(bestAssignment([])).toEqual([]);
  });

  it('is never beaten by trying everything', () => {
    const matrices = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrices, (gains) => {
        const pairs = bestAssignment(gains);
        expect(pairs).toHaveLength(Math.min(gains.length, gains[0].length));
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
        const total = pairs.reduce((sum, [row, column]) => sum + gains[row][column], 0);
        expect(total).toBe(bestByTrying(gains, 0, new Set(), pairs.length));
      }),
    );
  });
});

/** The greatest total of `left` pairs from this row on. */
function bestByTrying(gains: number[][], row: number, used: Set<number>, left: number): number {
  if (left === 0) return 0;
  if (gains.length - row < left) return Number.NEGATIVE_INFINITY;
  let best = bestByTrying(gains, row + 1, used, left);
  gains[row].forEach((gain, column) => {
    if (!used.has(column))
      best = Math.max(best, gain + bestByTrying(gains, row + 1, new Set([...used, column]), left - 1));
  });
  return best;
}
