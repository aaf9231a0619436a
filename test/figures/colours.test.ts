import { describe, expect, it } from 'vitest';
import { cultureColours, sentimentColours } from '../../src/figures';
import { contrastOnWhite, lab, visions } from './colour-vision';

describe('colours of cultures and sentiments', () => {
  it.each(Object.keys(visions) as (keyof typeof visions)[])('stay apart with %s', (vision) => {
    for (const group of [Object.values(cultureColours), Object.values(sentimentColours)]) {
      group.forEach((a, index) => {
        for (const b of group.slice(index + 1)) {
          const distance = Math.hypot(...lab(a, visions[vision]).map((value, i) => value - lab(b, visions[vision])[i]));
          expect(distance, `${a} and ${b}`).toBeGreaterThan(20);
        }
      });
    }
  });

  it('reach a contrast of 3 : 1 on white', () => {
    for (const colour of [...Object.values(cultureColours), ...Object.values(sentimentColours)])
      expect(contrastOnWhite(colour), colour).toBeGreaterThanOrEqual(3);
  });
});
