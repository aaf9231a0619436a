import { describe, expect, it } from 'vitest';
import { postWords } from '../../../packages/brand';
import {
  classifyMotives,
  collectivismTable,
  compareCollectivism,
  confusionTable,
  domains,
  domainTable,
  frequentConcepts,
  motiveEvidence,
  motiveRanking,
  motives,
  motivesByConcepts,
  motiveTable,
  noMotive,
  ordersTable,
  sharesByPlatform,
  withoutSmallGroups,
} from '../../../packages/culture';
import { madeRead } from '../behaviour/made-read';

/** Ten users at home write of films and of dinner, one abroad of a train. */
const read = madeRead([
  ...Array.from({ length: 10 }, (_, u) => ({ author: `a${u}`, text: '看电影' })), // watching a film
  ...Array.from({ length: 10 }, (_, u) => ({ author: `a${u}`, text: '吃火锅' })), // eating hot pot
  { author: 'b', platform: 'Twitter', language: 'en', text: 'the train again' },
]);
const { microblogs } = read;
const found = classifyMotives(postWords(microblogs.texts, { minimumPosts: 1 }));

describe('motivesByConcepts', () => {
  it('is what the classifier says, until a domain is counted otherwise', () => {
    expect(motivesByConcepts(found)).toEqual(found.motive);
    const moved = motivesByConcepts(found, { food: 'convenience' });
    const changed = microblogs.texts.filter((_, post) => moved[post] !== found.motive[post]);
    expect(changed).toEqual(Array(10).fill('吃火锅')); // eating hot pot
    expect(moved[microblogs.texts.indexOf('吃火锅')]).toBe(motives.indexOf('convenience'));
  });
});

describe('sharesByPlatform', () => {
  it('counts posts with a motive', () => {
    const [home, abroad] = sharesByPlatform(microblogs, found.motive);
    expect(home).toMatchObject({ entertainment: 0.5, social: 0.5, convenience: 0 });
    expect(abroad).toMatchObject({ convenience: 1, social: 0 });
  });
});

describe('frequentConcepts', () => {
  it('tells users and shares of posts, and nothing of fewer than ten users', () => {
    expect(
      frequentConcepts(microblogs, found, 9).map(({ concept, users, shares }) => [concept, users, shares]),
    ).toEqual([
      ['film', 10, [0.5, null]],
      ['hot pot', 10, [0.5, null]],
    ]);
    expect(frequentConcepts(microblogs, found, 1)).toHaveLength(1);
  });
});

describe('motiveEvidence', () => {
  it('gives each user’s shares, and the errors in the language abroad', () => {
    const confusion = motives.map((_, truth) => [...motives.map((_, verdict) => (truth === verdict ? 9 : 1)), 2]);
    const { users, motiveErrors } = motiveEvidence(microblogs, found.motive, { en: confusion, zh: [] });
    expect(users).toHaveLength(11);
    expect(users[0]).toMatchObject({ platform: 'Weibo', motives: { entertainment: 0.5, social: 0.5 } });
    expect(users[10]).toMatchObject({ platform: 'Twitter', motives: { convenience: 1 } });
    expect(motiveErrors?.confusion).toBe(confusion);
    expect(motiveEvidence(microblogs, found.motive).motiveErrors).toBeUndefined();
  });

  it('gives users without a motive none', () => {
    const { users } = motiveEvidence(
      microblogs,
      found.motive.map(() => 255),
    );
    expect(users.every((user) => user.motives === undefined)).toBe(true);
  });
});

describe('tables', () => {
  const ranking = motiveRanking({ microblogs, motive: found.motive }, ['entertainment', 'convenience'], 1);

  it('show every domain with Chinese words and their glosses', () => {
    const { rows } = domainTable();
    expect(rows).toHaveLength(domains.length);
    expect(rows.find(({ domain }) => domain === 'film')?.examples).toContain('电影 (film)');
  });

  it('show the ranking, that it is not corrected, and planted shares where they are given', () => {
    const table = motiveTable(ranking, [{ entertainment: 0.4 }, {}]);
    expect(table.rows).toHaveLength(10);
    expect(table.rows[0]).toMatchObject({ platform: 'Weibo', rank: 1, share: 0.5, users: 10 });
    expect(table.rows.find(({ motive }) => motive === 'entertainment')).toMatchObject({ planted: 0.4 });
    expect(table.note).toContain('as counted');
    expect(motiveTable(ranking).columns.map(({ key }) => key)).not.toContain('planted');
    expect(ordersTable(ranking).rows[0].order).toContain(' > ');
    expect(ordersTable(ranking).note).not.toContain('errors');
  });

  it('count users who have a post with a motive, and leave out rows on fewer than ten', () => {
    // Of the ten at home only four have such a post left.
    const motive = found.motive.map((verdict, post) => (microblogs.author[post] < 4 ? verdict : noMotive));
    const few = motiveRanking({ microblogs, motive }, ['entertainment'], 1);
    expect(few.map(({ users }) => users)).toEqual([4, 0]);
    expect(withoutSmallGroups(motiveTable(few)).rows).toEqual([]);
    expect(withoutSmallGroups(ordersTable(few)).rows).toEqual([]);
    expect(withoutSmallGroups(ordersTable(ranking)).rows.length).toBeGreaterThan(0);
  });

  it('show verdicts beside the truth', () => {
    const confusion = motives.map((_, truth) => [...motives.map((_, verdict) => (truth === verdict ? 3 : 0)), 1]);
    expect(confusionTable('zh', confusion).rows[0]).toMatchObject({
      entertainment: 3,
      none: 1,
      recall: 0.75,
      precision: 1,
    });
  });

  it('show signs that cannot be told', () => {
    const table = collectivismTable(compareCollectivism(read, { seed: 1 }), microblogs.platforms);
    expect(table.rows.map(({ agrees }) => agrees)).toEqual(Array(5).fill('cannot tell'));
    expect(table.rows[0]).toMatchObject({ difference: 'not known', users: 1 });
  });
});
