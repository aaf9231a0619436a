import { describe, expect, it } from 'vitest';
import { shareAmongHighest } from '../../packages/claims/ranking';

describe('shareAmongHighest', () => {
  const values = Float64Array.of(0.9, 0.5, 0.8, 0.1);
  it('counts the claimed words among as many highest', () => {
    expect(shareAmongHighest(values, [0, 2])).toBe(1);
    expect(shareAmongHighest(values, [0, 3])).toBe(0.5);
    expect(shareAmongHighest(values, [3])).toBe(0);
    expect(shareAmongHighest(values, [0, -1])).toBe(0.5);
  });

  it('shares the places that are left among words that tie at the cut', () => {
    // Two places: the first is 0.9, the second is one of three words at 0.5, two of which are not claimed.
    expect(shareAmongHighest(Float64Array.of(0.9, 0.5, 0.5, 0.5), [0, 1])).toBeCloseTo((1 + 1 / 3) / 2, 12);
    expect(shareAmongHighest(Float64Array.of(Number.NaN, 0.2), [0, 1])).toBe(0.5);
  });
});
