import { seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownTime } from '../../../packages/corpus';
import {
  culturesOfUsers,
  gainByHistory,
  membershipAttack,
  type PostTopics,
  predictHeldOut,
  profileLayout,
  profilePriors,
  profilesOf,
  publishableProfiles,
  publishedProfiles,
  userVectors,
} from '../../../packages/culture';
import { splitUsers } from '../../../packages/culture/profiles/held-out';
import { areaUnderScores } from '../../../packages/culture/profiles/ranked-outcomes';
import { judgePlatformClaims } from '../../../src/claims/platforms/judge';
import { claims } from '../../../src/papers';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';
import { readWithoutMistakes } from './read-simulated';

const { microblogs, planted } = simulatedMicroblogs(400, 19);
const read = readWithoutMistakes(microblogs, planted);
/** As if topics had been read without a mistake. */
const labels = [...planted.topics, 'other'];
const shares = new Float32Array(microblogs.texts.length * labels.length);
planted.topic.forEach((topic, row) => {
  shares[row * labels.length + topic] = 1;
});
const topics: PostTopics = { labels, shares };
const found = predictHeldOut(read, topics, { seed: 1, histories: [1, 5, 20], shuffles: 10 });
const rowOf = (measure: string, history: number) =>
  found.rows.find((row) => row.measure === measure && row.history === history)!;

describe('splitUsers', () => {
  const split = splitUsers(read, topics, [1, 20, 1000], 3);
  const group = split.layout.groups.find(({ name }) => name === 'hashtag')!;
  const postsIn = (counts: Float64Array) => counts[group.start] + counts[group.start + 1];

  it('holds out the last fifth of the posts, at most ten, and knows the last ones before', () => {
    split.users.forEach((user, place) => {
      const posts = microblogs.first[user + 1] - microblogs.first[user];
      const held = Math.min(10, Math.floor(posts / 5));
      expect(postsIn(split.heldOut[place])).toBe(held);
      expect(split.before.posts[user]).toBe(posts - held);
      expect(postsIn(split.known[0][place]!)).toBe(1);
      expect(postsIn(split.known[1][place]!)).toBe(20);
      expect(split.known[2][place]).toBeNull();
    });
  });

  it('parts users into equal halves', () => {
    expect(split.half.reduce((sum, half) => sum + half, 0)).toBe(400);
  });

  it('leaves out posts of unknown time, which stand last', () => {
    const minute = microblogs.minute.slice();
    const [from, to] = [microblogs.first[0], microblogs.first[1]];
    // The first user has five posts of known time; the second none.
    minute.fill(unknownTime, from + 5, microblogs.first[2]);
    const other = splitUsers({ ...read, microblogs: { ...microblogs, minute } }, topics, [1], 3);
    expect(to - from).toBeGreaterThan(5);
    expect([other.before.posts[0], other.heldOutPosts[0]]).toEqual([4, 1]);
    expect([other.users[1], other.before.posts[1], other.tooShort]).toEqual([2, 0, 1]);
  });

  it('leaves out users with one post', () => {
    const first = microblogs.first.slice();
    // The first user keeps one post; the second gets the others.
    first[1] = 1;
    const other = splitUsers({ ...read, microblogs: { ...microblogs, first } }, topics, [1], 3);
    expect(other.tooShort).toBe(1);
    expect(other.users).not.toContain(0);
    expect(other.before.posts[0]).toBe(0);
  });
});

describe('predictHeldOut', () => {
  it('finds that the cultural prior helps, most where little is known', () => {
    for (const measure of [
      'log-likelihood of topics',
      'log-likelihood of hashtags',
      'AUC of hashtags',
      'AUC of URLs',
      'Brier score of hashtags',
    ]) {
      const [little, much] = [rowOf(measure, 1), rowOf(measure, 20)];
      expect(little.interval![0]).toBeGreaterThan(0);
      expect(little.gain).toBeGreaterThan(much.gain);
      expect(little.users).toBe(800);
    }
  });

  it('predicts better the more is known', () => {
    for (const measure of ['log-likelihood of topics', 'AUC of hashtags']) {
      expect(rowOf(measure, 20).withCulture).toBeGreaterThan(rowOf(measure, 5).withCulture);
      expect(rowOf(measure, 5).withCulture).toBeGreaterThan(rowOf(measure, 1).withCulture);
    }
    expect(rowOf('Brier score of URLs', 20).withCulture).toBeLessThan(rowOf('Brier score of URLs', 1).withCulture);
  });

  it('gains nothing from shuffled cultures', () => {
    for (const { gain, placebo, measure, history } of found.rows) {
      if (measure.startsWith('AUC') && history === 20) continue;
      expect(Math.abs(placebo!.mean)).toBeLessThan(gain / 4);
      expect(placebo!.high).toBeLessThan(gain);
    }
  });

  it('gives C3 what it is judged by: supported, and not when cultures are shuffled', () => {
    const judged = (prediction: typeof found.perUser) =>
      judgePlatformClaims(
        claims.filter(({ id }) => id === 'C3'),
        { prediction },
        seededRandom(1),
      )[0].verdict;
    expect(found.perUser).toHaveLength(800);
    expect(judged(found.perUser)).toBe('supported');
    expect(judged(found.perUserShuffled)).not.toBe('supported');
    expect(found.perUser.every(({ known }) => known === 20)).toBe(true);
  });

  it('says who carries the gain, by how many posts are known; nothing of fewer than ten users', () => {
    const users = (count: number, known: number, gain: number) =>
      Array.from({ length: count }, () => ({ known, withCulture: gain, withoutCulture: 0 }));
    const [one, five, ...rest] = gainByHistory([...users(30, 1, 0.5), ...users(9, 2, 0), ...users(10, 5, -0.5)]);
    expect(one).toEqual({ known: 1, users: 30, gain: 0.5, share: 1.5 });
    expect(five).toEqual({ known: 5, users: 10, gain: -0.5, share: -0.5 });
    expect(rest).toEqual([]);
  });

  it('gains nothing where there is one culture, and has no row without later posts', () => {
    const one = { ...microblogs, cultures: ['domestic', 'domestic'] as const };
    const { rows, cultures } = predictHeldOut({ ...read, microblogs: one }, topics, {
      seed: 1,
      histories: [2],
      shuffles: 0,
    });
    expect(cultures).toBe(1);
    expect(rows.every(({ gain, placebo }) => gain === 0 && placebo === null)).toBe(true);
    expect(predictHeldOut(read, topics, { seed: 1, histories: [5000], shuffles: 0 })).toMatchObject({
      rows: [],
      perUser: [],
    });
  });

  it('does without topics', () => {
    const none: PostTopics = { labels: ['other'], shares: new Float32Array(microblogs.texts.length).fill(Number.NaN) };
    const { rows, perUser } = predictHeldOut(read, none, { seed: 1, histories: [5], shuffles: 0 });
    expect(rows.map(({ measure }) => measure)).not.toContain('log-likelihood of topics');
    expect(perUser.every(({ withCulture }) => Number.isFinite(withCulture))).toBe(true);
  });
});

describe('areaUnderScores', () => {
  it('counts pairs, ties half', () => {
    expect(areaUnderScores([3, 1, 2, 2], [true, false, true, false])).toBe((1 + 1 + 1 + 0.5) / 4);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2, maxLength: 12 }),
        (cases) => {
          const [yes, no] = [true, false].map((side) =>
            cases.filter(([, positive]) => positive === side).map(([score]) => score),
          );
          fc.pre(yes.length > 0 && no.length > 0);
          const pairs = yes.flatMap((a) => no.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
          const auc = areaUnderScores(
            cases.map(([score]) => score),
            cases.map(([, positive]) => positive),
          );
          expect(auc).toBeCloseTo(pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length, 12);
        },
      ),
    );
  });
});

describe('published profiles', () => {
  const layout = profileLayout(read, topics);
  const profiles = profilesOf(read, topics, layout);
  const { cultureOf, names } = culturesOfUsers(microblogs);
  const vectors = userVectors(profiles, profilePriors(profiles, cultureOf, 2), cultureOf);

  it('are rounded means of many users, or none', () => {
    const small = {
      features: ['a'],
      values: Float32Array.from({ length: 800 }, (_, user) => (user < 100 ? 0.37 : 0.21)),
    };
    const groupOf = Uint8Array.from({ length: 800 }, (_, user) => (user < 399 ? 0 : 1));
    const [few, many] = publishedProfiles(small, groupOf, ['domestic', 'foreign']);
    expect(few.means).toBeNull();
    expect(few.reason).toContain('399 users');
    expect(many).toMatchObject({ users: 401, step: 0.05, means: Float64Array.of(0.2) });
    // Below 400 users none can be attacked, and nothing is shown.
    const none = publishableProfiles(
      small,
      Uint8Array.from(groupOf, (group) => (group === 0 ? 0 : 255)),
      ['domestic'],
      1,
    );
    expect(none).toMatchObject({ attacks: [], published: false, profiles: [{ means: null }] });
  });

  it('do not tell who is in them: AUC of both attacks at most 0.55', () => {
    const { profiles: shown, attacks, published } = publishableProfiles(vectors, cultureOf, names, 7);
    expect(attacks).toHaveLength(2);
    for (const { auc } of attacks) expect(auc).toBeLessThanOrEqual(0.55);
    expect(published).toBe(true);
    expect(shown.every(({ means }) => means !== null)).toBe(true);
  });

  it('are withheld where an attack succeeds', () => {
    // Two hundred features by chance, in which the exact means lean towards each member.
    const random = seededRandom(1);
    const features = Array.from({ length: 200 }, (_, f) => String(f));
    const values = Float32Array.from({ length: 400 * 200 }, () => (random.chance(0.5) ? 1 : 0));
    const {
      profiles: shown,
      attacks,
      published,
    } = publishableProfiles({ features, values }, new Uint8Array(400), ['domestic'], 1);
    expect(attacks[1].auc).toBeGreaterThan(0.55);
    expect(published).toBe(false);
    expect(shown[0]).toMatchObject({ means: null, reason: expect.stringContaining('attack') });
  });

  it('would tell, were the exact means of small groups published', () => {
    // Forty users of each culture, twenty of them members.
    const few = cultureOf.map((culture, user) => (user % 400 < 40 ? culture : 255));
    expect(membershipAttack(vectors, few, names, 7, () => 0)[1].auc).toBeGreaterThan(0.6);
    expect(membershipAttack(vectors, few, names, 7)).toEqual([]);
  });
});
