import { deriveSeed, seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlarms, surprise, surprisesOfCounts, topAlarms } from '../../packages/series';
import { erlangSurprise, rarestWindow, savageScores } from '../../packages/series/alarms/scan';

describe('surprise', () => {
  it('is −ln of the upper tail: Poisson and negative binomial by hand', () => {
    // P(Y ≥ 3) of Poisson(1) = 1 − e⁻¹ (1 + 1 + 1/2).
    expect(surprise(3, 1, 1)).toBeCloseTo(-Math.log(1 - 2.5 / Math.E), 9);
    // Mean 2, variance 4: size 2, p 1/2, P(0) = 1/4, P(1) = 1/4, P(2) = 3/16.
    expect(surprise(3, 2, 2)).toBeCloseTo(-Math.log(5 / 16), 9);
    expect(surprise(1, 2, 2)).toBeCloseTo(-Math.log(3 / 4), 9);
    expect(surprise(0, 2, 2)).toBe(0);
    // P(Y ≥ 200) of Poisson(1) = e⁻¹ / 200! (1 + 1/201 + …), which no double holds; ln 200! = 863.231987.
    expect(surprise(200, 1, 1)).toBeCloseTo(863.231987 + 1 - Math.log(1 + 1 / 201 + 1 / (201 * 202)), 5);
  });

  it('grows with the count and falls with mean and dispersion', () => {
    const means = fc.double({ min: 0.05, max: 300, noNaN: true });
    const dispersions = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), means, dispersions, (count, mean, dispersion) => {
        const here = surprise(count, mean, dispersion);
        expect(surprise(count + 1, mean, dispersion)).toBeGreaterThanOrEqual(here - 1e-9);
        expect(surprise(count, mean * 1.1, dispersion)).toBeLessThanOrEqual(here + 1e-9);
        if (mean >= 1 && count > 3 * mean + 3) expect(here).toBeLessThanOrEqual(surprise(count, mean, 1) + 1e-9);
      }),
    );
  });

  it('judges days, and none that is left out', () => {
    const surprises = surprisesOfCounts([3, 3, 3], [1, 0, 1], 1, [0, 0, 1]);
    expect(surprises[0]).toBeCloseTo(2.522, 3);
    expect(surprises[1]).toBeGreaterThan(10);
    expect(surprises[2]).toBe(0);
    expect(() => surprisesOfCounts([1], [1, 2], 1)).toThrow(/1 counts but 2/);
  });
});

describe('runs of ranked days', () => {
  it('scores ranks as ordered exponentials, ties alike', () => {
    const scores = savageScores([5, 100, 7, 9], [0, 1, 2]);
    expect([...scores].map((score) => Number(score.toFixed(6)))).toEqual([0.333333, 1.833333, 0.833333, 0]);
    expect([...savageScores([1, 1], [0, 1])]).toEqual([1, 1]);
  });

  it('knows the tail of Erlang’s distribution', () => {
    expect(erlangSurprise(2, 1)).toBeCloseTo(2, 12);
    expect(erlangSurprise(2, 3)).toBeCloseTo(-Math.log(Math.exp(-2) * (1 + 2 + 2)), 12);
  });

  it('finds the rarest of all runs', () => {
    const day = fc.record({ score: fc.double({ min: 0, max: 8, noNaN: true }), used: fc.boolean() });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 14 }), (days) => {
        const scores = Float64Array.from(days, ({ score }) => score);
        let least = Number.NEGATIVE_INFINITY;
        for (let first = 0; first < days.length; first++) {
          for (let length = 1; length <= 4 && days[first + length - 1]?.used; length++) {
            const sum = scores.slice(first, first + length).reduce((a, b) => a + b, 0);
            least = Math.max(least, erlangSurprise(sum, length));
          }
        }
        const found = rarestWindow(
          scores,
          Uint8Array.from(days, ({ used }) => (used ? 1 : 0)),
          4,
        );
        expect(found?.score ?? Number.NEGATIVE_INFINITY).toBeCloseTo(least, 9);
      }),
    );
  });
});

/** Surprises of independent days with so heavy a tail that one in a hundred is over 20 times the middle. */
function noise(days: number, seed: number): Float64Array {
  const random = seededRandom(deriveSeed(seed, 'noise'));
  return Float64Array.from({ length: days }, () => (1 - random.uniform()) ** -0.7 - 1);
}

describe('findAlarms', () => {
  it('finds runs, each once, a small one beside a large one', () => {
    const surprises = noise(300, 3);
    surprises.set([30, 80, 60, 40, 20], 100);
    surprises.set([19, 34, 32, 20, 18, 19], 200);
    const alarms = findAlarms(surprises, { seed: 1 });
    expect(alarms.map(({ peak }) => peak)).toEqual([101, 201]);
    expect(alarms[0].first).toBeGreaterThanOrEqual(99);
    expect(alarms[0].last).toBeLessThanOrEqual(105);
    expect(alarms.every(({ pValue }) => pValue! <= 0.05)).toBe(true);
    expect(findAlarms(surprises, { seed: 1 })).toEqual(alarms);
  });

  it('joins runs that follow each other closely', () => {
    const surprises = noise(300, 4);
    surprises.set([30, 80, 60, 40, 0, 0, 0, 70, 50, 60, 40], 100);
    expect(findAlarms(surprises, { seed: 1 })).toHaveLength(1);
    expect(findAlarms(surprises, { seed: 1, quietDays: 0, longest: 4 })).toHaveLength(2);
  });

  it('gives an alarm in at most 5 % of series without structure, heavy tails or not', () => {
    let any = 0;
    for (let seed = 0; seed < 200; seed++) {
      if (findAlarms(noise(120, seed), { seed, placebos: 99 }).length > 0) any++;
    }
    // 5 % of 200 are 10; 18 or more have a chance of 1 %.
    expect(any).toBeLessThan(18);
    // A test that never alarms would pass above.
    expect(any).toBeGreaterThan(1);
  });

  it('does not take one high day for an event, nor days left out', () => {
    const surprises = noise(200, 5);
    surprises[60] = 1e6;
    expect(findAlarms(surprises, { seed: 1 })).toEqual([]);
    surprises.fill(1e3, 100, 110);
    const leftOut = new Uint8Array(200).fill(1, 100, 110);
    expect(findAlarms(surprises, { seed: 1, leftOut })).toEqual([]);
  });

  it('refuses an error that so few placebos cannot reach', () => {
    expect(() => findAlarms([1, 2], { seed: 1, placebos: 10 })).toThrow(/at least 19 placebos/);
    expect(() => findAlarms([1, 2], { seed: 1, familyWiseError: 0 })).toThrow(/between 0 and 1/);
  });
});

describe('topAlarms', () => {
  it('keeps to the budget and to quiet days', () => {
    const surprises = [0, 4, 9, 5, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 2, 0];
    expect(topAlarms(surprises, { budget: 5 })).toEqual([
      { first: 1, last: 3, peak: 2, surprise: 9 },
      { first: 11, last: 11, peak: 11, surprise: 7 },
    ]);
    expect(topAlarms(surprises, { budget: 1 }).map(({ peak }) => peak)).toEqual([2]);
    expect(topAlarms(surprises, { budget: 5, leftOut: surprises.map((s) => (s === 9 ? 1 : 0)) })[0].peak).toBe(3);
    expect(topAlarms([8, 0, 8, 8], { budget: 9, quietDays: 1 }).map(({ peak }) => peak)).toEqual([0, 2]);
    expect(() => topAlarms(surprises, { budget: 0 })).toThrow(/budget/);
  });
});
