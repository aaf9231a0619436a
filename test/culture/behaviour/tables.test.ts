import { tableToText } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  behaviourTable,
  compareBehaviour,
  effectsTable,
  matchedComparison,
  matchedTable,
} from '../../../packages/culture';
import { type MadePost, madeRead } from './made-read';

const posts = (platform: string, users: number, text: string): MadePost[] =>
  Array.from({ length: users }, (_, u) => ({
    author: `${platform}${u}`,
    text: `${u}${u % 2 ? text : ''}`,
    platform,
    group: 'g',
  }));

describe('tables of behaviour', () => {
  const platforms = ['Weibo', 'Twitter'];
  const read = madeRead([...posts('Weibo', 20, '？'), ...posts('Twitter', 20, ' #one')]);
  const rows = compareBehaviour(read, { seed: 1 });

  it('puts shares in percent beside the published ones, and planted ones where they are given', () => {
    const table = behaviourTable('Syntax', rows, platforms, [{ id: 'hashtag', values: [0.1, 0.6] }]);
    const hashtag = table.rows.find(({ measure }) => measure === 'posts with a hashtag')!;
    expect(hashtag).toMatchObject({ unit: '% of posts', value0: 0, value1: 50, published1: 20, planted1: 60 });
    expect(hashtag.verdict).toBe('same: more on Twitter');
    expect(tableToText(table)).toContain('Gao, Abel, Houben and Yu');
    const columns = behaviourTable('Syntax', rows, platforms).columns.map(({ key }) => key);
    expect(columns).not.toContain('planted0');
  });

  it('leaves empty what rests on fewer than ten users', () => {
    const few = compareBehaviour(madeRead([...posts('Weibo', 9, '？'), ...posts('Twitter', 20, '?')]), { seed: 1 });
    for (const row of behaviourTable('Few', few, platforms).rows) {
      expect([row.value0, row.low0, row.high0]).toEqual([null, null, null]);
    }
    for (const row of effectsTable('Few', few, platforms).rows) {
      expect([row.difference, row.delta, row.users, row.p]).toEqual([null, null, null, '']);
    }
  });

  it('shows effects, and what matching leaves of them', () => {
    const question = effectsTable('Effects', rows, platforms).rows.find(
      ({ measure }) => measure === 'posts with a question mark',
    );
    expect(question).toMatchObject({
      difference: 50,
      ratio: null,
      delta: 0.5,
      users: 20,
      p: expect.stringMatching('^0.0'),
    });
    const matched = matchedComparison(read, { seed: 1 });
    expect(matched.groups).toEqual(['g']);
    const [row] = matchedTable('Matched', matched, platforms).rows.filter(
      ({ measure }) => measure === 'posts with a question mark',
    );
    expect(row).toMatchObject({ raw: 50, matched: 50, remains: 1 });
  });
});

describe('matchedComparison', () => {
  it('finds no gap where only activity differs: rates depend on it, and the platforms’ users are not equally busy', () => {
    // Busy users (6 posts) ask in every post, the others (1 post) never; 30 busy ones here, 10 there.
    const users = (platform: string, busy: number): MadePost[] =>
      Array.from({ length: 40 }, (_, u) =>
        Array.from({ length: u < busy ? 6 : 1 }, (_, i): MadePost => {
          return { author: `${platform}${u}`, platform, text: `${u} ${i}${u < busy ? '?' : ''}` };
        }),
      ).flat();
    const { gaps } = matchedComparison(madeRead([...users('Weibo', 30), ...users('Twitter', 10)]), { seed: 1 });
    const question = gaps.find(({ id }) => id === 'question')!;
    // 180 of 190 posts against 60 of 90.
    expect(question.raw.value).toBeCloseTo(180 / 190 - 60 / 90, 12);
    expect(question.matched.value).toBe(0);
    expect(question.remains!.value).toBe(0);
  });
});
