import { describe, expect, it } from 'vitest';
import { correctedSentiment } from '../../../packages/brand';
import { madePosts } from '../made-posts';

const posts = madePosts([
  ...Array.from({ length: 42 }, () => ({ text: '差', sentiment: 'negative' as const })),
  ...Array.from({ length: 58 }, () => ({ text: '好', sentiment: 'positive' as const })),
]);

describe('corrected sentiment', () => {
  it('solves for the shares behind the count', () => {
    // 10 % of the negative are taken for positive, 10 % of the positive for negative: 0.9 s + 0.1 (1 − s) = 0.42 gives s = 0.4.
    const confusion = [
      [90, 0, 10],
      [0, 50, 0],
      [20, 0, 180],
    ];
    const [negative, neutral, positive] = correctedSentiment(posts, confusion, 2023);
    expect(negative).toMatchObject({ sentiment: 'negative', counted: 42, naive: 0.42 });
    expect(negative.corrected).toBeCloseTo(0.4, 10);
    expect(neutral.corrected).toBeCloseTo(0, 10);
    expect(positive.corrected).toBeCloseTo(0.6, 10);
    expect(negative.interval![0]).toBeLessThan(0.4);
    expect(negative.interval![1]).toBeGreaterThan(0.4);
  });

  it('stays a count where the errors on a class are unknown', () => {
    const noNeutral = [
      [90, 0, 10],
      [0, 0, 0],
      [20, 0, 180],
    ];
    for (const confusion of [[], noNeutral]) {
      expect(correctedSentiment(posts, confusion, 2023)[0]).toMatchObject({
        naive: 0.42,
        corrected: null,
        interval: null,
      });
    }
    expect(correctedSentiment(madePosts([]), [], 2023)).toEqual([]);
  });
});
