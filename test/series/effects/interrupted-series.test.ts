import { deriveSeed, type Random, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { type Interruption, interruptedSeries } from '../../../packages/series';

const weekdays = [1.1, 1, 1, 1, 1, 0.8, 0.7];

/** Autocorrelated noise with mean 1 (logarithm AR(1), ρ = 0.4). */
function noise(days: number, random: Random, sd = 0.15): number[] {
  let state = random.normal() * sd;
  return Array.from({ length: days }, () => {
    const now = Math.exp(state - (sd * sd) / 2);
    state = 0.4 * state + Math.sqrt(1 - 0.16) * sd * random.normal();
    return now;
  });
}

/** 120 days of counts with trend and weekdays; level and slope change on day 80. */
function planted(level: number, slope: number, random: Random): Interruption {
  const rates = noise(120, random).map((luck, t) => {
    const change = t < 80 ? 0 : level + slope * (t - 80);
    return luck * 40 * weekdays[t % 7] * Math.exp(0.002 * t + change);
  });
  return {
    series: rates.map((rate) => random.poisson(rate)),
    at: 80,
    family: 'quasi-poisson',
    trend: true,
    covariates: weekdays.slice(1).map((_, d) => ({
      name: `weekday ${d + 1}`,
      values: rates.map((_, t) => (t % 7 === d + 1 ? 1 : 0)),
    })),
  };
}

describe('interruptedSeries', () => {
  it('reads level and slope off a series without noise', () => {
    const series = Array.from({ length: 20 }, (_, t) => (t < 10 ? 5 + t : 5 + t + 7 + 2 * (t - 10)));
    const { level, slope, average, fitted, withoutInterruption } = interruptedSeries({
      series,
      at: 10,
      family: 'gaussian',
      trend: true,
    });
    expect(level.estimate).toBeCloseTo(7, 9);
    expect(slope.estimate).toBeCloseTo(2, 9);
    expect(average.estimate).toBeCloseTo(7 + 2 * 4.5, 9);
    series.forEach((value, t) => {
      expect(fitted[t]).toBeCloseTo(value, 9);
      expect(withoutInterruption[t]).toBeCloseTo(5 + t, 9);
    });
  });

  it('without a trend compares with the mean before', () => {
    const { level } = interruptedSeries({ series: [2, 4, 3, 9, 9, 9], at: 3, family: 'gaussian', trend: false });
    expect(level.estimate).toBeCloseTo(6, 9);
    const ratio = interruptedSeries({ series: [2, 4, 3, 9, 9, 9], at: 3, family: 'quasi-poisson', trend: false });
    expect(Math.exp(ratio.level.estimate)).toBeCloseTo(3, 9);
    expect(ratio.withoutInterruption[5]).toBeCloseTo(3, 9);
  });

  it('covers planted changes in at least 93 % of 200 autocorrelated series', () => {
    const covered = { level: 0, slope: 0, average: 0 };
    for (let run = 0; run < 200; run++) {
      const effect = interruptedSeries(planted(0.5, -0.01, seededRandom(deriveSeed(run, 'planted'))));
      const truth = { level: 0.5, slope: -0.01, average: 0.5 - 0.01 * 19.5 };
      for (const part of ['level', 'slope', 'average'] as const) {
        const [low, high] = effect[part].interval;
        if (low <= truth[part] && truth[part] <= high) covered[part]++;
      }
    }
    expect(covered.level / 200).toBeGreaterThanOrEqual(0.93);
    expect(covered.slope / 200).toBeGreaterThanOrEqual(0.93);
    expect(covered.average / 200).toBeGreaterThanOrEqual(0.93);
  });

  it('finds nothing where nothing was planted in at least 93 % of 200 series, and a doubling nearly always', () => {
    let found = 0;
    let doubling = 0;
    for (let run = 0; run < 200; run++) {
      if (interruptedSeries(planted(0, 0, seededRandom(deriveSeed(run, 'nothing')))).level.p < 0.05) found++;
      if (run < 40 && interruptedSeries(planted(Math.log(2), 0, seededRandom(run))).level.p < 0.05) doubling++;
    }
    expect(found / 200).toBeLessThanOrEqual(0.07);
    expect(doubling).toBeGreaterThanOrEqual(38);
  });

  it('says when a side is too short', () => {
    const series = [1, 2, Number.NaN, 3, 4, 5, 6];
    expect(() => interruptedSeries({ series, at: 3, family: 'gaussian', trend: false })).toThrow(
      'The interruption has 2 days with values before it and 4 after; at least three are needed on each side.',
    );
  });
});
