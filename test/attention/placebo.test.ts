import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beyondPlacebo,
  type FeatureMention,
  type PlaceboRun,
  partDifferences,
  placeboBound,
  randomHalves,
  readingErrors,
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

describe('partDifferences of what a model misses', () => {
  // Of twenty labelled mentions of blame the model finds half, of praise all.
  const praise = [say('price', 'positive')];
  const blame = [say('price', 'negative')];
  const half = readingErrors(
    [...times(20, praise), ...times(20, blame)],
    [...times(20, praise), ...times(10, blame), ...times(10, [])],
    'made up',
  );

  it('corrects both parts, so that a difference does not shrink with the blame that is missed', () => {
    // Read: 20 praises and 10 blames, then 10 and 20; there: 20 and 20, then 10 and 40.
    const parts = [
      [...times(20, praise), ...times(10, blame)],
      [...times(10, praise), ...times(20, blame)],
    ];
    const [price] = partDifferences(parts[0], parts[1], { errors: half });
    expect(price.satisfaction).toBeCloseTo(10 / 50 - 20 / 40, 12);
    expect(partDifferences(parts[0], parts[1])[0].satisfaction).toBeCloseTo(1 / 3 - 2 / 3, 12);
  });

  it('tells no satisfaction where the model misses more blame than it finds', () => {
    const blind = readingErrors(times(20, blame), times(20, []), 'made up');
    const [price] = partDifferences(times(9, praise), times(9, blame), { errors: blind });
    expect(price.satisfaction).toBeNull();
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
  });

  it('is not thinned out by many halvings, and null where nothing is compared', () => {
    const calm = times(400, { subject: 'price', attention: 0.001, satisfaction: null });
    const halves = times(40, { ...run(calm), kind: 'halves' as const });
    const groups = run([{ subject: 'mouse', attention: 0.064, satisfaction: null }]);
    expect(placeboBound([...halves, groups])('battery')).toEqual({ attention: 0.064, satisfaction: null });
    expect(placeboBound([])('price')).toEqual({ attention: null, satisfaction: null });
  });
});

describe('beyondPlacebo', () => {
  const runs: PlaceboRun[] = [
    {
      ...{ culture: 'domestic', kind: 'halves', parts: 'halving 1' },
      differences: [{ subject: 'price', attention: 0.1, satisfaction: null }],
    },
  ];
  const measure = (difference: number, interval: [number, number] | null, differs: boolean) =>
    ({ difference, interval, differs }) as SubjectDifference['attention'];
  const counts = (attention: SubjectDifference['attention']) =>
    beyondPlacebo([{ subject: 'price', attention, satisfaction: attention }] as SubjectDifference[], runs)[0].beyond;

  it.each([
    ['the whole interval beyond the bound', measure(-0.3, [-0.4, -0.11], true), true],
    ['an interval that reaches below it', measure(-0.3, [-0.5, -0.09], true), false],
    ['cultures that do not differ', measure(0.3, [0.2, 0.4], false), false],
    ['what is not testable', measure(Number.NaN, null, false), false],
  ])('judges %s', (_, attention, expected) => {
    // No run compares satisfaction.
    expect(counts(attention)).toEqual({ attention: expected, satisfaction: null });
  });
});
