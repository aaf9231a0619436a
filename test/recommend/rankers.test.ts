import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldIn,
  type Interactions,
  implicitAls,
  interactionsOf,
  popularity,
  randomScores,
  scoreByProfile,
  transposed,
  unitVectors,
} from '../../packages/recommend';
import { solveInPlace } from '../../packages/recommend/rankers/cholesky';

describe('interactionsOf', () => {
  it('sorts pairs and counts those that come again', () => {
    expect(interactionsOf(3, 4, [2, 0, 2, 0, 2], [3, 1, 0, 1, 3])).toEqual({
      users: 3,
      items: 4,
      start: Int32Array.of(0, 1, 1, 3),
      item: Int32Array.of(1, 0, 3),
      times: Float64Array.of(2, 1, 2),
    });
  });

  it('refuses pairs that do not fit', () => {
    expect(() => interactionsOf(1, 1, [0], [])).toThrow(RangeError);
    expect(() => interactionsOf(1, 1, [0], [1])).toThrow('Pair 0');
  });

  const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(8)), { maxLength: 40 });
  it('is itself when it is seen from the items and back', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const made = interactionsOf(
          6,
          9,
          list.map(([u]) => u),
          list.map(([, i]) => i),
        );
        expect(transposed(transposed(made))).toEqual(made);
        expect(made.start[6]).toBe(new Set(list.map(String)).size);
      }),
    );
  });
});

describe('baselines', () => {
  it('counts how often an item was chosen', () => {
    expect(popularity(interactionsOf(2, 3, [0, 0, 1, 1], [1, 2, 2, 2]))).toEqual(Float64Array.of(0, 1, 3));
  });

  it('draws the same numbers for the same user and seed, others for another', () => {
    const draw = (user: number, seed: number) => {
      const scores = new Float64Array(5);
      randomScores(user, scores, seed);
      return [...scores];
    };
    expect(draw(3, 1)).toEqual(draw(3, 1));
    expect(draw(3, 1)).not.toEqual(draw(4, 1));
    expect(draw(3, 1)).not.toEqual(draw(3, 2));
  });

  it('spreads them evenly, for items as for users', () => {
    const tenths = new Array(10).fill(0);
    const means = Array.from({ length: 100 }, (_, user) => {
      const scores = new Float64Array(200);
      randomScores(user, scores, 5);
      for (const score of scores) tenths[Math.floor(10 * score)]++;
      return scores.reduce((sum, score) => sum + score, 0) / 200;
    });
    // 2,000 expected in a tenth, ± 42; a mean of 200 is 0.5 ± 0.02.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    for (const mean of means) expect(Math.abs(mean - 0.5)).toBeLessThan(0.09);
  });
});

describe('scoreByProfile', () => {
  const items = { dimensions: 2, values: Float64Array.of(1, 0, 3, 4, 0, 0, Number.NaN, 1) };

  it('is the product, of unit vectors the cosine, 0 where nothing is known', () => {
    const scores = new Float64Array(4);
    const units = unitVectors(items);
    expect([...units.values]).toEqual([1, 0, 0.6, 0.8, 0, 0, 0, 0]);
    scoreByProfile(Float64Array.of(1, 0), units, scores);
    expect([...scores]).toEqual([1, 0.6, 0, 0]);
    scoreByProfile(
      Float64Array.of(2, 1),
      { dimensions: 2, values: items.values.subarray(0, 4) },
      scores.subarray(0, 2),
    );
    expect([...scores.subarray(0, 2)]).toEqual([2, 10]);
  });

  it('refuses vectors of another length', () => {
    expect(() => scoreByProfile(Float64Array.of(1), items, new Float64Array(4))).toThrow(RangeError);
  });
});

/** The loss of Hu, Koren and Volinsky 2008, equation 3, over all pairs. */
function lossOf(
  data: Interactions,
  options: { confidence: number; regularisation: number; iterations: number },
): number {
  const f = 3;
  const { userVectors, itemVectors } = implicitAls(data, { ...options, factors: f, seed: 5 });
  let loss = 0;
  for (let u = 0; u < data.users; u++) {
    for (let i = 0; i < data.items; i++) {
      const place = data.item.subarray(data.start[u], data.start[u + 1]).indexOf(i);
      const times = place < 0 ? 0 : (data.times?.[data.start[u] + place] ?? 1);
      let product = 0;
      for (let k = 0; k < f; k++) product += userVectors[u * f + k] * itemVectors[i * f + k];
      loss += (1 + options.confidence * times) * ((times > 0 ? 1 : 0) - product) ** 2;
    }
  }
  for (const value of [...userVectors, ...itemVectors]) loss += options.regularisation * value * value;
  return loss;
}

describe('implicitAls', () => {
  it('solves a small system', () => {
    // 4x + 2y = 8, 2x + 3y = 8: x = 1, y = 2.
    const b = Float64Array.of(8, 8);
    solveInPlace(Float64Array.of(4, 0, 2, 3), b, 2);
    expect([...b].map((value) => Number(value.toFixed(12)))).toEqual([1, 2]);
  });

  it('lowers the loss in every round', () => {
    const pairs = fc.array(fc.tuple(fc.nat(6), fc.nat(7)), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.1, 1, 10), (list, regularisation) => {
        const data = interactionsOf(
          7,
          8,
          list.map(([u]) => u),
          list.map(([, i]) => i),
        );
        const losses = [1, 2, 4, 8].map((iterations) => lossOf(data, { confidence: 10, regularisation, iterations }));
        for (let k = 1; k < losses.length; k++) expect(losses[k]).toBeLessThanOrEqual(losses[k - 1] + 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  // Two groups of users who choose within two groups of items, each leaving out one item.
  const user: number[] = [];
  const item: number[] = [];
  for (let u = 0; u < 20; u++) {
    for (let i = 0; i < 6; i++) {
      if (i === u % 6) continue;
      user.push(u);
      item.push((u < 10 ? 0 : 6) + i);
    }
  }
  const data = interactionsOf(20, 12, user, item);
  const model = implicitAls(data, { factors: 4, seed: 1 });
  const score = (vector: ArrayLike<number>, i: number) => {
    let sum = 0;
    for (let k = 0; k < 4; k++) sum += vector[k] * model.itemVectors[4 * i + k];
    return sum;
  };

  it('recommends what similar users chose', () => {
    for (let u = 0; u < 20; u++) {
      const own = model.userVectors.subarray(4 * u, 4 * u + 4);
      const [left, other] = [(u < 10 ? 0 : 6) + (u % 6), (u < 10 ? 6 : 0) + (u % 6)];
      expect(score(own, left)).toBeGreaterThan(score(own, other) + 0.3);
    }
  });

  it('folds in a known user with the same vector, a new one by what they chose, nobody by nothing', () => {
    const chosen = data.item.subarray(data.start[3], data.start[4]);
    const vector = foldIn(model, chosen);
    vector.forEach((value, k) => {
      expect(value).toBeCloseTo(model.userVectors[12 + k], 10);
    });
    expect(score(foldIn(model, [7]), 9)).toBeGreaterThan(score(foldIn(model, [7]), 3));
    expect([...foldIn(model, [])]).toEqual([0, 0, 0, 0]);
  });

  it('gives the same vectors for the same seed, and refuses bad options', () => {
    expect(implicitAls(data, { factors: 4, seed: 1 })).toEqual(model);
    expect(implicitAls(data, { factors: 4, seed: 2 })).not.toEqual(model);
    expect(() => implicitAls(data, { factors: 0, seed: 1 })).toThrow('factors');
    expect(() => implicitAls(data, { regularisation: 0, seed: 1 })).toThrow('regularisation');
    expect(() => implicitAls(data, { confidence: -1, seed: 1 })).toThrow('confidence');
  });
});
