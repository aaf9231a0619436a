import { describe, expect, it } from 'vitest';
import { cultureColours } from '../../src/figures';
import { contrastOnWhite, lab, visions } from './colour-vision';

describe('colours of cultures', () => {
  it.each(Object.keys(visions) as (keyof typeof visions)[])('stay apart with %s', (vision) => {
    const [a, b] = [cultureColours.domestic, cultureColours.foreign].map((colour) => lab(colour, visions[vision]));
    expect(Math.hypot(...a.map((value, i) => value - b[i]))).toBeGreaterThan(20);
  });

  it('reach a contrast of 3 : 1 on white', () => {
    for (const colour of Object.values(cultureColours))
      expect(contrastOnWhite(colour), colour).toBeGreaterThanOrEqual(3);
  });
});
