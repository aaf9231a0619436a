import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicsOverTime } from '../../packages/lda';

describe('topics over time', () => {
  it('are shares of the tokens of a period, with the interval of a ratio over documents', () => {
    const counts = [
      [2, 0],
      [1, 1],
      [0, 4],
      [3, 1],
    ];
    const rows = topicsOverTime(counts, [0, 0, 2, 2]);
    expect(
      rows.map(({ topic, period, documents, tokens, share }) => [topic, period, documents, tokens, share]),
    ).toEqual([
      [0, 0, 2, 3, 3 / 4],
      [0, 1, 0, 0, null],
      [0, 2, 2, 3, 3 / 8],
      [1, 0, 2, 1, 1 / 4],
      [1, 1, 0, 0, null],
      [1, 2, 2, 5, 5 / 8],
    ]);
    // Period 2, topic 0: residuals −1.5 and 1.5, variance 2 · 4.5 / 64; 0.375 · 0.625 / 0.140625 = 5 / 3 independent tokens.
    const square = 1.959963984540054 ** 2 / (5 / 3);
    const half = (Math.sqrt(square) / (1 + square)) * Math.sqrt(0.375 * 0.625 + square / 4);
    const centre = (0.375 + square / 2) / (1 + square);
    expect(rows[2].interval![0]).toBeCloseTo(centre - half, 12);
    expect(rows[2].interval![1]).toBeCloseTo(centre + half, 12);
    expect(rows[1].interval).toBeNull();
  });

  it('leave documents without date or tokens out', () => {
    expect(
      topicsOverTime(
        [
          [1, 0],
          [0, 9],
          [0, 0],
        ],
        [0, -1, 0],
      ).map(({ documents, share }) => [documents, share]),
    ).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(topicsOverTime([], [])).toEqual([]);
    expect(topicsOverTime([[1, 2]], [-1])).toEqual([]);
  });

  it('add up to 1 in every period with tokens, each share inside its interval', () => {
    const row = fc.array(fc.nat(5), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.integer({ min: -1, max: 3 })), { maxLength: 12 }), (documents) => {
        const rows = topicsOverTime(
          documents.map(([counts]) => counts),
          documents.map(([, period]) => period),
        );
        for (const period of new Set(rows.map((one) => one.period))) {
          const own = rows.filter((one) => one.period === period && one.share !== null);
          if (own.length > 0) expect(own.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
          for (const { share, interval } of own) {
            expect(interval![0]).toBeLessThanOrEqual(share! + 1e-12);
            expect(interval![1]).toBeGreaterThanOrEqual(share! - 1e-12);
          }
        }
      }),
    );
  });

  it('refuse periods that are none', () => {
    expect(() => topicsOverTime([[1]], [])).toThrow(/1 documents need as many periods/);
    expect(() => topicsOverTime([[1]], [0.5])).toThrow(/document 0 .* not 0.5/);
  });
});
