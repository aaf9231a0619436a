import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionAndSatisfaction, type FeatureMention, mentionsOfTriplets } from '../../packages/attention';

const mention = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });

describe('attentionAndSatisfaction', () => {
  // Ten mentions: price 5 (2 positive, 1 neutral, 1 negative, 1 unevaluated), screen 4 (3 positive, 1 negative), fan 1 (neutral).
  const reviews = [
    [mention('price', 'positive'), mention('screen', 'positive')],
    [mention('price', 'positive'), mention('price', 'neutral'), mention('screen', 'positive')],
    [],
    [mention('price', 'negative'), mention('screen', 'positive'), mention('fan', 'neutral')],
    [mention('price', null), mention('screen', 'negative')],
  ];

  it('divides by all occurrences in the first reading', () => {
    expect(attentionAndSatisfaction(reviews)).toEqual([
      {
        feature: 'price',
        occurrences: 5,
        positive: 2,
        neutral: 1,
        negative: 1,
        unevaluated: 1,
        attention: 0.5,
        satisfaction: 0.4,
      },
      {
        feature: 'screen',
        occurrences: 4,
        positive: 3,
        neutral: 0,
        negative: 1,
        unevaluated: 0,
        attention: 0.4,
        satisfaction: 0.75,
      },
      {
        feature: 'fan',
        occurrences: 1,
        positive: 0,
        neutral: 1,
        negative: 0,
        unevaluated: 0,
        attention: 0.1,
        satisfaction: 0,
      },
    ]);
  });

  it('divides by positive and negative evaluations in the second, and has no value where there are none', () => {
    const measures = attentionAndSatisfaction(reviews, { reading: 'per evaluated mention' });
    expect(measures.map(({ feature, satisfaction }) => [feature, satisfaction])).toEqual([
      ['price', 2 / 3],
      ['screen', 0.75],
      ['fan', null],
    ]);
  });

  it('leaves rare words out before it takes shares', () => {
    const measures = attentionAndSatisfaction(reviews, { minimumOccurrences: 4 });
    expect(measures.map(({ feature, attention }) => [feature, attention])).toEqual([
      ['price', 5 / 9],
      ['screen', 4 / 9],
    ]);
    expect(attentionAndSatisfaction([])).toEqual([]);
  });

  it('gives attention that sums to 1 and satisfaction in [0, 1], whatever the order of reviews', () => {
    const mentions = fc.array(
      fc.record({
        feature: fc.constantFrom('a', 'b', 'c'),
        sentiment: fc.constantFrom('positive' as const, 'neutral' as const, 'negative' as const, null),
      }),
    );
    fc.assert(
      fc.property(fc.array(mentions, { minLength: 1 }), (lists) => {
        const measures = attentionAndSatisfaction(lists);
        expect(attentionAndSatisfaction([...lists].reverse())).toEqual(measures);
        if (measures.length > 0) expect(measures.reduce((sum, m) => sum + m.attention, 0)).toBeCloseTo(1, 12);
        for (const m of measures) {
          expect(m.positive + m.neutral + m.negative + m.unevaluated).toBe(m.occurrences);
          expect(m.satisfaction! >= 0 && m.satisfaction! <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('mentionsOfTriplets', () => {
  it('takes the category of each triplet and leaves out triplets without one', () => {
    const triplets = [
      { aspect: null, opinion: null, sentiment: 'positive' as const, category: 'price' },
      { aspect: null, opinion: null, sentiment: 'negative' as const },
    ];
    expect(mentionsOfTriplets({ triplets })).toEqual([{ feature: 'price', sentiment: 'positive' }]);
    expect(mentionsOfTriplets({})).toEqual([]);
  });
});
