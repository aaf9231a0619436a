import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { collectMicroblogs } from '../../../packages/corpus';
import {
  culturesOfUsers,
  emptyProfile,
  languageInVectors,
  mainLanguages,
  type PostTopics,
  postReader,
  profileLayout,
  profilePriors,
  profilesOf,
  type ReadMicroblogs,
  unknownAccess,
  updateProfile,
  userVectors,
} from '../../../packages/culture';
import { groupPrior, posteriorMean } from '../../../packages/culture/profiles/priors';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';
import { readWithoutMistakes } from './read-simulated';

const { microblogs, planted } = simulatedMicroblogs(60, 5);
const read = readWithoutMistakes(microblogs, planted);
/** Shares of two topics that are no round numbers, and a post in ten without a known word. */
const random = seededRandom(1);
const shares = Float32Array.from(
  microblogs.texts.flatMap(() => {
    const share = random.chance(0.1) ? Number.NaN : random.uniform();
    return [share, 1 - share];
  }),
);
const topics: PostTopics = { labels: ['film', 'other'], shares };
const layout = profileLayout(read, topics);
const profiles = profilesOf(read, topics, layout);
const { cultureOf, names } = culturesOfUsers(microblogs);

/** Two posts of one user, in Chinese and English, of which the second tells nothing but its text. */
function twoPosts(): ReadMicroblogs {
  const collector = collectMicroblogs([['Weibo', 'domestic']]);
  collector.addUser('Weibo', { id: 'u', utcOffset: 60 });
  // 1970-01-03 was a Saturday; 22:30 UTC is 23:30 by the user's clock.
  collector.addPost({
    id: '1',
    platform: 'Weibo',
    author: 'u',
    text: '#电影# 真好',
    kind: 'reply',
    minute: 2 * 1440 + 22 * 60 + 30,
  }); // #film# really good
  collector.addPost({ id: '2', platform: 'Weibo', author: 'u', text: 'fine', kind: 'original' });
  return {
    microblogs: collector.columns(),
    marks: Uint16Array.of(0b1, 0b10),
    access: Uint8Array.of(1, unknownAccess),
    entities: { start: Int32Array.of(0, 0, 0), kind: new Uint8Array(0), name: new Int32Array(0), names: [] },
    sentiment: Float32Array.of(0.25, 0.25, 0.5, Number.NaN, Number.NaN, Number.NaN),
    sentimentErrors: [],
  };
}

describe('postReader', () => {
  it('counts what a post tells, and nothing that it does not tell', () => {
    const made = twoPosts();
    const own: PostTopics = { labels: ['film', 'other'], shares: Float32Array.of(0.75, 0.25, Number.NaN, Number.NaN) };
    const layout = profileLayout(made, own);
    const { counts, posts } = profilesOf(made, own, layout);
    const group = (name: string) => layout.groups.find((one) => one.name === name)!;
    const cells = (name: string) => [
      ...counts.subarray(group(name).start, group(name).start + group(name).cells.length),
    ];
    expect([...posts]).toEqual([2]);
    expect(cells('topic')).toEqual([0.75, 0.25]);
    expect(counts[group('topic').squares]).toBe(0.625);
    expect(cells('sentiment')).toEqual([0.25, 0.25, 0.5]);
    expect(cells('hour')).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(cells('weekend')).toEqual([1, 0]);
    expect(cells('access')).toEqual([0, 1, 0, 0]);
    expect(cells('kind')).toEqual([1, 1, 0]);
    expect(cells('hashtag')).toEqual([1, 1]);
    expect(cells('url')).toEqual([1, 1]);
    expect(layout.groups.some(({ name }) => name === 'name')).toBe(false);
  });
});

describe('updateProfile', () => {
  it('gives post by post the bytes of the batch, in any order', () => {
    const readPost = postReader(read, topics, layout);
    for (const user of [0, 61, 119]) {
      const rows = Array.from(
        { length: microblogs.first[user + 1] - microblogs.first[user] },
        (_, i) => microblogs.first[user] + i,
      );
      const batch = profiles.counts.slice(user * layout.cells, (user + 1) * layout.cells);
      for (const order of [rows, random.shuffle(rows)]) {
        const profile = order.reduce((sofar, row) => updateProfile(sofar, readPost(row)), emptyProfile(layout));
        expect(new Uint8Array(profile.counts.buffer)).toEqual(new Uint8Array(batch.buffer));
        expect(profile.posts).toBe(profiles.posts[user]);
      }
    }
  });

  it('does not change the profile that it begins from', () => {
    const profile = emptyProfile(layout);
    updateProfile(profile, postReader(read, topics, layout)(0));
    expect(profile).toEqual(emptyProfile(layout));
  });
});

describe('profileLayout', () => {
  it('has no feature that only one language can fill', () => {
    // Half of the names are those of the other language, as after mapping names to concepts.
    const shared = {
      ...read,
      entities: {
        ...read.entities,
        name: read.entities.name.map((name) => name % 6),
        names: read.entities.names.slice(0, 6),
      },
    };
    const layout = profileLayout(shared, topics);
    const { counts } = profilesOf(shared, topics, layout);
    const languageOf = mainLanguages(microblogs);
    expect(layout.groups.map(({ name }) => name)).toContain('name');
    for (const { start, cells, name } of layout.groups) {
      cells.forEach((cell, k) => {
        const sums = [0, 0];
        languageOf.forEach((language, user) => {
          sums[language] += counts[user * layout.cells + start + k];
        });
        // Replies and unlisted names do not occur here at all; no cell may be empty in one language alone.
        expect([name, cell, sums[0] > 0]).toEqual([name, cell, sums[1] > 0]);
      });
    }
  });

  it('drops names that only one language gives', () => {
    const chinese = microblogs.users.platform.indexOf(1);
    const one = {
      ...read,
      entities: {
        ...read.entities,
        name: read.entities.name.map((_, i) => (i < read.entities.start[microblogs.first[chinese]] ? 0 : 1)),
        names: ['北京', 'London'],
      },
    }; // Beijing
    expect(profileLayout(one, topics).groups.map(({ name }) => name)).not.toContain('name');
  });
});

describe('groupPrior', () => {
  const group = { start: 0, cells: ['yes', 'no'], squares: -1 };
  const prior = (counts: number[]) =>
    groupPrior(
      { counts: Float64Array.from(counts), layout: { cells: 2 } },
      group,
      Array.from({ length: counts.length / 2 }, (_, user) => user),
    );

  it('is the variance within by the variance between, by hand', () => {
    // Four users with 4 posts: 4, 3, 1, 0 times yes. Within: 2 · Σ n p (1 − p) / Σ (n − 1) = 2 · (0.75 + 0.75) / 12 = 0.25.
    // Between: Σ n |p − ½|² = 2 · 4 · (0.25 + 0.0625 + 0.0625 + 0.25) = 5; minus 3 · 0.25; by 16 − 64 / 16 = 12: 0.354166….
    const { strength, mean } = prior([4, 0, 3, 1, 1, 3, 0, 4]);
    expect(strength).toBeCloseTo(0.25 / (4.25 / 12), 12);
    expect(mean[0]).toBeCloseTo(0.5, 12);
  });

  it('leaves nothing to the user where users do not differ', () => {
    expect(prior([2, 2, 2, 2, 2, 2]).strength).toBe(10_000);
  });

  it('leaves nothing to users of one post each: none can be told from chance', () => {
    expect(prior([1, 0, 0, 1, 1, 0]).strength).toBe(10_000);
  });

  it('finds the strength of a Dirichlet-multinomial', () => {
    const random = seededRandom(3);
    const counts = Array.from({ length: 3000 }, () => {
      const [p] = random.dirichlet([0.2 * 14, 0.8 * 14]);
      let yes = 0;
      for (let i = 0; i < 30; i++) if (random.chance(p)) yes++;
      return [yes, 30 - yes];
    });
    const { strength, mean } = prior(counts.flat());
    expect(strength).toBeGreaterThan(12);
    expect(strength).toBeLessThan(16);
    expect(mean[0]).toBeCloseTo(0.2, 2);
  });

  it('shrinks the less, the more is known', () => {
    const at = (yes: number, no: number) =>
      posteriorMean(
        Float64Array.of(yes, no),
        0,
        { name: '', binary: true, ...group },
        { mean: Float64Array.of(0.2, 0.8), strength: 5 },
      )[0];
    expect(at(0, 0)).toBe(0.2);
    expect(at(1, 0)).toBeCloseTo(2 / 6, 12);
    expect(at(100, 0)).toBeCloseTo(101 / 105, 12);
  });
});

describe('profilePriors and userVectors', () => {
  const priors = profilePriors(profiles, cultureOf, names.length);

  it('learn a prior of each culture from its own users', () => {
    const place = layout.groups.findIndex(({ name }) => name === 'url');
    const [domestic, foreign] = priors.cultures.map(({ groups }) => groups[place].mean[0]);
    expect(domestic).toBeLessThan(priors.everybody.groups[place].mean[0]);
    expect(foreign).toBeGreaterThan(priors.everybody.groups[place].mean[0]);
    const few = profilePriors(profiles, cultureOf, 2, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 60]);
    expect(few.cultures[1]).toBe(few.everybody);
  });

  it('give shares: dense, one row a user', () => {
    for (const { features, values } of [userVectors(profiles, priors), userVectors(profiles, priors, cultureOf)]) {
      expect(values).toHaveLength(120 * features.length);
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      const hours = features.flatMap((feature, f) => (feature.startsWith('hour') ? [f] : []));
      expect(hours.reduce((sum, f) => sum + values[f], 0)).toBeCloseTo(1, 5);
      expect(features).toContain('hashtag');
      expect(features).not.toContain('no hashtag');
    }
  });

  it('show which features tell the language', () => {
    const vectors = userVectors(profiles, priors);
    const rows = languageInVectors(vectors, mainLanguages(microblogs), 1);
    const auc = (name: string) => rows.find(({ features }) => features === name)!.auc;
    expect(rows[0].features).toBe('all');
    expect(auc('url')).toBeGreaterThan(0.7);
    // Hours were not planted to differ, nor are these topics.
    expect(Math.abs(auc('hour') - 0.5)).toBeLessThan(0.15);
    expect(Math.abs(auc('topic') - 0.5)).toBeLessThan(0.15);
    expect(languageInVectors(vectors, new Uint8Array(120), 1)).toEqual([]);
  });
});
