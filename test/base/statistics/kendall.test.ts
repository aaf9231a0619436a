import { kendallTau } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';

describe('kendallTau', () => {
  it('counts pairs as by hand', () => {
    // Six pairs, one of them (3 before 2) the wrong way round: (5 − 1) / 6.
    expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4])).toMatchObject({ concordant: 5, discordant: 1 });
    expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4]).tauB).toBeCloseTo(4 / 6, 12);
    expect(kendallTau([1, 2, 3], [3, 2, 1]).tauB).toBe(-1);
  });

  it('handles ties: four concordant pairs, one tie in x, one in y', () => {
    const { tauB, overOrderedPairs } = kendallTau([1, 1, 2, 3], [1, 2, 2, 3]);
    expect(tauB).toBeCloseTo(4 / 5, 12);
    expect(overOrderedPairs).toBeCloseTo(4 / 5, 12);
    // Ties in x only: y orders all, τ-b = 5 / √(5 · 6), but every pair that x orders is kept.
    expect(kendallTau([1, 1, 2, 3], [1, 2, 3, 4]).tauB).toBeCloseTo(5 / Math.sqrt(30), 12);
    expect(kendallTau([1, 1, 2, 3], [1, 2, 3, 4]).overOrderedPairs).toBe(1);
  });

  it('refuses lists that do not fit', () => {
    expect(() => kendallTau([1, 2], [1])).toThrow(RangeError);
    expect(() => kendallTau([1], [1])).toThrow(RangeError);
  });
});
