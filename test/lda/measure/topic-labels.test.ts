import { relevance, suggestLabels } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

describe('suggestLabels and relevance', () => {
  const model = modelOf(['price/0 coupon/0 price/0', 'mouse/1 screen/1 mouse/1'], { alpha: [1, 1], beta: 0.1 });

  it('suggests the theme whose words the topic has, and its words', () => {
    const themes = { 'Purchase experience': ['price', 'coupon'], 'Product use': ['mouse', 'screen', 'keyboard'] };
    expect(suggestLabels(model, themes)).toEqual([
      ['Purchase experience', 'price / coupon'],
      ['Product use', 'mouse / screen'],
    ]);
  });

  it('relevance: λ = 1 is ln φ, λ = 0 ln of the lift', () => {
    expect(relevance([0.5], [0.25], 1)[0]).toBeCloseTo(Math.log(0.5), 12);
    expect(relevance([0.5], [0.25], 0)[0]).toBeCloseTo(Math.log(2), 12);
  });
});
