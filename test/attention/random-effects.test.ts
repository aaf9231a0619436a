import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeatureMention, platformEffects, postStratified, randomEffects, starsOf } from '../../src/attention';

const say = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('randomEffects', () => {
  it('finds the variance between groups as by hand', () => {
    // Weights 100, 100; mean 0.2; Q = 2; scale = 200 − 20000/200 = 100; τ² = (2 − 1)/100 = 0.01; 1/(0.02) each.
    const pooled = randomEffects([0.1, 0.3], [0.01, 0.01])!;
    expect(pooled.between).toBeCloseTo(0.01, 12);
    expect(pooled.mean).toBeCloseTo(0.2, 12);
    expect(pooled.standardError).toBeCloseTo(Math.sqrt(0.01), 12);
  });

  it('is the fixed-effect mean where the groups’ own errors explain all', () => {
    const pooled = randomEffects([0.1, 0.4], [0.1, 0.3])!;
    expect(pooled.between).toBe(0);
    expect(pooled.mean).toBeCloseTo((0.1 / 0.1 + 0.4 / 0.3) / (1 / 0.1 + 1 / 0.3), 12);
  });

  it('needs two groups and positive variances', () => {
    expect(randomEffects([0.1], [0.1])).toBeNull();
    expect(() => randomEffects([0.1, 0.2], [0.1, 0])).toThrow('A variance must be positive, not 0.');
  });

  it('stays among the estimates and is never surer than without the variance between them', () => {
    const group = fc.record({
      estimate: fc.double({ min: -1, max: 1, noNaN: true }),
      error: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
        const estimates = groups.map(({ estimate }) => estimate);
        const variances = groups.map(({ error }) => (error / 100) ** 2);
        const { mean, standardError, between } = randomEffects(estimates, variances)!;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...estimates) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...estimates) + 1e-9);
        expect(between).toBeGreaterThanOrEqual(0);
        const fixed = 1 / Math.sqrt(variances.reduce((sum, variance) => sum + 1 / variance, 0));
        expect(standardError).toBeGreaterThanOrEqual(fixed - 1e-12);
      }),
    );
  });
});

describe('platformEffects', () => {
  const platform = (name: string, price: number, mouse: number) => ({
    platform: name,
    mentions: [...times(price, [say('price', 'positive')]), ...times(mouse, [say('mouse', 'negative')])],
  });
  const alike = [platform('A', 50, 50), platform('B', 50, 50)];

  it('widens the interval by what platforms of one culture differ by', () => {
    const unlike = [platform('C', 20, 80), platform('D', 80, 20)];
    const [same] = platformEffects(['price'], alike, alike, { seed: 1 });
    const [wide] = platformEffects(['price'], alike, unlike, { seed: 1 });
    expect(same.attention!.between).toEqual({ domestic: 0, foreign: 0 });
    expect(wide.attention!.between.foreign).toBeCloseTo(0.42, 1); // sd of 0.2 and 0.8
    const width = ({ interval: [low, high] }: { interval: [number, number] }) => high - low;
    expect(width(wide.attention!)).toBeGreaterThan(3 * width(same.attention!));
    expect(same.attention!.difference).toBe(0);
  });

  it('has no answer for one platform, nor for a satisfaction that does not vary', () => {
    const [price] = platformEffects(['price'], alike.slice(1), alike, { seed: 1 });
    expect(price.attention).toBeNull();
    expect(platformEffects(['price'], alike, alike, { seed: 1 })[0].satisfaction).toBeNull();
  });
});

describe('postStratified', () => {
  const reviews = (stratum: string | null, count: number, sentiment: FeatureMention['sentiment']) =>
    times(count, { stratum, mentions: [say('price', sentiment)] });
  const home = [...reviews('low', 60, 'negative'), ...reviews('high', 40, 'positive')];
  const abroad = [...reviews('low', 20, 'negative'), ...reviews('high', 80, 'positive')];

  it('finds no difference where only the mix differs', () => {
    const found = postStratified(['price'], home, abroad, 'stars', { seed: 1 });
    expect(found.reason).toBeNull();
    // Own mixes: 0.8 − 0.4. One mix: low 0.4, high 0.6 in both.
    expect(found.strata).toEqual([
      { stratum: 'high', domestic: 0.4, foreign: 0.8, target: 0.6000000000000001 },
      { stratum: 'low', domestic: 0.6, foreign: 0.2, target: 0.4 },
    ]);
    expect(found.differences[0].satisfaction.own).toBeCloseTo(0.4, 12);
    expect(found.differences[0].satisfaction.weighted).toBeCloseTo(0, 12);
  });

  it.each([
    [reviews(null, 50, 'positive'), 'not testable: most foreign reviews have no stars'],
    [reviews('high', 50, 'positive'), 'not testable: the cultures share fewer than two strata of stars'],
  ])('says why it cannot weight', (others, reason) => {
    expect(postStratified(['price'], home, others, 'stars', { seed: 1 })).toEqual({
      strata: [],
      differences: [],
      reason,
    });
  });

  it('lets stars and polarities meet', () => {
    expect([1, 2, 3, 4, 5].map((rating) => starsOf({ rating }))).toEqual(['low', 'low', 'middle', 'high', 'high']);
    expect(starsOf({ label: 'negative' })).toBe('low');
    expect(starsOf({})).toBeNull();
  });
});
