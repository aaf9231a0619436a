import { correlationInterval } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('correlationInterval', () => {
  it('is symmetric on the scale of z', () => {
    // r = 0, n = 28: ± tanh(1.96 / 5)
    const [low, high] = correlationInterval(0, 28) as [number, number];
    expect(high).toBeCloseTo(Math.tanh(0.3919928), 6);
    expect(low).toBeCloseTo(-high, 12);
  });

  it('gives the worked example of many textbooks', () => {
    // r = 0.5, n = 103: artanh 0.5 = 0.5493, standard error 0.1
    const [low, high] = correlationInterval(0.5, 103) as [number, number];
    expect(low).toBeCloseTo(Math.tanh(0.549306 - 0.195996), 5);
    expect(high).toBeCloseTo(Math.tanh(0.549306 + 0.195996), 5);
  });

  it('stays inside −1 to 1, around the correlation, narrower with more pairs', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.999, max: 0.999, noNaN: true }), fc.integer({ min: 4, max: 1000 }), (r, n) => {
        const [low, high] = correlationInterval(r, n) as [number, number];
        const [lower, higher] = correlationInterval(r, n + 1) as [number, number];
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThan(r);
        expect(high).toBeGreaterThan(r);
        expect(higher - lower).toBeLessThan(high - low);
      }),
    );
  });

  it('tells nothing from three pairs, and refuses what is no correlation', () => {
    expect(correlationInterval(0.5, 3)).toBeNull();
    expect(correlationInterval(1, 10)).toEqual([1, 1]);
    expect(() => correlationInterval(1.2, 10)).toThrow('between -1 and 1');
  });
});
