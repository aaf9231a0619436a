import { seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestNeighbours, neighbourGraph } from '../../packages/graph';
import { exactNeighbours, neighboursByCells, unitRows } from '../../packages/graph/nearest-neighbours';
import { edgesOf } from './graphs';

describe('nearestNeighbours', () => {
  it('by hand; rows without a direction have none', () => {
    const { of, cosine } = nearestNeighbours({ values: [1, 0, 1, 1, 0, 2, 0, 0, Number.NaN, 1], columns: 2 }, 2, 1);
    expect([...of]).toEqual([1, 2, 0, 2, 1, 0, -1, -1, -1, -1]);
    expect(cosine[0]).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it('is what sorting all cosines gives', () => {
    const rows = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (list, k) => {
        const { values, usable } = unitRows({ values: list.flat(), columns: 3 });
        const cosine = (i: number, j: number) => {
          let sum = 0;
          for (let c = 0; c < 3; c++) sum += values[3 * i + c] * values[3 * j + c];
          return Math.fround(sum);
        };
        const { of } = nearestNeighbours({ values: list.flat(), columns: 3 }, k, 1);
        for (const row of usable) {
          const others = [...usable]
            .filter((other) => other !== row)
            .sort((a, b) => cosine(row, b) - cosine(row, a) || a - b);
          const expected = Array.from({ length: k }, (_, place) => others[place] ?? -1);
          expect([...of.subarray(row * k, (row + 1) * k)]).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('by cells finds nearly the same neighbours', () => {
    const rows = 5000;
    const random = seededRandom(5);
    const centres = Array.from({ length: 30 }, () => Array.from({ length: 12 }, () => random.normal()));
    const values = Array.from({ length: rows }, () =>
      random.pick(centres).map((value) => value + random.normal()),
    ).flat();
    const units = unitRows({ values, columns: 12 });
    const [exact, cells] = [exactNeighbours(units, 10), neighboursByCells(units, 10, 1)];
    let found = 0;
    for (let row = 0; row < rows; row++) {
      const near = new Set(exact.of.subarray(10 * row, 10 * row + 10));
      for (const other of cells.of.subarray(10 * row, 10 * row + 10)) if (near.has(other)) found++;
    }
    expect(found / (10 * rows)).toBeGreaterThanOrEqual(0.9);
    expect(neighboursByCells(units, 10, 1)).toEqual(cells);
  });

  it('as a graph: mutual neighbours count twice, right angles not at all', () => {
    const edges = edgesOf(neighbourGraph({ values: [1, 0, 1, 0, 3, 4, 0, -1], columns: 2 }, { k: 1, seed: 1 }));
    expect(edges.map(([a, b, weight]) => [a, b, Number(weight.toFixed(6))])).toEqual([
      [0, 1, 2],
      [0, 2, 0.6],
    ]);
  });
});
