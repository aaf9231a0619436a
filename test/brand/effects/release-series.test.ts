import { describe, expect, it } from 'vitest';
import { differenceCorrection, releaseSeries } from '../../../packages/brand';
import { datesFrom, madePosts } from '../timeline/made-posts';

const release = { date: '2023-01-18', name: 'one' };

/** Ten posts a day, thirty from the release on, half of them positive. */
const posts = madePosts(
  datesFrom('2023-01-01', 40).flatMap((date) =>
    Array.from({ length: date < release.date ? 10 : 30 }, (_, i) => ({
      date,
      judged: (i % 2 ? [0.1, 0.1, 0.8] : [0.1, 0.8, 0.1]) as [number, number, number],
    })),
  ),
);

describe('the series around a release', () => {
  it('are counted, fitted without the days of rumours, and what would have been', () => {
    const [all, positive] = releaseSeries(posts, release, ['posts a day', 'positive posts a day'])!;
    expect(all.dates).toHaveLength(31);
    expect([all.dates[0], all.dates[17], all.dates[30]]).toEqual(['2023-01-01', '2023-01-18', '2023-01-31']);
    expect(all.observed.slice(15, 19)).toEqual([10, 10, 30, 30]);
    expect(all.fitted.slice(14, 17)).toEqual([null, null, null]);
    expect(all.fitted[13]).toBeCloseTo(10, 6);
    expect(all.fitted[20]).toBeCloseTo(30, 6);
    expect(all.withoutRelease[16]).toBeNull();
    expect(all.withoutRelease[17]).toBeCloseTo(10, 6);
    expect(positive.fitted[20]).toBeCloseTo(15, 6);
  });

  it('are none where the posts do not cover the days', () => {
    expect(releaseSeries(posts, { date: '2023-02-20', name: 'late' }, ['posts a day'])).toBeNull();
  });
});

describe('the correction of differences', () => {
  it('undoes the errors of a known confusion', () => {
    const confusion = [
      [900, 0, 100],
      [0, 500, 0],
      [100, 0, 900],
    ];
    // Shares 0.4 → 0.5 of the first class are counted as 0.42 → 0.5.
    const { difference, intervals } = differenceCorrection(confusion, 1)([420, 0, 580], [500, 0, 500]);
    expect(difference[0]).toBeCloseTo(0.1, 10);
    expect(intervals[0][0]).toBeLessThan(0.1);
  });

  it('leaves differences as counted where the errors on a class are unknown', () => {
    for (const confusion of [
      [],
      [
        [9, 0, 1],
        [0, 0, 0],
        [1, 0, 9],
      ],
    ]) {
      const { difference, intervals } = differenceCorrection(confusion, 1)([420, 0, 580], [500, 0, 500]);
      expect(difference[0]).toBeCloseTo(0.08, 6);
      // √(0.42 · 0.58 / 1000 + 0.25 / 1000) · 1.96 = 0.043
      expect(intervals[0][1] - intervals[0][0]).toBeCloseTo(0.087, 1);
    }
  });
});
