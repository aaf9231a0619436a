import { describe, expect, it } from 'vitest';
import { planeScaling } from '../../../packages/lda/browser/scaling';

describe('planeScaling', () => {
  it('gives points back whose distances it is told', () => {
    const points = [
      [0, 0],
      [3, 0],
      [0, 4],
      [5, 5],
    ];
    const squared = points.map(([a, b]) => points.map(([c, d]) => (a - c) ** 2 + (b - d) ** 2));
    const placed = planeScaling(squared);
    placed.forEach(([a, b], i) => {
      placed.forEach(([c, d], j) => {
        expect((a - c) ** 2 + (b - d) ** 2).toBeCloseTo(squared[i][j], 6);
      });
    });
  });

  it('places one point, and equal points, at the centre', () => {
    expect(planeScaling([[0]])).toEqual([[0, 0]]);
    expect(
      planeScaling([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
