import { fitLda, jensenShannon, matchTopics } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';

describe('matchTopics and jensenShannon', () => {
  it('measures in bits', () => {
    expect(jensenShannon([1, 0], [0, 1])).toBe(1);
    expect(jensenShannon([0.3, 0.7], [0.3, 0.7])).toBe(0);
    // ½ (½ log2(½ / ¾) + ½ log2(½ / ¼)) + ½ log2(1 / ¾)
    expect(jensenShannon([0.5, 0.5], [1, 0])).toBeCloseTo(
      0.5 * (0.5 * Math.log2(2 / 3) + 0.5) + 0.5 * Math.log2(4 / 3),
      12,
    );
  });

  it('finds permuted topics', () => {
    const rows = [
      [0.7, 0.2, 0.1],
      [0.1, 0.8, 0.1],
      [0.2, 0.1, 0.7],
    ];
    const matches = matchTopics(rows, [rows[2], rows[0], rows[1]]);
    expect(matches.map(({ second }) => second)).toEqual([1, 2, 0]);
    expect(matches.every(({ similarity }) => similarity === 1)).toBe(true);
  });
});

describe('stability over seeds', () => {
  it('matches the topics of two fits', () => {
    const corpus = {
      vocabulary: [...'abcdef'],
      documents: Array.from({ length: 30 }, (_, d) => (d % 2 ? [0, 1, 2] : [3, 4, 5])),
    };
    const phiOf = (seed: number) => fitLda(corpus, { topics: 2, iterations: 50, alpha: 0.1, beta: 0.01, seed }).phi;
    for (const { similarity } of matchTopics(phiOf(1), phiOf(2))) expect(similarity).toBeGreaterThan(0.99);
  });
});
