import { deriveSeed, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { chineseDayKind, dayOfDate, daysInGaps, expectedCounts, findGaps, weekday } from '../../packages/series';

const firstDay = dayOfDate('2022-01-01');
const week = [1.2, 1.1, 1.1, 1.1, 1.1, 0.8, 0.6];

/** Counts without noise: level × weekday, holidays at half a Sunday. */
function clean(days: number, level = 100): Float64Array {
  return Float64Array.from({ length: days }, (_, t) => {
    const kind = chineseDayKind(firstDay + t);
    return level * (kind === 'holiday' ? 0.3 : kind === 'make-up workday' ? 1.05 : week[weekday(firstDay + t)]);
  });
}

describe('findGaps', () => {
  it('finds runs without documents or with few of them', () => {
    expect(findGaps([300, 310, 0, 12, 290, Number.NaN, 300])).toEqual([
      { first: 2, last: 3, total: 12, usual: 600 },
      { first: 5, last: 5, total: 0, usual: 300 },
    ]);
  });

  it('is not led astray by a gap of a month, nor by slow growth', () => {
    const totals = Float64Array.from({ length: 400 }, (_, t) => (t >= 150 && t < 185 ? 4 : 200 + t));
    expect(findGaps(totals).map(({ first, last }) => [first, last])).toEqual([[150, 184]]);
  });

  it('marks their days', () => {
    expect([...daysInGaps(findGaps([9, 0, 9]), 3)]).toEqual([0, 1, 0]);
    expect(() => findGaps([1], { share: 0 })).toThrow(/share/);
    expect(() => findGaps([1], { reach: 0 })).toThrow(/reach/);
  });
});

describe('expectedCounts', () => {
  it('recovers weekdays, holidays and make-up workdays exactly where there is no noise', () => {
    const counts = clean(730);
    const { expected, factors, level, dispersion } = expectedCounts({ firstDay, counts });
    week.forEach((factor, cell) => {
      expect(factors[cell]).toBeCloseTo(factor, 3);
    });
    expect(factors[7]).toBeCloseTo(0.3, 3);
    expect(factors[8]).toBeCloseTo(1.05, 3);
    expect(level[365]).toBeCloseTo(100, 1);
    expect(dispersion).toBe(1);
    expect(Math.max(...expected.map((value, t) => Math.abs(value / counts[t] - 1)))).toBeLessThan(0.01);
  });

  it('is not moved by an event, nor by days left out', () => {
    const counts = clean(365);
    const calm = expectedCounts({ firstDay, counts });
    const loud = Float64Array.from(counts, (count, t) => (t >= 200 && t < 210 ? count * 8 : count));
    const withEvent = expectedCounts({ firstDay, counts: loud });
    expect(withEvent.expected[204] / calm.expected[204]).toBeLessThan(1.1);
    expect(withEvent.weights[204]).toBeLessThan(0.1);
    const broken = Float64Array.from(counts, (count, t) => (t >= 100 && t < 220 ? Number.NaN : count));
    const leftOut = Uint8Array.from(broken, (count) => (Number.isNaN(count) ? 1 : 0));
    const gapped = expectedCounts({ firstDay, counts: broken }, { leftOut });
    expect(gapped.expected[160] / calm.expected[160]).toBeCloseTo(1, 2);
    expect(gapped.weights[160]).toBe(0);
  });

  it('measures how much counts scatter', () => {
    const random = seededRandom(deriveSeed(5, 'scatter'));
    const counts = Float64Array.from({ length: 1000 }, () => random.poisson(random.gamma(5) * 4));
    const { dispersion, factors, level } = expectedCounts({ firstDay, counts }, { kindOfDay: () => 'unknown' });
    // Negative binomial, mean 20 and size 5: variance 20 + 400 / 5 = 5 × 20; outliers weigh less, so it is found a little smaller.
    expect(dispersion).toBeGreaterThan(4);
    expect(dispersion).toBeLessThan(5.5);
    expect(level[500]).toBeGreaterThan(17);
    expect(level[500]).toBeLessThan(23);
    expect(Math.max(...factors.subarray(0, 7).map((factor) => Math.abs(factor - 1)))).toBeLessThan(0.15);
  });

  it('follows a trend of small counts', () => {
    const random = seededRandom(deriveSeed(6, 'trend'));
    const counts = Float64Array.from({ length: 800 }, (_, t) => random.poisson(t < 400 ? 0.3 : 3));
    const { level } = expectedCounts({ firstDay, counts });
    expect(level[200]).toBeGreaterThan(0.15);
    expect(level[200]).toBeLessThan(0.45);
    expect(level[600]).toBeGreaterThan(2.5);
    expect(level[600]).toBeLessThan(3.5);
  });

  it('refuses negative counts and too few days', () => {
    const counts = clean(60);
    counts[7] = -1;
    expect(() => expectedCounts({ firstDay, counts })).toThrow(/Day 7 has a count of -1/);
    expect(() => expectedCounts({ firstDay, counts: [1, 2, 3] })).toThrow(/at least 14 days/);
  });
});
