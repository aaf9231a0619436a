import { normalUpperTail, studentQuantile, studentUpperTail } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('studentUpperTail', () => {
  it('is known in closed form for one and two degrees of freedom', () => {
    for (const t of [-3, -0.5, 0, 0.1, 1, 12]) {
      expect(studentUpperTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 8);
      expect(studentUpperTail(t, 2)).toBeCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), 8);
    }
  });

  it('comes close to the normal tail with many degrees of freedom', () => {
    expect(studentUpperTail(2, 1e6)).toBeCloseTo(normalUpperTail(2), 6);
  });

  it('keeps its digits far out: about 1 / (π t) for one degree of freedom', () => {
    expect(studentUpperTail(1e6, 1) * Math.PI * 1e6).toBeCloseTo(1, 8);
  });
});

describe('studentQuantile', () => {
  it('agrees with tables', () => {
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706204736, 6);
    expect(studentQuantile(0.975, 5)).toBeCloseTo(2.570581836, 7);
    expect(studentQuantile(0.995, 30)).toBeCloseTo(2.749995654, 7);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  it('is what the tail turns back into the probability, and odd around one half', () => {
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 200 }), (p, freedom) => {
        expect(1 - studentUpperTail(studentQuantile(p, freedom), freedom)).toBeCloseTo(p, 9);
      }),
    );
    expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 9);
  });

  it('refuses what is no probability and no degree of freedom', () => {
    expect(() => studentQuantile(1, 3)).toThrow('between 0 and 1, not at 1');
    expect(() => studentQuantile(0.9, 0)).toThrow('must be positive, not 0');
  });
});
