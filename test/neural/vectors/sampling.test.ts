import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasTable, keepProbabilities, noiseDistribution } from '../../../packages/neural/vectors/sampling';

describe('keepProbabilities', () => {
  it('is √(t/f) + t/f, at most 1', () => {
    // 100 tokens: f = 0.8 and 0.16 and 0.04; with t = 0.04: √0.05 + 0.05, √0.25 + 0.25, 2 → 1.
    const [often, sometimes, rarely] = keepProbabilities([80, 16, 4], 0.04);
    expect(often).toBeCloseTo(0.2236068 + 0.05, 6);
    expect(sometimes).toBeCloseTo(0.75, 12);
    expect(rarely).toBe(1);
  });

  it('keeps everything with threshold 0', () => {
    expect(keepProbabilities([1000, 1], 0)).toEqual([1, 1]);
  });
});

describe('noiseDistribution', () => {
  it('is proportional to count^0.75', () => {
    // 16^0.75 = 8, 1^0.75 = 1, 81^0.75 = 27.
    const noise = noiseDistribution([81, 16, 1]);
    expect(noise.map((probability) => probability * 36)).toEqual(
      [27, 8, 1].map((weight) => expect.closeTo(weight, 10)),
    );
  });
});

describe('aliasTable', () => {
  it('of two words with 1/4 and 3/4 gives half of the first column to the second word', () => {
    expect(aliasTable([0.25, 0.75])).toEqual({ own: [0.5, 1], other: [1, 1] });
  });

  it('stands for the distribution that it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const wanted = noiseDistribution(counts);
        const { own, other } = aliasTable(wanted);
        const drawn = wanted.map(() => 0);
        own.forEach((probability, column) => {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1 + 1e-9);
          drawn[column] += probability / own.length;
          drawn[other[column]] += (1 - probability) / own.length;
        });
        drawn.forEach((probability, word) => {
          expect(probability).toBeCloseTo(wanted[word], 9);
        });
      }),
    );
  });
});
