import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedMutualInformation, expectedMutualInformation } from '../../packages/graph/mutual-information';

/** All orders of a list. */
function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}

/** Mutual information in nats, written down anew. */
function mutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const share = (hit: (i: number) => boolean) => a.filter((_, i) => hit(i)).length / a.length;
  let sum = 0;
  for (const x of new Set(a)) {
    for (const y of new Set(b)) {
      const both = share((i) => a[i] === x && b[i] === y);
      if (both > 0) sum += both * Math.log(both / (share((i) => a[i] === x) * share((i) => b[i] === y)));
    }
  }
  return sum;
}

describe('by hand', () => {
  test('four things in two pairs, crossed: I = 0, E[I] = ln 2 / 3, so AMI = −1/2', () => {
    // Of the 3 ways to pair four things up one is the same pairs (I = ln 2), two are crossed (I = 0).
    expect(expectedMutualInformation([2, 2], [2, 2])).toBeCloseTo(Math.log(2) / 3, 12);
    expect(adjustedMutualInformation(['a', 'a', 'b', 'b'], [1, 2, 1, 2])).toBeCloseTo(-0.5, 12);
  });

  test('the same division under other names is 1; nothing to tell apart is 1, too', () => {
    expect(adjustedMutualInformation(['a', 'a', 'b', 'c'], [7, 7, 5, 1])).toBeCloseTo(1, 12);
    expect(adjustedMutualInformation(['a', 'a'], ['b', 'b'])).toBe(1);
    expect(adjustedMutualInformation(['a', 'b'], [1, 2])).toBe(1);
  });

  test('one class against two says nothing: 0', () => {
    expect(adjustedMutualInformation(['a', 'a', 'a', 'a'], [1, 1, 2, 2])).toBeCloseTo(0, 12);
  });

  test('refuses lists of different length, and none', () => {
    expect(() => adjustedMutualInformation(['a'], ['a', 'b'])).toThrow('not of 1 and 2');
    expect(() => adjustedMutualInformation([], [])).toThrow(RangeError);
  });
});

const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 });

describe('properties', () => {
  test('the expectation is the mean over all permutations', () => {
    const small = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(small, (list) => {
        const [a, b] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const sizes = (of: number[]) => [...new Set(of)].map((x) => of.filter((y) => y === x).length);
        const all = permutations(b).map((order) => mutualInformation(a, order));
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
        expect(expectedMutualInformation(sizes(a), sizes(b))).toBeCloseTo(mean, 9);
      }),
      { numRuns: 30 },
    );
  });

  test('symmetric, at most 1, and blind to names and order', () => {
    fc.assert(
      fc.property(labels, (list) => {
        const [a, b] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const ami = adjustedMutualInformation(a, b);
        expect(ami).toBeLessThanOrEqual(1 + 1e-9);
        expect(adjustedMutualInformation(b, a)).toBeCloseTo(ami, 9);
        const renamed = a.map((x) => `class ${9 - x}`);
        expect(adjustedMutualInformation(renamed, b)).toBeCloseTo(ami, 9);
        expect(adjustedMutualInformation([...a].reverse(), [...b].reverse())).toBeCloseTo(ami, 9);
      }),
    );
  });
});
