import { describe, expect, it } from 'vitest';
import { passOnsOf, pushRules, pushTask } from '../../../packages/culture';
import { type MadePost, madeCorpus } from './made-microblogs';

/** Four pass-ons: three before day 10, one after, so that the cut at three quarters lies between. */
const posts: MadePost[] = [
  { id: 'a1', author: 'a', day: 1, topic: 0 },
  { id: 'a2', author: 'a', day: 9, topic: 0 },
  { id: 'a3', author: 'a', day: 20, topic: 0 },
  { id: 'b1', author: 'b', day: 21, topic: 1 },
  { id: 'undated', author: 'b', day: null, topic: 1 },
  { id: 'c1', author: 'c', day: 2, topic: 0, parent: 'a1' },
  { id: 'c2', author: 'c', day: 3, topic: 0, parent: 'a2' },
  // Passes on a repost: what it passes on is a1.
  { id: 'd1', author: 'd', day: 4, topic: 0, parent: 'c1' },
  { id: 'd2', author: 'd', day: 22, topic: 0, parent: 'a3' },
  { id: 'd3', author: 'd', day: 23, topic: 0, parent: 'a2' },
  // What c has passed on before is not shown again.
  { id: 'c3', author: 'c', day: 24, topic: 0, parent: 'a2' },
  { id: 'lost', author: 'c', day: 25, topic: 0, parent: 'nowhere' },
  // Nobody wants to be shown their own posts.
  { id: 'a4', author: 'a', day: 26, topic: 0, parent: 'a3' },
];
const { microblogs, rowOf } = madeCorpus(posts);
const named = (rows: ArrayLike<number>) => Array.from(rows, (row) => microblogs.texts[row]);

describe('passOnsOf', () => {
  it('finds the post at the top of a chain, not those whose original is not here, nor one’s own', () => {
    const { row, original } = passOnsOf(microblogs, 2);
    const pairs = new Map(named(row).map((id, i) => [id, microblogs.texts[original[i]]]));
    expect(Object.fromEntries(pairs)).toEqual({ c1: 'a1', c2: 'a2', c3: 'a2', d1: 'a1', d2: 'a3', d3: 'a2' });
    expect(passOnsOf(microblogs, 1).row).toHaveLength(0);
  });

  it('leaves a circle of posts', () => {
    const parent = new Int32Array(microblogs.parent.length).fill(-1);
    [parent[rowOf('c1')], parent[rowOf('d1')]] = [rowOf('d1'), rowOf('c1')];
    expect(passOnsOf({ ...microblogs, parent }, 2).row).toHaveLength(0);
  });
});

describe('pushTask', () => {
  const task = pushTask(microblogs, { target: 'repost', shareBefore: 0.5, standingDays: 8, seed: 1 });
  if (!task) throw new Error('There is a task.');
  const { start, item } = task.ranking.relevant;
  const candidatesOf = ({ start, item }: typeof task.ranking.relevant, user: number) =>
    named(task.candidates.slice().filter((_, i) => item.subarray(start[user], start[user + 1]).includes(i)));

  it('cuts the time where half of the choices are made', () => {
    // Days 2, 3, 4, 22, 23, 24: between 4 and 22 is 13.
    expect(task.cut).toBe(13 * 24 * 60);
    expect(named(task.before.row).sort()).toEqual(['c1', 'c2', 'd1']);
  });

  it('takes the originals of the last days before the cut and all later ones, the same for everybody', () => {
    // a1 of day 1 stands no more on day 13; a post without a time cannot be placed.
    expect(named(task.candidates).sort()).toEqual(['a2', 'a3', 'b1']);
  });

  it('asks who passes on a candidate, and never shows again', () => {
    expect(Array.from(task.users, (user) => microblogs.users.ids[user])).toEqual(['d']);
    expect(start).toHaveLength(2);
    expect(item).toHaveLength(2);
    expect(candidatesOf(task.ranking.relevant, 0).sort()).toEqual(['a2', 'a3']);
    expect(candidatesOf(task.ranking.excluded, 0)).toEqual([]);
    expect([task.after, task.covered]).toEqual([3, 3]);
  });

  it('never shows what the user has passed on, nor own posts', () => {
    const more = madeCorpus([
      ...posts,
      { id: 'd0', author: 'd', day: 19, topic: 0 },
      { id: 'd4', author: 'd', day: 5, topic: 0, parent: 'a2' },
    ]);
    const found = pushTask(more.microblogs, { target: 'repost', shareBefore: 0.6, standingDays: 8, seed: 1 });
    const excluded = found?.ranking.excluded;
    const rows = Array.from(excluded?.item ?? [], (place) => found?.candidates[place] as number);
    expect(rows.map((row) => more.microblogs.texts[row]).sort()).toEqual(['a2', 'd0']);
  });

  it('says its rule with its numbers', () => {
    const rules = pushRules(task, microblogs).join('\n');
    expect(rules).toContain('known is what happened before 1970-01-14: among it 3 posts');
    expect(rules).toContain('all 3 original posts since 1970-01-10');
    expect(rules).toContain('3 of 3 are among the candidates');
    expect(rules).toContain('Repeat rule');
    expect(rules).toContain('all 1 with a relevant candidate');
  });

  it('draws users, never candidates', () => {
    const many: MadePost[] = [{ id: 'hit', author: 'a', day: 20, topic: 0 }];
    for (let u = 0; u < 30; u++) {
      many.push({ id: `early ${u}`, author: `u${u}`, day: 1, topic: 0, parent: 'old' });
      many.push({ id: `late ${u}`, author: `u${u}`, day: 21, topic: 0, parent: 'hit' });
    }
    many.push({ id: 'old', author: 'a', day: 0, topic: 0 });
    const corpus = madeCorpus(many).microblogs;
    const draw = (seed: number) => pushTask(corpus, { target: 'repost', shareBefore: 0.5, maximumPairs: 12, seed });
    expect(draw(1)?.candidates).toHaveLength(2);
    expect(draw(1)?.users).toHaveLength(6);
    expect(draw(1)?.usersWithRelevant).toBe(30);
    expect(draw(1)?.users).toEqual(draw(1)?.users);
    expect(draw(1)?.users).not.toEqual(draw(2)?.users);
  });

  it('is no task where nothing was chosen, and refuses a cut outside', () => {
    expect(pushTask(microblogs, { target: 'reply', seed: 1 })).toBeNull();
    expect(() => pushTask(microblogs, { target: 'repost', shareBefore: 1, seed: 1 })).toThrow('shareBefore');
  });

  it('foresees own posts among those of everybody after the cut', () => {
    const own = pushTask(microblogs, { target: 'own', shareBefore: 0.5, seed: 1 });
    // Originals of days 1, 9, 20, 21: the cut is at 14.5.
    expect(named(own?.candidates ?? []).sort()).toEqual(['a3', 'b1']);
    expect(own?.ranking.relevant.item).toHaveLength(2);
    expect(own?.ranking.excluded.item).toHaveLength(0);
  });
});
