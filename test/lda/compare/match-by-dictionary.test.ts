import { matchTopicsByDictionary } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

describe('matchTopicsByDictionary', () => {
  it('matches topics across languages through the dictionary', () => {
    // 售后 after-sales, 维修 repair, 价格 price
    const chinese = modelOf(['售后/0 维修/0 售后/0', '价格/1 价格/1'], { alpha: [1, 1], beta: 0.01 });
    const english = modelOf(['price/0 price/0', 'warranty/1 repair/1 design/1'], { alpha: [1, 1], beta: 0.01 });
    const dictionary = { 售后: ['warranty', 'service'], 维修: 'repair', 价格: 'price' };
    const matches = matchTopicsByDictionary(chinese, english, dictionary);
    expect(matches.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(matches[0].divergence).toBeLessThan(0.1);
    expect(matches[0].firstCovered).toBeGreaterThan(0.99);
    expect(matches[0].secondCovered).toBeCloseTo(2.03 / 3.04, 9);
    expect(matches[0].common[0]).toBe('售后 = warranty');
    expect(() => matchTopicsByDictionary(chinese, english, {})).toThrow('joins no word');
  });
});
