import { digamma, logGamma } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('logGamma', () => {
  it('gives the logarithms of factorials and of Γ(1/2) = √π', () => {
    expect(logGamma(1)).toBeCloseTo(0, 9);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 9);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
  });
});

describe('digamma', () => {
  it('is minus Euler’s constant at 1, and ψ(x + 1) = ψ(x) + 1 / x', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 9);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        expect(digamma(x + 1)).toBeCloseTo(digamma(x) + 1 / x, 8);
        expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 7);
      }),
    );
  });
});
