import { packUnits, permutationTest, seededRandom, sumOfUnits } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Units with one cell each: their value. */
const values = (list: number[]) =>
  packUnits(
    list.map((value) => [[0, value] as const, [1, 1] as const]),
    2,
  );
const meanDifference = (a: Float64Array, b: Float64Array) => b[0] / b[1] - a[0] / a[1];

describe('permutationTest', () => {
  it('tries all divisions of a small sample', () => {
    // {1, 2} against {3, 4}: of the six divisions only the observed one and its mirror image differ by 2.
    expect(permutationTest(values([1, 2]), values([3, 4]), [meanDifference], seededRandom(1))).toEqual([2 / 6]);
    // {1, 4} against {2, 3}: no difference, so every division is as extreme.
    expect(permutationTest(values([1, 4]), values([2, 3]), [meanDifference], seededRandom(1))).toEqual([1]);
    // {0} against {1, 1, 5}: the differences of the four divisions are 7/3, 1, 1 and −13/3.
    expect(permutationTest(values([0]), values([1, 1, 5]), [meanDifference], seededRandom(1))).toEqual([2 / 4]);
  });

  it('comes close to all divisions when it draws some at random', () => {
    const [a, b] = [values([1, 2, 3, 4, 5, 6, 9]), values([4, 6, 7, 8, 9, 10])];
    const [exact] = permutationTest(a, b, [meanDifference], seededRandom(1), 2000);
    const [random] = permutationTest(a, b, [meanDifference], seededRandom(1), 1500);
    // 1,716 divisions: enumerated in the first call, drawn in the second.
    expect(exact * 1716).toBeCloseTo(Math.round(exact * 1716), 9);
    expect(random * 1501).toBeCloseTo(Math.round(random * 1501), 9);
    expect(Math.abs(random - exact)).toBeLessThan(0.02);
    expect(exact).toBeLessThan(0.1);
  });

  it('counts a division that has no statistic as extreme', () => {
    // The ratio exists only while both groups have a judged unit: {judged | judged, not} and its mirror, not {not | …}.
    const judged = (flags: number[]) =>
      packUnits(
        flags.map(
          (flag) =>
            [
              [0, flag],
              [1, flag],
            ] as const,
        ),
        2,
      );
    const ratio = (a: Float64Array, b: Float64Array) => b[0] / b[1] - a[0] / a[1] + 1;
    expect(permutationTest(judged([1]), judged([1, 0]), [ratio], seededRandom(1))).toEqual([1]);
  });

  it('cannot give 0, and repeats itself with the same seed', () => {
    const far = [values(Array.from({ length: 30 }, () => 0)), values(Array.from({ length: 30 }, () => 1))] as const;
    const [p] = permutationTest(...far, [meanDifference], seededRandom(4), 999);
    expect(p).toBe(1 / 1000);
    expect(permutationTest(...far, [meanDifference], seededRandom(4), 999)).toEqual([p]);
  });

  it('divides units as its definition reads: shuffled on, and added up one after the other', () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -1, max: 1, noNaN: true })),
    );
    const group = fc.array(fc.array(entry, { maxLength: 3 }), { minLength: 8, maxLength: 15 });
    fc.assert(
      fc.property(group, group, fc.integer(), (lists, others, seed) => {
        const seen: number[][] = [];
        const keep = (chosen: Float64Array) => {
          seen.push([...chosen]);
          return 0;
        };
        permutationTest(packUnits(lists, 3), packUnits(others, 3), [keep], seededRandom(seed), 20);
        const random = seededRandom(seed);
        const order = [...lists, ...others];
        const expected = Array.from({ length: 20 }, () => {
          const sums = [0, 0, 0];
          for (let i = 0; i < lists.length; i++) {
            const j = i + random.integer(order.length - i);
            [order[i], order[j]] = [order[j], order[i]];
            for (const [cell, amount] of order[i]) sums[cell] += amount;
          }
          return sums;
        });
        expect(seen).toEqual([[...sumOfUnits(packUnits(lists, 3))], ...expected]);
      }),
    );
  });
});
