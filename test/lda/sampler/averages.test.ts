import { fitLda } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { corpus, everything } from '../small-corpus';

describe('averaging', () => {
  it('gives distributions that are smoother than one sample', () => {
    const one = fitLda(corpus, { ...everything, optimisePriorsEvery: 0, averaging: undefined });
    const averaged = fitLda(corpus, { ...everything, optimisePriorsEvery: 0, averaging: { burnIn: 10, thinning: 1 } });
    expect(averaged.averagedSamples).toBe(10);
    expect(averaged.assignments).toEqual(one.assignments);
    for (const row of [...averaged.theta, ...averaged.phi])
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(averaged.theta).not.toEqual(one.theta);
    const single = fitLda(corpus, { ...everything, optimisePriorsEvery: 0, averaging: { burnIn: 19, thinning: 1 } });
    single.phi.forEach((row, k) => {
      row.forEach((p, t) => {
        expect(p).toBeCloseTo(one.phi[k][t], 12);
      });
    });
  });

  it('refuses to average nothing', () => {
    expect(() => fitLda(corpus, { ...everything, averaging: { burnIn: 20, thinning: 1 } })).toThrow('No sample');
  });
});
