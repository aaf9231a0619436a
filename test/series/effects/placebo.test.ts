import { deriveSeed, mean, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { placeboDates, placeboTest } from '../../../packages/series';

const window = (series: ArrayLike<number>, from: number, to: number) =>
  mean(Array.from({ length: to - from }, (_, i) => series[from + i]));
const change = (series: ArrayLike<number>) => (day: number) =>
  window(series, day, day + 7) - window(series, day - 7, day);

describe('placeboDates', () => {
  it('keep clear of the ends, of events and of missing days', () => {
    const series = Float64Array.from({ length: 30 }, () => 1);
    expect(placeboDates(series, 3, 2, [12])).toEqual([3, 4, 5, 6, 7, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]);
    series[20] = Number.NaN;
    expect(placeboDates(series, 3, 2, [12])).toEqual([3, 4, 5, 6, 7, 17, 18, 24, 25, 26, 27, 28]);
    expect(placeboDates(series, 20, 20, [])).toEqual([]);
  });
});

describe('placeboTest', () => {
  it('ranks one event among the placebo dates', () => {
    const values = Float64Array.from({ length: 40 }, (_, t) => t);
    const test = placeboTest((day) => values[day], [36], [...values.keys()].slice(1), seededRandom(1))!;
    // 37, 38 and 39 are larger, 36 is the event itself: (1 + 3) / (1 + 38).
    expect(test.p).toBeCloseTo(4 / 39, 12);
    expect(test.placebos[0]).toBe(1);
    expect(test.value).toBe(36);
  });

  it('says nothing from fewer than 19 dates', () => {
    const dates = Array.from({ length: 18 }, (_, i) => i);
    expect(placeboTest((day) => day, [40], dates, seededRandom(1))).toBeNull();
    expect(placeboTest((day) => day, [40], [...dates, 18], seededRandom(1))!.p).toBe(0.05);
  });

  it('is wrong about nothing in at most 7 % of 300 autocorrelated series, for one event and for four', () => {
    const wrong = { one: 0, four: 0 };
    for (let run = 0; run < 300; run++) {
      const random = seededRandom(deriveSeed(run, 'series'));
      let state = random.normal();
      const series = Array.from({ length: 300 }, () => {
        state = 0.5 * state + random.normal();
        return state;
      });
      const test = (events: number[], others: number[]) =>
        placeboTest(change(series), events, placeboDates(series, 7, 7, others), random)!.p <= 0.05;
      const four = [30, 100, 170, 240].map((day) => day + random.integer(30));
      if (test([40 + random.integer(200)], [])) wrong.one++;
      if (test(four, four)) wrong.four++;
    }
    expect(wrong.one / 300).toBeLessThanOrEqual(0.07);
    expect(wrong.four / 300).toBeLessThanOrEqual(0.07);
  });

  it('says nothing of an event without a value', () => {
    const dates = Array.from({ length: 30 }, (_, i) => i);
    expect(placeboTest((day) => (day === 40 ? Number.NaN : day), [40], dates, seededRandom(1))).toBeNull();
  });

  it('finds a planted jump', () => {
    const random = seededRandom(9);
    const series = Array.from({ length: 300 }, (_, t) => random.normal() + (t >= 150 && t < 160 ? 3 : 0));
    expect(placeboTest(change(series), [150], placeboDates(series, 7, 7, [150]), random)!.p).toBeLessThan(0.01);
  });
});
