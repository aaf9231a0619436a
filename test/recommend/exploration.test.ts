import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explorationCurve, interactionsOf, tieOrder, topItems } from '../../packages/recommend';

describe('topItems', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 });

  it('is the head of the sorted list', () => {
    fc.assert(
      fc.property(scores, fc.nat(50), fc.nat(), (list, size, seed) => {
        const ties = tieOrder(list.length, seed);
        const sorted = [...list.keys()].sort((a, b) => list[b] - list[a] || ties[a] - ties[b]);
        expect(topItems(Float64Array.from(list), size, ties)).toEqual(sorted.slice(0, size));
      }),
    );
  });

  it('leaves out what is not ranked and what is not among those asked for', () => {
    const values = Float64Array.of(1, Number.NEGATIVE_INFINITY, 3, 2);
    expect(topItems(values, 4, Int32Array.of(0, 1, 2, 3))).toEqual([2, 3, 0]);
    expect(topItems(values, 4, Int32Array.of(0, 1, 2, 3), (item) => item !== 2)).toEqual([3, 0]);
  });

  it('orders ties by every number once', () => {
    expect([...tieOrder(50, 3)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(tieOrder(50, 3)).not.toEqual(tieOrder(50, 4));
  });
});

describe('explorationCurve', () => {
  // Items 0 to 9 here, 10 to 19 there; each of four users is here and passed on the items 0 and 1.
  const task = {
    users: 4,
    items: 20,
    relevant: interactionsOf(4, 20, [0, 0, 1, 1, 2, 2, 3, 3], [0, 1, 0, 1, 0, 1, 0, 1]),
    excluded: interactionsOf(4, 20, [], []),
  };
  const border = {
    groupOfItem: Uint8Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1)),
    groupOfUser: new Uint8Array(4),
  };
  const scorer = (_: number, scores: Float64Array) =>
    scores.forEach((__, i) => {
      scores[i] = 20 - i;
    });

  it('gives the other group its share, and the list as it is without one', () => {
    const curve = explorationCurve(task, scorer, border, { shares: [0, 0.2, 0.5, 1], size: 4, seed: 1 });
    expect(curve.map(({ share }) => share)).toEqual([null, 0, 0.2, 0.5, 1]);
    // Four places: none, none, floor(0.8) = 0, two, four.
    expect(curve.map(({ exposure }) => exposure)).toEqual([0, 0, 0, 0.5, 1]);
    expect(curve.map(({ coverageOther }) => coverageOther)).toEqual([0, 0, 0, 0.2, 0.4]);
    expect(curve.map(({ coverageOwn }) => coverageOwn)).toEqual([0.4, 0.4, 0.4, 0.2, 0]);
    // At one half: own, other, own, other: the hits stand at ranks 1 and 3.
    const ideal = 1 + 1 / Math.log2(3);
    expect(curve.map(({ ndcg }) => Number(ndcg.toFixed(10)))).toEqual(
      [1, 1, 1, (1 + 1 / 2) / ideal, 0].map((value) => Number(value.toFixed(10))),
    );
    expect(curve.every(({ efficient }) => efficient)).toBe(true);
    expect(curve[3].interval?.map((end) => Number(end.toFixed(10)))).toEqual(
      [curve[3].ndcg, curve[3].ndcg].map((end) => Number(end.toFixed(10))),
    );
  });

  it('takes the price user by user, where single intervals overlap', () => {
    // Users differ much, by the rank of the one item that each passed on; the price is of the same users.
    const ofUser = [0, 1, 2, 3];
    const apart = { ...task, relevant: interactionsOf(4, 20, ofUser, ofUser) };
    const [free, first, half] = explorationCurve(apart, scorer, border, { shares: [0, 0.5], size: 4, seed: 1 });
    expect(free.fromFirst).toEqual({ difference: 0, interval: [0, 0] });
    expect(first.fromFirst).toEqual({ difference: 0, interval: [0, 0] });
    expect(half.fromFirst.difference).toBeCloseTo(half.ndcg - first.ndcg, 12);
    const [low, high] = half.fromFirst.interval!;
    expect(low).toBeLessThan(high);
    // Narrower than the difference of unpaired means could be.
    expect(high - low).toBeLessThan(half.interval![1] - half.interval![0]);
  });

  it('says which points another one beats', () => {
    // Users who choose from the other side: the list of their own side is beaten by the one of the other.
    const there = { ...border, groupOfUser: new Uint8Array(4).fill(1) };
    const curve = explorationCurve(task, scorer, there, { shares: [0, 1], size: 4, seed: 1 });
    expect(curve.map(({ efficient }) => efficient)).toEqual([true, false, true]);
  });

  it('keeps exposure as asked for whatever the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 20, maxLength: 20 }), fc.nat(), (values, seed) => {
        const curve = explorationCurve(task, (_, scores) => scores.set(values), border, { size: 10, seed });
        for (const { share, exposure } of curve) if (share !== null) expect(exposure).toBeCloseTo(share, 12);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses shares that are none', () => {
    expect(() => explorationCurve(task, scorer, border, { shares: [1.2], seed: 1 })).toThrow(RangeError);
  });
});
