import { describe, expect, it } from 'vitest';
import { learningRateAt } from '../../../packages/neural/training';

describe('learningRateAt', () => {
  it('rises over the warm-up and falls to 0', () => {
    const rates = [0, 1, 2, 6, 10].map((step) => learningRateAt(step, 10, 0.2, 8));
    expect(rates).toEqual([0, 4, 8, 4, 0]);
  });
});
