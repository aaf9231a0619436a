import { expect, it } from 'vitest';
import { seriesColour, seriesColours } from '../../../packages/notebook-kit/figures/palette';
import { contrastOnWhite } from '../../figures/colour-vision';

it('colours of series reach a contrast of 3 : 1 on white', () => {
  for (const colour of seriesColours) expect(contrastOnWhite(colour), colour).toBeGreaterThanOrEqual(3);
});

it('series take their colours in turn, and begin again after the last', () => {
  expect(seriesColour(1)).toBe(seriesColours[1]);
  expect(seriesColour(seriesColours.length)).toBe(seriesColours[0]);
});
