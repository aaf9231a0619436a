import { expect, it } from 'vitest';
import { estimateAttention, type FeatureMention } from '../../../packages/attention';
import { attentionWithSatisfaction, tensionRows } from '../../../src/study';

/** Reviews of one mention each; the first `praised` of a word are positive. */
function found(counts: Record<string, [mentions: number, praised: number]>) {
  const mentions = Object.entries(counts).flatMap(([feature, [count, praised]]) =>
    Array.from({ length: count }, (_, i): FeatureMention[] => [
      { feature, sentiment: i < praised ? 'positive' : 'negative' },
    ]),
  );
  const estimate = estimateAttention(mentions, { seed: 1, resamples: 100 });
  return { culture: 'domestic' as const, mentions, estimate, label: (feature: string) => feature };
}

it('ranks words by attention among those named often enough', () => {
  const one = found({ mouse: [40, 20], price: [10, 9], cpu: [2, 0] });
  const [price, cpu, none] = tensionRows(one, { price: 'A8', cpu: 'A8', storage: 'A12' });
  expect([price.rank, price.mentions]).toEqual(['2 of 2', 10]);
  expect([cpu.rank, none.mentions]).toEqual(['too rare', 0]);
});

it('tells whether the two measures rank the words alike', () => {
  const same = found({ a: [200, 180], b: [100, 60], c: [30, 6] });
  expect(attentionWithSatisfaction(same, 1).tau).toBe(1);
  const opposite = found({ a: [200, 20], b: [100, 60], c: [30, 27] });
  const { tau, interval, words } = attentionWithSatisfaction(opposite, 1);
  expect([tau, words]).toEqual([-1, 3]);
  expect(interval![1]).toBeLessThan(0);
  expect(attentionWithSatisfaction(found({ a: [20, 10], b: [20, 5] }), 1).tau).toBeNull();
});
