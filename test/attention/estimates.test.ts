import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuadrants, estimateAttention, type FeatureMention, quadrantOf } from '../../packages/attention';

const say = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });

/** Three reviews: price 3 (one positive), service 2 (both positive), mouse 1 (positive). */
const three = [
  [say('price', 'positive'), say('service', 'positive')],
  [say('price', 'negative'), say('service', 'positive')],
  [say('price', 'neutral'), say('mouse', 'positive')],
];

/** Reviews of one mention each. */
const repeat = (feature: string, positive: number, negative: number) => [
  ...Array.from({ length: positive }, () => [say(feature, 'positive')]),
  ...Array.from({ length: negative }, () => [say(feature, 'negative')]),
];

const mentions = fc.array(
  fc.record({
    feature: fc.constantFrom('a', 'b', 'c', 'd'),
    sentiment: fc.constantFrom('positive' as const, 'neutral' as const, 'negative' as const, null),
  }),
  { maxLength: 5 },
);

describe('estimateAttention', () => {
  it('measures three reviews as by hand', () => {
    const estimate = estimateAttention(three, { seed: 1, minimumOccurrences: 1 });
    expect(estimate).toMatchObject({ reviews: 3, mentions: 6, cuts: { attention: 2 / 6, satisfaction: 1 } });
    expect(
      estimate.features.map(({ feature, attention, satisfaction, quadrant }) => [
        feature,
        attention,
        satisfaction,
        quadrant,
      ]),
    ).toEqual([
      ['price', 3 / 6, 1 / 3, 'improve first'],
      // Service lies on both lines, mouse on one: what is on a line is not low.
      ['service', 2 / 6, 1, 'keep up'],
      ['mouse', 1 / 6, 1, 'maintain'],
    ]);
    const other = estimateAttention(three, {
      seed: 1,
      minimumOccurrences: 1,
      reading: 'per evaluated mention',
      cut: 'mean',
    });
    expect(other.features[0].satisfaction).toBe(1 / 2);
    expect(other.cuts.attention).toBeCloseTo(1 / 3, 12);
    expect(other.cuts.satisfaction).toBeCloseTo((1 / 2 + 1 + 1) / 3, 12);
  });

  it('has the interval that the 27 resamples of three reviews have', () => {
    // Attention of mouse is (number of third reviews) / 6: 0 in 8 of 27 resamples, 3/6 in one (3.7 %), so the interval ends there.
    const [, , mouse] = estimateAttention(three, { seed: 1, resamples: 20_000 }).features;
    expect(mouse.attentionInterval).toEqual([0, 3 / 6]);
    // Price is named once in every review: its attention never varies.
    const [price] = estimateAttention(three, { seed: 1 }).features;
    expect(price.attentionInterval).toEqual([1 / 2, 1 / 2]);
    // One praise of three: its resamples reach from 0 to 1, and Jeffreys' prior keeps the ends off them (a little).
    expect(price.satisfactionInterval![0]).toBeGreaterThan(0);
    expect(price.satisfactionInterval![0]).toBeLessThan(0.02);
    expect(price.satisfactionInterval![1]).toBeGreaterThan(0.85);
    expect(price.satisfactionInterval![1]).toBeLessThan(1);
  });

  it('comes close to the binomial interval for independent mentions', () => {
    const [a] = estimateAttention([...repeat('a', 300, 100), ...repeat('b', 100, 0)], { seed: 3 }).features;
    const half = (p: number, n: number) => 1.96 * Math.sqrt((p * (1 - p)) / n);
    expect(a.attentionInterval[0]).toBeCloseTo(0.8 - half(0.8, 500), 2);
    expect(a.attentionInterval[1]).toBeCloseTo(0.8 + half(0.8, 500), 2);
    expect(a.satisfactionInterval![0]).toBeCloseTo(0.75 - half(0.75, 400), 2);
    expect(a.satisfactionInterval![1]).toBeCloseTo(0.75 + half(0.75, 400), 2);
  });

  it('keeps rare words in the shares but out of the cut lines and quadrants', () => {
    const lists = [...repeat('often', 8, 2), ...repeat('also', 2, 8), ...repeat('rare', 0, 3)];
    const { features, cuts } = estimateAttention(lists, { seed: 1 });
    expect(features.reduce((sum, { attention }) => sum + attention, 0)).toBeCloseTo(1, 12);
    expect(features.map(({ feature, rare, quadrant }) => [feature, rare, quadrant === null])).toEqual([
      ['also', false, false],
      ['often', false, false],
      ['rare', true, true],
    ]);
    expect(cuts.satisfaction).toBeCloseTo(0.5, 12);
    expect(features[2].quadrantShare).toBeNull();
  });

  it('says how surely a word is in its quadrant', () => {
    const clear = [...repeat('high', 95, 5), ...repeat('low', 5, 35), ...repeat('middle', 40, 30)];
    const { features } = estimateAttention(clear, { seed: 1 });
    const share = Object.fromEntries(features.map((one) => [one.feature, one.quadrantShare]));
    expect(share.high).toBeGreaterThan(0.99);
    expect(share.low).toBeGreaterThan(0.99);
    // The middle word is the median itself: it always lies on the line and counts as high.
    expect(share.middle).toBeGreaterThan(0.99);
    const even = [...repeat('a', 30, 30), ...repeat('b', 30, 30), ...repeat('c', 30, 30)];
    for (const one of estimateAttention(even, { seed: 1 }).features) expect(one.quadrantShare).toBeLessThan(0.8);
  });

  it('gives shares that sum to 1, satisfaction in [0, 1] and intervals around the estimates, whatever the reviews', () => {
    fc.assert(
      fc.property(
        fc.array(mentions, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 1000 }),
        (lists, seed) => {
          for (const reading of ['per occurrence', 'per evaluated mention'] as const) {
            const { features } = estimateAttention(lists, { seed, reading, resamples: 60, minimumOccurrences: 2 });
            if (features.length > 0) expect(features.reduce((sum, one) => sum + one.attention, 0)).toBeCloseTo(1, 12);
            for (const { attention, attentionInterval, satisfaction, satisfactionInterval } of features) {
              expect(attentionInterval[0] <= attention && attention <= attentionInterval[1]).toBe(true);
              expect(satisfaction === null || (satisfaction >= 0 && satisfaction <= 1)).toBe(true);
              if (satisfactionInterval) {
                expect(satisfactionInterval[0] <= satisfaction! && satisfaction! <= satisfactionInterval[1]).toBe(true);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has nothing to say about no mentions, and refuses no resamples', () => {
    expect(estimateAttention([[], []], { seed: 1 })).toMatchObject({ features: [], reviews: 0, mentions: 0 });
    expect(() => estimateAttention(three, { seed: 1, resamples: 0 })).toThrow(RangeError);
  });
});

describe('quadrantOf', () => {
  const cuts = { attention: 0.1, satisfaction: 0.5 };

  it('names the four fields; a value on a line is not low', () => {
    expect(quadrantOf({ attention: 0.2, satisfaction: 0.9 }, cuts)).toBe('keep up');
    expect(quadrantOf({ attention: 0.1, satisfaction: 0.5 }, cuts)).toBe('keep up');
    expect(quadrantOf({ attention: 0.2, satisfaction: 0.4 }, cuts)).toBe('improve first');
    expect(quadrantOf({ attention: 0.05, satisfaction: 0.5 }, cuts)).toBe('maintain');
    expect(quadrantOf({ attention: 0.05, satisfaction: 0.4 }, cuts)).toBe('low priority');
    expect(quadrantOf({ attention: 0.1, satisfaction: null }, cuts)).toBeNull();
  });
});

describe('compareQuadrants', () => {
  it('lists words with their field before and after, also those that come or go', () => {
    const before = estimateAttention([...repeat('a', 18, 2), ...repeat('b', 1, 9), ...repeat('gone', 5, 4)], {
      seed: 1,
    });
    const after = estimateAttention([...repeat('a', 2, 18), ...repeat('b', 9, 1), ...repeat('new', 5, 5)], { seed: 1 });
    const rows = Object.fromEntries(
      compareQuadrants(before, after).map((row) => [row.feature, [row.before, row.after]]),
    );
    expect(rows).toEqual({
      a: ['keep up', 'improve first'],
      b: ['improve first', 'keep up'],
      gone: ['maintain', null],
      new: [null, 'keep up'],
    });
  });
});
