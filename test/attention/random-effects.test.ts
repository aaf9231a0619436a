import { seededRandom, studentQuantile } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FeatureMention,
  platformEffects,
  postStratified,
  randomEffects,
  readingErrors,
  starsOf,
} from '../../packages/attention';

const say = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('randomEffects', () => {
  it('finds the variance between groups as by hand', () => {
    // Weights 100, 100; mean 0.2; Q = 2; scale = 200 − 20000/200 = 100; τ² = (2 − 1)/100 = 0.01; 1/(0.02) each.
    const pooled = randomEffects([0.1, 0.3], [0.01, 0.01])!;
    expect(pooled.between).toBeCloseTo(0.01, 12);
    expect(pooled.mean).toBeCloseTo(0.2, 12);
    expect(pooled.standardError).toBeCloseTo(Math.sqrt(0.01), 12);
    expect(pooled.reach).toBeCloseTo(0.1 * studentQuantile(0.975, 1), 9);
    expect(pooled.weights).toEqual([0.5, 0.5]);
  });

  it.each([2, 3, 5])('covers the mean of the population that %i groups come from', (groups) => {
    const random = seededRandom(groups);
    const tries = 2000;
    let covered = 0;
    for (let t = 0; t < tries; t++) {
      const variances = Array.from({ length: groups }, () => 0.001 + 0.02 * random.uniform());
      const estimates = variances.map(
        (variance) => 0.5 + 0.15 * random.normal() + Math.sqrt(variance) * random.normal(),
      );
      const { mean, reach } = randomEffects(estimates, variances)!;
      if (Math.abs(mean - 0.5) <= reach) covered++;
    }
    expect(covered / tries).toBeGreaterThanOrEqual(0.93);
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
    const three = [...alike, platform('E', 50, 50)];
    const unlike = [platform('C', 45, 55), platform('D', 55, 45), platform('F', 30, 70)];
    const [same] = platformEffects(['price'], three, three, { seed: 1 });
    const [wide] = platformEffects(['price'], three, unlike, { seed: 1 });
    expect(same.attention!.between).toEqual({ domestic: 0, foreign: 0 });
    expect(wide.attention!.between.foreign).toBeGreaterThan(0.05);
    const width = ({ interval: [low, high] }: { interval: [number, number] }) => high - low;
    expect(width(wide.attention!)).toBeGreaterThan(1.5 * width(same.attention!));
    expect(same.attention!.difference).toBe(0);
  });

  it('has no answer for one platform', () => {
    const [price] = platformEffects(['price'], alike.slice(1), alike, { seed: 1 });
    expect(price).toEqual({ subject: 'price', attention: null, satisfaction: null });
  });

  it('keeps a platform whose mentions all agree, with the doubt that is left', () => {
    const { satisfaction } = platformEffects(['price'], alike, alike, { seed: 1 })[0];
    expect(satisfaction!.difference).toBe(0);
    expect(satisfaction!.interval[1]).toBeGreaterThan(0);
  });

  it('corrects every platform, holds the doubt of the labelled reviews, and keeps the gate', () => {
    const [praise, blame] = [say('mouse', 'positive'), say('mouse', 'negative')];
    const errorsOf = (labels: number, found: number) =>
      readingErrors(
        [...times(labels, [praise]), ...times(labels, [blame])],
        [...times(labels, [praise]), ...times(labels * found, [blame]), ...times(labels * (1 - found), [])],
        'made up',
      );
    const [few, many] = [40, 4000].map(
      (labels) =>
        platformEffects(['price'], alike, alike, { seed: 1, errors: { foreign: errorsOf(labels, 0.5) } })[0].attention!,
    );
    // Read 50 and 50; there 50 and 100.
    for (const { difference } of [few, many]) expect(difference).toBeCloseTo(1 / 3 - 1 / 2, 9);
    expect(few.interval[1] - many.interval[1]).toBeGreaterThan(0.002);
    const blind = { foreign: errorsOf(40, 0.25) };
    expect(platformEffects(['price'], alike, alike, { seed: 1, errors: blind })[0].satisfaction).toBeNull();
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
    expect(found.differences[0].satisfaction!.own).toBeCloseTo(0.4, 12);
    expect(found.differences[0].satisfaction!.weighted).toBeCloseTo(0, 12);
  });

  it('corrects what is weighted, and tells no satisfaction where a model misses more blame than it finds', () => {
    const labels = [...times(40, [say('price', 'positive')]), ...times(40, [say('price', 'negative')])];
    const reads = (blame: number) => [...labels.slice(0, 40 + blame), ...times(40 - blame, [])];
    const [half, blind] = [20, 10].map((blame) => readingErrors(labels, reads(blame), 'made up'));
    const errors = { domestic: half, foreign: half };
    const { satisfaction } = postStratified(['price'], home, abroad, 'stars', { seed: 1, errors }).differences[0];
    // 40 praises and 60 blames read are 40 and 120, 80 and 20 are 80 and 40; in one mix, 60 and 40 in both.
    expect(satisfaction!.own).toBeCloseTo(80 / 120 - 40 / 160, 12);
    expect(satisfaction!.weighted).toBeCloseTo(0, 12);
    const closed = postStratified(['price'], home, abroad, 'stars', { seed: 1, errors: { foreign: blind } });
    expect(closed.differences[0].satisfaction).toBeNull();
    expect(closed.differences[0].attention!.own).toBe(0);
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
