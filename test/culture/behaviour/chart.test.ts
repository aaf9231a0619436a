import { describe, expect, it } from 'vitest';
import { behaviourChart, behaviourInWords, compareBehaviour } from '../../../packages/culture';
import { cultureColours } from '../../../src/figures';
import { type MadePost, madeRead } from './made-read';

const posts = (platform: string, users: number, text: string): MadePost[] =>
  Array.from({ length: users }, (_, u) => ({ author: `${platform}${u}`, text: `${u}${u % 2 ? text : ''}`, platform }));

describe('behaviourChart', () => {
  const { microblogs, ...read } = madeRead([...posts('Weibo', 20, '#一#'), ...posts('Twitter', 30, ' #one')]);
  const rows = compareBehaviour({ microblogs, ...read }, { seed: 1 });
  const traces = behaviourChart(rows, microblogs).data as {
    x: number[];
    customdata?: string[];
    marker: { color: string };
  }[];
  const at = (trace: number, label: string) => traces[trace].x[traces[trace].customdata!.indexOf(label)];

  it('draws shares in the colours of the cultures, and published ones beside them', () => {
    expect(traces.map(({ marker }) => marker.color).slice(0, 3)).toEqual([
      cultureColours.domestic,
      cultureColours.domestic,
      cultureColours.foreign,
    ]);
    expect([at(0, 'posts with a hashtag'), at(2, 'posts with a hashtag')]).toEqual([0.5, 0.5]);
    expect([at(1, 'posts with a hashtag'), at(3, 'posts with a hashtag')]).toEqual([0.063, 0.2]);
    expect(traces[0].customdata).not.toContain('distinct clients per user');
  });

  it('draws one platform alone, with its own published values, and nothing of few users', () => {
    const one = {
      ...{ platforms: ['Twitter'], cultures: ['foreign'] as const },
      rows: rows.map((row) => ({
        ...row,
        estimates: [row.estimates[1]],
        expected: row.expected && { ...row.expected, values: [row.expected.values[1]] },
      })),
    };
    const [found, published] = behaviourChart(one.rows, one).data as typeof traces;
    expect(found.marker.color).toBe(cultureColours.foreign);
    expect(published.x[published.customdata!.indexOf('posts with a hashtag')]).toBe(0.2);
    const few = madeRead([...posts('Weibo', 9, '#一#'), ...posts('Twitter', 30, ' #one')]);
    const [weibo] = behaviourChart(compareBehaviour(few, { seed: 1 }), few.microblogs).data as typeof traces;
    expect(weibo.x).toEqual([]);
  });

  it('says the same in words', () => {
    expect(behaviourInWords(rows, microblogs.platforms)).toContain(
      'posts with a hashtag: Weibo 50 %, Twitter 50 %, published 6 % and 20 %, cannot tell; ',
    );
  });
});
