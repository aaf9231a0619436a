import { dirichletDensity, fullConditional } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';

describe('dirichletDensity, Eq. (1)', () => {
  it('is Γ(3) = 2 everywhere on the triangle for Dir(1, 1, 1)', () => {
    expect(dirichletDensity([0.2, 0.3, 0.5], [1, 1, 1])).toBeCloseTo(2, 9);
    expect(dirichletDensity([0, 0, 1], [1, 1, 1])).toBeCloseTo(2, 9);
  });

  it('is Γ(5) / (Γ(2) Γ(3)) · 0.4 · 0.6² = 1.728 for Dir(2, 3) at (0.4, 0.6)', () => {
    expect(dirichletDensity([0.4, 0.6], [2, 3])).toBeCloseTo(1.728, 9);
  });

  it('refuses what is not a distribution', () => {
    expect(() => dirichletDensity([0.4, 0.4], [1, 1])).toThrow('must sum to 1');
    expect(() => dirichletDensity([0.5, 0.5], [1])).toThrow('do not match');
    expect(() => dirichletDensity([0.5, 0.5], [1, 0])).toThrow('positive');
  });
});

describe('fullConditional, Eq. (2)', () => {
  it('matches a case computed by hand', () => {
    // (2 + 1)(1 + 1)/(4 + 3) = 6/7 against (0 + 1)(3 + 1)/(5 + 3) = 1/2: shares 12/19 and 7/19.
    const counts = { documentTopicCounts: [2, 0], termTopicCounts: [1, 3], topicCounts: [4, 5] };
    const [first, second] = fullConditional(counts, [1, 1], 1, 3);
    expect(first).toBeCloseTo(12 / 19, 12);
    expect(second).toBeCloseTo(7 / 19, 12);
  });

  it('is the ratio of joint likelihoods for an asymmetric alpha', () => {
    // Counts of zero leave only the priors: α_k · β / (V β), so the shares are those of α.
    const empty = { documentTopicCounts: [0, 0, 0], termTopicCounts: [0, 0, 0], topicCounts: [0, 0, 0] };
    expect(fullConditional(empty, [1, 2, 5], 0.1, 10)).toEqual([0.125, 0.25, 0.625]);
  });
});
