import { describe, expect, it } from 'vitest';
import { initialTopics } from '../../../packages/lda/sampler/sampler';

describe('initialTopics', () => {
  it('spreads tokens evenly over topics, neighbours independently', () => {
    const topicOf = initialTopics(5, 42);
    const pairs = new Array(25).fill(0);
    for (let token = 0; token < 100_000; token++) pairs[5 * topicOf(token) + topicOf(token + 1)]++;
    // χ² with 24 degrees of freedom: mean 24, below 52 in 999 of 1000 cases.
    const statistic = pairs.reduce((sum, n) => sum + (n - 4000) ** 2 / 4000, 0);
    expect(statistic).toBeLessThan(52);
  });

  it('depends on the seed', () => {
    const topicsOf = (seed: number) => Array.from({ length: 20 }, (_, token) => initialTopics(100, seed)(token));
    expect(topicsOf(1)).toEqual(topicsOf(1));
    expect(topicsOf(1)).not.toEqual(topicsOf(2));
    expect(Math.max(...topicsOf(1))).toBeLessThan(100);
  });
});
