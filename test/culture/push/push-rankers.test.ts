import { describe, expect, it } from 'vitest';
import { pushRankers, pushTask } from '../../../packages/culture';
import { type MadePost, madeCorpus } from './made-microblogs';

// Before the cut c passes on a's music; d answers to nothing and writes about food. After it, both pass on something.
const posts: MadePost[] = [
  { id: 'a0', author: 'a', day: 0, topic: 0 },
  { id: 'a1', author: 'a', day: 1, topic: 0 },
  { id: 'b1', author: 'b', day: 1, topic: 1 },
  { id: 'c1', author: 'c', day: 2, topic: 0, parent: 'a0' },
  { id: 'c2', author: 'c', day: 3, topic: 0, parent: 'a1' },
  { id: 'd1', author: 'd', day: 3, topic: 1 },
  { id: 'd2', author: 'd', day: 4, topic: 1, parent: 'b1' },
  { id: 'e1', author: 'e', day: 4, topic: 1, parent: 'a0' },
  { id: 'a5', author: 'a', day: 20, topic: 1 },
  { id: 'b5', author: 'b', day: 20, topic: 0 },
  { id: 'b6', author: 'b', day: 20, topic: 1 },
  { id: 'b7', author: 'b', day: 20, topic: null },
  { id: 'c5', author: 'c', day: 30, topic: 0, parent: 'b5' },
  { id: 'd5', author: 'd', day: 30, topic: 1, parent: 'b6' },
];
const { microblogs, topics } = madeCorpus(posts, [['d', 'a']]);
const task = pushTask(microblogs, { target: 'repost', shareBefore: 0.7, standingDays: 5, seed: 1 });
if (!task) throw new Error('There is a task.');
const scores = (name: string, more = {}) => {
  const ranker = pushRankers(task, { microblogs, topics, seed: 1, ...more }).find((one) => one.name === name);
  if (!ranker) throw new Error(`There is no ranker ${name}.`);
  return (userId: string) => {
    const user = Array.from(task.users, (one) => microblogs.users.ids[one]).indexOf(userId);
    const values = new Float64Array(task.candidates.length);
    ranker.scorer(user, values);
    return Object.fromEntries(Array.from(task.candidates, (row, i) => [microblogs.texts[row], values[i]]));
  };
};

describe('pushRankers', () => {
  it('has a task between the days 4 and 20', () => {
    expect(Array.from(task.candidates, (row) => microblogs.texts[row]).sort()).toEqual(['a5', 'b5', 'b6', 'b7']);
    expect(Array.from(task.users, (one) => microblogs.users.ids[one])).toEqual(['c', 'd']);
  });

  it('counts what was passed on before the cut, by author for new posts', () => {
    // a: three of two posts; b: one of one.
    expect(scores('popularity')('c')).toEqual({ a5: 1.5, b5: 1, b6: 1, b7: 1 });
  });

  it('collaborates by authors', () => {
    const values = scores('collaborative')('c');
    expect(values.a5).toBeGreaterThan(values.b5 + 0.5);
    expect(values.b5).toBe(values.b6);
  });

  it('likes what a user wrote and passed on, and knows nothing of a post without topics', () => {
    const c = scores('culture-blind profile')('c');
    expect(c.b5).toBeGreaterThan(c.b6);
    expect(c.b6).toBe(c.a5);
    expect(c.b7).toBe(0);
    const d = scores('culture-blind profile')('d');
    expect(d.b6).toBeGreaterThan(d.b5);
  });

  it('is the same for both with one culture', () => {
    expect(scores('culture-aware profile')('c')).toEqual(scores('culture-blind profile')('c'));
  });

  it('puts followed authors first, alike ones before others', () => {
    const d = scores('follows + culture-blind profile')('d');
    expect(d.a5).toBeGreaterThan(d.b6);
    expect(d.b6).toBeGreaterThan(d.b5);
    const c = scores('follows + culture-blind profile')('c');
    expect(c.a5).toBe(c.b6);
  });

  it('knows nothing of a user without history but the prior', () => {
    const [c, d] = ['c', 'd'].map(scores('culture-blind profile', { history: 0 }));
    expect(c).toEqual(d);
    expect(scores('collaborative', { history: 0 })('c')).toEqual({ a5: 0, b5: 0, b6: 0, b7: 0 });
  });

  it('does not look behind the cut', () => {
    const later = madeCorpus(
      posts.map((post) => (['c5', 'd5'].includes(post.id) ? { ...post, topic: 2 } : post)),
      [['d', 'a']],
    );
    for (const { name, scorer } of pushRankers(task, { ...later, seed: 1 })) {
      const values = new Float64Array(task.candidates.length);
      scorer(0, values);
      expect(Object.values(scores(name)('c'))).toEqual([...values]);
    }
  });

  it('leaves out follows where there are none, and authors where the author is the answer', () => {
    const none = madeCorpus(posts);
    expect(pushRankers(task, { ...none, seed: 1 }).map(({ name }) => name)).toEqual([
      'random',
      'popularity',
      'collaborative',
      'culture-blind profile',
      'culture-aware profile',
    ]);
    const own = pushTask(microblogs, { target: 'own', seed: 1 });
    if (!own) throw new Error('There is a task.');
    expect(pushRankers(own, { microblogs, topics, seed: 1 }).map(({ name }) => name)).toEqual([
      'random',
      'culture-blind profile',
      'culture-aware profile',
    ]);
  });
});
