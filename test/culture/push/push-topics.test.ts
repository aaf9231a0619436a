import { describe, expect, it } from 'vitest';
import { conceptDictionary, pushTopics, sharedTopics } from '../../../packages/culture';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

describe('pushTopics', () => {
  const { microblogs } = simulatedMicroblogs(40, 6);
  const settings = { topics: 6, iterations: 40, seed: 6 };

  it('keeps each language’s own topics where no dictionary joins them', () => {
    const shared = sharedTopics(microblogs, {}, settings);
    const { topics, acrossBorder, shared: count } = pushTopics(shared, microblogs);
    expect([acrossBorder, count]).toEqual([false, 0]);
    expect(topics.labels).toEqual(['zh', 'en'].flatMap((code) => [1, 2, 3, 4, 5, 6].map((k) => `${code} ${k}`)));
    microblogs.texts.forEach((_, row) => {
      const own = topics.shares.subarray(12 * row, 12 * row + 12);
      if (Number.isNaN(own[0])) return;
      const chinese = microblogs.users.platform[microblogs.author[row]] === 0;
      const [first, second] = [own.subarray(0, 6), own.subarray(6)].map((half) => half.reduce((a, b) => a + b, 0));
      expect(chinese ? first : second).toBeCloseTo(1, 5);
      expect(chinese ? second : first).toBe(0);
    });
  });

  it('takes the shared ones where there are enough', () => {
    const shared = sharedTopics(microblogs, conceptDictionary(), settings);
    const labels = Array.from({ length: 6 }, (_, k) => `topic ${k}`);
    const enough = { ...shared, topics: { ...shared.topics, labels } };
    expect(pushTopics(enough, microblogs)).toEqual({ topics: enough.topics, shared: 5, acrossBorder: true });
  });
});
