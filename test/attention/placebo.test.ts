import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beyondPlacebo,
  type FeatureMention,
  type PlaceboRun,
  partDifferences,
  placeboBound,
  randomHalves,
  type SubjectDifference,
} from '../../src/attention';

const say = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('partDifferences', () => {
  it('subtracts shares as by hand, of subjects that both parts name at least 9 times', () => {
    // First: price 10 of 20 mentions, all positive. Second: price 10 of 40, half positive; the mouse 30 of 40.
    const first = [...times(10, [say('price', 'positive')]), ...times(10, [say('mouse', 'positive')])];
    const second = [
      ...times(5, [say('price', 'positive')]),
      ...times(5, [say('price', 'negative')]),
      ...times(30, [say('mouse', 'positive')]),
    ];
    expect(partDifferences(first, second)).toEqual([
      { subject: 'mouse', attention: 0.25, satisfaction: 0 },
      { subject: 'price', attention: -0.25, satisfaction: -0.5 },
    ]);
    expect(partDifferences(first, second.slice(2))).toHaveLength(1);
  });

  it('has no satisfaction where a part evaluates nothing', () => {
    const first = times(9, [say('price', null)]);
    const [price] = partDifferences(first, times(9, [say('price', 'positive')]), { reading: 'per evaluated mention' });
    expect(price).toEqual({ subject: 'price', attention: 0, satisfaction: null });
  });
});

describe('randomHalves', () => {
  it('parts every review once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (reviews, seed) => {
        const [first, second] = randomHalves(reviews, seed);
        expect(first.length - second.length).toBe(reviews.length % 2);
        expect([...first, ...second].sort()).toEqual([...reviews].sort());
      }),
    );
  });
});

describe('placeboBound', () => {
  const run = (differences: PlaceboRun['differences']): PlaceboRun => ({
    ...{ culture: 'domestic', kind: 'product groups', parts: 'laptop, phone', differences },
  });
  // 21 differences 0, 0.01 … 0.2: their 95 % quantile is 0.19.
  const runs = [
    run(
      times(21, 0).map((_, i) => ({ subject: `s${i}`, attention: i / -100, satisfaction: i === 20 ? null : i / 10 })),
    ),
    run([{ subject: 'price', attention: 0.4, satisfaction: 0 }]),
  ];

  it('is the largest of the subject, or what 95 % of all differences stay below', () => {
    expect(placeboBound(runs.slice(0, 1))('price').attention).toBeCloseTo(0.19, 12);
    expect(placeboBound(runs)('price').attention).toBe(0.4);
    expect(placeboBound(runs)('s20').attention).toBeCloseTo(0.2, 12);
    expect(placeboBound([])('price')).toEqual({ attention: 0, satisfaction: 0 });
  });

  it('lets only larger differences count', () => {
    const measure = (difference: number) => ({ difference }) as SubjectDifference['attention'];
    const across = [{ subject: 'price', attention: measure(-0.41), satisfaction: measure(0.1) }] as SubjectDifference[];
    const [price] = beyondPlacebo(across, runs);
    expect(price.beyond).toEqual({ attention: true, satisfaction: false });
    expect(price.difference).toEqual({ attention: -0.41, satisfaction: 0.1 });
  });
});
