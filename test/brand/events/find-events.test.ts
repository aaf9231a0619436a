import { deriveSeed, seededRandom } from '@crosscultural/base';
import { dayOfDate } from '@crosscultural/series';
import { describe, expect, it } from 'vitest';
import { findEvents, matchEvents } from '../../../packages/brand/events';
import type { Posts } from '../../../packages/brand/posts';
import { brandEvents, simulateBrandPosts } from '../../../packages/simulation';

interface Row {
  day: number;
  text: string;
}

function postsOf(rows: readonly Row[]): Posts {
  const unknown = new Int32Array(rows.length).fill(-1);
  return {
    ids: rows.map((_, i) => String(i)),
    texts: rows.map(({ text }) => text),
    platforms: ['one'],
    platform: new Uint8Array(rows.length),
    day: Int32Array.from(rows, ({ day }) => day),
    likes: unknown,
    shares: unknown,
    comments: unknown,
  };
}

const year = simulateBrandPosts({ posts: 30_000, seed: 11 }).map(({ createdAt, text }) => ({
  day: dayOfDate(createdAt.slice(0, 10)),
  text,
}));

describe('findEvents on the simulated year', () => {
  const { events, gaps, season, days } = findEvents(postsOf(year), { seed: 1 });

  it('finds the ten planted events and no other', () => {
    const { matched, missed, unexpected } = matchEvents(events, brandEvents);
    expect(missed).toEqual([]);
    expect(unexpected).toEqual([]);
    expect(matched.map(({ told, found }) => [found.kind, told.kind]).filter(([a, b]) => a !== b)).toEqual([]);
    expect(gaps).toEqual([]);
    expect(days).toHaveLength(365);
    expect(season.find(({ cell }) => cell === 'Sun')!.factor).toBeLessThan(1);
  });

  it('gives releases a size whose interval is clear of 0, and names them by their words', () => {
    const releases = events.filter(({ kind }) => kind === 'product release');
    expect(releases).toHaveLength(4);
    for (const { posts, expected, excess, interval, terms, days } of releases) {
      expect(excess).toBeCloseTo(posts - expected, 9);
      expect(interval[0]).toBeGreaterThan(0);
      expect(interval[0]).toBeLessThan(excess);
      expect(interval[1]).toBeGreaterThan(excess);
      expect(days).toBeGreaterThan(7);
      expect(terms.length).toBeGreaterThan(0);
      expect(terms.every((term, i) => i === 0 || term.z <= terms[i - 1].z)).toBe(true);
    }
    // 青岚12 (an invented phone) was released in February, 云阙 in August.
    expect(releases[0].terms.map(({ word }) => word).join(' ')).toContain('青岚');
    expect(releases[2].terms.map(({ word }) => word).join(' ')).toContain('云阙');
  });

  it('hardly ever finds anything when the days are shuffled', () => {
    let any = 0;
    for (let p = 0; p < 20; p++) {
      const all = [...new Set(year.map(({ day }) => day))];
      const moved = new Map(
        seededRandom(deriveSeed(p, 'shuffled days'))
          .shuffle(all)
          .map((day, i) => [all[i], day]),
      );
      const shuffled = year.map(({ day, text }) => ({ day: moved.get(day)!, text }));
      if (findEvents(postsOf(shuffled), { seed: 1, terms: 0 }).events.length > 0) any++;
    }
    // At 5 %, four of twenty have a chance of 1.6 %; `bench/events.ts placebo` counts many more.
    expect(any).toBeLessThan(4);
  });
});

describe('findEvents', () => {
  const firstDay = dayOfDate('2022-01-01');
  const random = seededRandom(deriveSeed(8, 'calm days'));
  const calm = Array.from({ length: 300 }, () => random.poisson(20));

  it('reads counts alone, and reports a gap as a gap', () => {
    const counts = calm.map((count, t) => (t >= 100 && t < 130 ? 0 : t >= 200 && t < 205 ? count * 3 : count));
    const { events, gaps, days } = findEvents({ firstDay, counts }, { seed: 1 });
    expect(gaps).toMatchObject([{ first: '2022-04-11', last: '2022-05-10', days: 30, collected: 0 }]);
    expect(days.filter(({ inGap }) => inGap)).toHaveLength(30);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ kind: 'interest', terms: [] });
    expect(matchEvents(events, [{ date: '2022-07-20' }]).matched).toHaveLength(1);
    // Five days became three times as loud.
    const added = 2 * calm.slice(200, 205).reduce((sum, count) => sum + count, 0);
    expect(events[0].interval[0]).toBeLessThan(added);
    expect(events[0].interval[1]).toBeGreaterThan(added);
  });

  it('takes silence about a brand for silence where the collection went on', () => {
    const rare = Array.from({ length: 300 }, (_, t) => (t % 9 === 0 ? 1 : 0));
    const totals = { firstDay, counts: rare.map((_, t) => (t >= 150 && t < 160 ? 3 : 300)) };
    const { gaps } = findEvents({ firstDay, counts: rare }, { seed: 1, totals });
    expect(gaps).toMatchObject([{ first: '2022-05-31', last: '2022-06-09', collected: 30, usual: 3000 }]);
    expect(findEvents({ firstDay, counts: rare }, { seed: 1 }).gaps).toEqual([]);
  });

  it('keeps to a budget', () => {
    const counts = calm.map((count, t) => (t % 60 === 30 ? count * 4 : count));
    const { events } = findEvents({ firstDay, counts }, { seed: 1, budget: 3 });
    expect(events).toHaveLength(3);
    expect(events.every(({ pValue, posts }) => pValue === undefined && posts >= 40)).toBe(true);
    expect(findEvents({ firstDay, counts }, { seed: 1, budget: 30 }).events.length).toBeGreaterThanOrEqual(5);
  });

  it('needs posts', () => {
    expect(() => findEvents(postsOf([]), { seed: 1 })).toThrow(/there are none/);
  });
});
