import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interactionsOf, metricOf, rankingMetrics, rankingReport, rankUsers } from '../../packages/recommend';

const ranks = (...scores: number[]) => Float64Array.from(scores);

describe('rankingMetrics', () => {
  it('counts a list by hand', () => {
    // Ranks of the relevant items 1 and 4: 2 and 5.
    const { precision, recall, ndcg } = rankingMetrics(ranks(9, 8, 7, 6, 5, 4), [1, 4], [1, 3, 5]);
    expect(precision).toEqual([0, 1 / 3, 2 / 5]);
    expect(recall).toEqual([0, 1 / 2, 1]);
    const ideal = 1 + 1 / Math.log2(3);
    expect(ndcg[0]).toBe(0);
    expect(ndcg[1]).toBeCloseTo(1 / Math.log2(3) / ideal, 12);
    expect(ndcg[2]).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(6)) / ideal, 12);
  });

  it('divides nDCG by what the cutoff allows', () => {
    expect(rankingMetrics(ranks(5, 4, 3, 2, 1), [0, 1, 2], [2]).ndcg).toEqual([1]);
  });

  it('gives equal scores their expected value', () => {
    // Four items in a tie, one of them relevant: at each rank with probability 1/4.
    const { precision, recall, ndcg } = rankingMetrics(ranks(1, 1, 1, 1), [2], [2]);
    expect(precision).toEqual([1 / 4]);
    expect(recall).toEqual([1 / 2]);
    expect(ndcg[0]).toBeCloseTo((1 + 1 / Math.log2(3)) / 4, 12);
  });

  it('has no value without a relevant item, and refuses one that is not ranked', () => {
    const { precision, recall, ndcg } = rankingMetrics(ranks(1, 2), [], [1]);
    for (const [value] of [precision, recall, ndcg]) expect(value).toBeNaN();
    expect(() => rankingMetrics(ranks(1, Number.NEGATIVE_INFINITY), [1], [1])).toThrow(RangeError);
  });

  const cases = fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 12 }).chain((relevant) =>
    fc.record({
      relevant: fc.constant(relevant),
      // Few different scores make ties.
      scores: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 30, maxLength: 30 }),
      seed: fc.nat(),
    }),
  );
  const cutoffs = [1, 5, 10, 20];

  it('lies between 0 and 1, and recall grows with the cutoff', () => {
    fc.assert(
      fc.property(cases, ({ relevant, scores }) => {
        const { precision, recall, ndcg } = rankingMetrics(Float64Array.from(scores), relevant, cutoffs);
        for (const value of [...precision, ...recall, ...ndcg]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        for (let c = 1; c < cutoffs.length; c++) expect(recall[c]).toBeGreaterThanOrEqual(recall[c - 1] - 1e-12);
      }),
    );
  });

  it('is 1 in nDCG exactly when the relevant items come first', () => {
    fc.assert(
      fc.property(cases, ({ relevant, scores }) => {
        const perfect = Float64Array.from(scores, (score, i) => score + (relevant.includes(i) ? 10 : 0));
        for (const value of rankingMetrics(perfect, relevant, cutoffs).ndcg) expect(value).toBeCloseTo(1, 12);
        const worst = Float64Array.from(perfect, (score) => -score);
        const [atOne] = rankingMetrics(worst, relevant, [1]).ndcg;
        expect(atOne).toBe(0);
      }),
    );
  });

  it('does not depend on what items are called', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ relevant, scores }, turn) => {
        const renamed = (i: number) => (i * 7 + turn) % 30;
        const other = new Float64Array(30);
        scores.forEach((score, i) => {
          other[renamed(i)] = score;
        });
        const [a, b] = [
          rankingMetrics(Float64Array.from(scores), relevant, cutoffs),
          rankingMetrics(other, relevant.map(renamed), cutoffs),
        ];
        a.ndcg.forEach((value, c) => {
          expect(b.ndcg[c]).toBeCloseTo(value, 12);
          expect(b.precision[c]).toBeCloseTo(a.precision[c], 12);
        });
      }),
    );
  });

  it('is the mean over all orders of equal scores', () => {
    const scores = [2, 1, 1, 1, 0];
    const orders = [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
      [2, 3, 1],
      [3, 1, 2],
      [3, 2, 1],
    ];
    const broken = orders.map((order) => {
      const strict = Float64Array.from(scores);
      order.forEach((item, place) => {
        strict[item] = 1 - place / 10;
      });
      return rankingMetrics(strict, [2, 4], [3]).ndcg[0];
    });
    const [expected] = rankingMetrics(Float64Array.from(scores), [2, 4], [3]).ndcg;
    expect(expected).toBeCloseTo(broken.reduce((sum, value) => sum + value, 0) / 6, 12);
  });
});

describe('rankUsers', () => {
  const task = {
    users: 3,
    items: 4,
    relevant: interactionsOf(3, 4, [0, 1, 1], [3, 0, 1]),
    excluded: interactionsOf(3, 4, [0, 1], [0, 0]),
  };

  it('never ranks what a user is not shown, and measures users with something relevant', () => {
    const metrics = rankUsers(task, (_, scores) => scores.set([4, 3, 2, 5]), [1, 2]);
    // User 0: item 3 first. User 1: item 0 was seen, item 1 is second behind 3. User 2: nothing.
    expect([...metricOf(metrics, 'precision', 1)]).toEqual([1, 0, Number.NaN]);
    expect([...metricOf(metrics, 'recall', 2)]).toEqual([1, 1, Number.NaN]);
    expect(() => metricOf(metrics, 'ndcg', 7)).toThrow(RangeError);
  });

  it('refuses scores that are no numbers', () => {
    expect(() => rankUsers(task, (_, scores) => scores.fill(Number.NaN))).toThrow('item 0 for user 0');
  });
});

describe('rankingReport', () => {
  const users = 40;
  const task = {
    users,
    items: 5,
    relevant: interactionsOf(
      users,
      5,
      Array.from({ length: users }, (_, u) => u),
      Array.from({ length: users }, (_, u) => u % 5),
    ),
    excluded: interactionsOf(users, 5, [], []),
  };
  const first = rankUsers(task, (_, scores) => scores.set([5, 4, 3, 2, 1]), [1]);
  const right = rankUsers(task, (user, scores) => scores.fill(0).fill(1, user % 5, (user % 5) + 1), [1]);

  it('has means over users, their intervals, and paired differences', () => {
    const rows = rankingReport(
      [
        ['first', first],
        ['right', right],
      ],
      'first',
      7,
    );
    const precision = rows.filter(({ metric }) => metric === 'precision');
    expect(precision[0]).toMatchObject({
      ranker: 'first',
      users,
      value: 0.2,
      difference: null,
      differenceInterval: null,
    });
    expect(precision[1]).toMatchObject({ ranker: 'right', value: 1, interval: [1, 1], difference: 0.8 });
    const [low, high] = precision[0].interval as [number, number];
    // A binomial share: 0.2 ± 1.96 · √(0.2 · 0.8 / 40) = 0.2 ± 0.124.
    expect(low).toBeCloseTo(0.076, 1);
    expect(high).toBeCloseTo(0.324, 1);
    // The right one is always 1, so the difference varies as the first one does.
    const [from, to] = precision[1].differenceInterval as [number, number];
    expect(from).toBeCloseTo(1 - high, 12);
    expect(to).toBeCloseTo(1 - low, 12);
  });

  it('counts the users asked for, and says nothing about one alone', () => {
    const rows = rankingReport([['first', first]], 'first', 7, (user) => user === 3);
    expect(rows[0]).toMatchObject({ users: 1, value: 0, interval: null });
    expect(rankingReport([['first', first]], 'first', 7, () => false)[0].value).toBeNaN();
  });

  it('refuses rankers of other users', () => {
    expect(() => rankingReport([['first', first]], 'second', 7)).toThrow(RangeError);
    expect(() =>
      rankingReport(
        [
          ['first', first],
          ['right', { ...right, users: 3 }],
        ],
        'first',
        7,
      ),
    ).toThrow(RangeError);
  });
});
