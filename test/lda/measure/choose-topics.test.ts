import { seededRandom } from '@crosscultural/base';
import { compareTopicNumbers } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';

describe('compareTopicNumbers', () => {
  const random = seededRandom(2);
  const documents = Array.from({ length: 240 }, (_, d) =>
    Array.from({ length: 12 }, () => (d % 3) * 6 + random.integer(6)),
  );
  const corpus = { vocabulary: Array.from({ length: 18 }, (_, t) => `word ${t}`), documents };
  const options = { candidates: [2, 3, 6], iterations: 80, alpha: 0.1, beta: 0.05, words: 5, seed: 1 };

  it('finds the three planted topics by perplexity, coherence and stability', () => {
    const fits: number[] = [];
    const rows = compareTopicNumbers(corpus, { ...options, onFit: ({ fit, fits: all }) => fits.push(fit / all) });
    const [two, three, six] = rows;
    expect(rows.map((row) => row.topics)).toEqual([2, 3, 6]);
    expect(three.perplexity).toBeLessThan(two.perplexity);
    expect(three.perplexity).toBeGreaterThan(6);
    expect(three.npmi).toBeGreaterThan(two.npmi);
    expect(three.stability).toBeGreaterThan(0.95);
    expect(three.stability).toBeGreaterThan(six.stability);
    expect(three.exclusivity).toBeGreaterThan(six.exclusivity);
    expect(fits).toHaveLength(9);
    expect(fits[8]).toBe(1);
  });

  it('can be stopped and refuses what cannot be measured', () => {
    expect(() => compareTopicNumbers(corpus, { ...options, signal: AbortSignal.abort(new Error('enough')) })).toThrow(
      'enough',
    );
    expect(() => compareTopicNumbers(corpus, { ...options, seeds: 1 })).toThrow('at least 2 seeds');
    expect(() => compareTopicNumbers(corpus, { ...options, heldOut: 0 })).toThrow('cannot be held out');
  });
});
