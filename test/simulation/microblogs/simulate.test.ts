import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import {
  type Microblog,
  type MicroblogPlatform,
  microblogPlatforms,
  microblogSchema,
  microblogTopics,
  microblogUserSchema,
  plantedMicroblogRates,
  simulateMicroblogs,
  streamMicroblogs,
} from '../../../packages/simulation/microblogs';

describe('simulateMicroblogs', () => {
  it('makes valid users and posts: ids unique, dates inside the half year, offsets exact, references known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 25 }), fc.integer(), (usersPerPlatform, seed) => {
        const { users, posts } = simulateMicroblogs({ usersPerPlatform, seed });
        expect(users).toHaveLength(2 * usersPerPlatform);
        const userIds = new Set(users.map((user) => user.id));
        expect(userIds.size).toBe(users.length);
        expect(new Set(users.map((user) => user.platform + user.handle)).size).toBe(users.length);
        for (const user of users) {
          microblogUserSchema.parse(user);
          expect(user.follows).not.toContain(user.id);
          for (const other of user.follows) expect(userIds.has(other) && other.startsWith(user.platform)).toBe(true);
        }
        const postIds = new Set<string>();
        for (const post of posts) {
          microblogSchema.parse(post);
          expect(userIds.has(post.author)).toBe(true);
          expect(post.createdAt >= '2012-01-02' && post.createdAt < '2012-07-02').toBe(true);
          // A repost passes on a post that exists already: posts are in time order.
          if (post.parent !== undefined) expect(postIds.has(post.parent)).toBe(true);
          postIds.add(post.id);
        }
        expect(postIds.size).toBe(posts.length);
      }),
      { numRuns: 6 },
    );
  });

  const { users, posts } = simulateMicroblogs({ usersPerPlatform: 800, seed: 3 });
  const postsOf = (platform: MicroblogPlatform) => posts.filter((post) => post.platform === platform);

  it('writes texts that show exactly what their fields say', () => {
    const handles = new Map(users.map((user) => [user.id, user.handle]));
    for (const post of posts) {
      expect(post.text.includes('#')).toBe(post.hashtags.length > 0);
      expect(post.text.includes('http')).toBe(post.urls.length > 0);
      expect(post.text.includes('@')).toBe(post.mentions.length > 0);
      for (const mention of post.mentions) expect(post.text).toContain(`@${handles.get(mention)}`);
    }
  });

  /** Mean over posts where `among` holds of `what`, with the error of a ratio over users (linearised). */
  function rate(platform: MicroblogPlatform, what: (post: Microblog) => boolean, among: (post: Microblog) => boolean) {
    const perUser = new Map<string, [number, number]>();
    for (const post of postsOf(platform)) {
      const sums = perUser.get(post.author) ?? [0, 0];
      if (among(post)) {
        sums[1]++;
        if (what(post)) sums[0]++;
      }
      perUser.set(post.author, sums);
    }
    const groups = [...perUser.values()];
    const hits = groups.reduce((sum, [x]) => sum + x, 0);
    const total = groups.reduce((sum, [, n]) => sum + n, 0);
    const value = hits / total;
    const error = Math.sqrt(groups.reduce((sum, [x, n]) => sum + (x - value * n) ** 2, 0)) / total;
    return { value, error };
  }

  function userShare(platform: MicroblogPlatform, holds: (posts: Microblog[]) => boolean) {
    const groups = new Map<string, Microblog[]>();
    for (const post of postsOf(platform)) groups.set(post.author, [...(groups.get(post.author) ?? []), post]);
    const value = [...groups.values()].filter(holds).length / groups.size;
    return { value, error: Math.sqrt((value * (1 - value)) / groups.size) };
  }

  const always = () => true;
  const polar = (post: Microblog) => post.sentiment !== 'neutral';
  const positive = (post: Microblog) => post.sentiment === 'positive';
  const names = (type: string) => (post: Microblog) => post.entities.some((entity) => entity.type === type);
  const localTime = (post: Microblog) => `${post.createdAt.slice(0, 19)}Z`;
  const isWeekend = (post: Microblog) => [0, 6].includes(new Date(localTime(post)).getUTCDay());
  const says = {
    Weibo: { I: /我(?!们)/, we: /我们|咱们/ },
    Twitter: { I: /\b(I|me|my|mine)\b/i, we: /\b(we|us|our|ours)\b/i },
  };

  const measures: Record<string, (platform: MicroblogPlatform) => { value: number; error: number }> = {
    'share of posts from web': (p) => rate(p, (post) => post.access === 'web', always),
    'share of posts from mobile': (p) => rate(p, (post) => post.access === 'mobile', always),
    'share of posts from by-product': (p) => rate(p, (post) => post.access === 'by-product', always),
    'share of posts with a hashtag': (p) => rate(p, (post) => post.hashtags.length > 0, always),
    'share of posts with a URL': (p) => rate(p, (post) => post.urls.length > 0, always),
    'share of users who never use a hashtag': (p) => userShare(p, (own) => own.every((x) => x.hashtags.length === 0)),
    'share of posts with a question mark': (p) => rate(p, (post) => /[?？]/.test(post.text), always),
    'share of posts with an exclamation mark': (p) => rate(p, (post) => /[!！]/.test(post.text), always),
    'share of posts that name a location': (p) => rate(p, names('location'), always),
    'share of posts that name a person': (p) => rate(p, names('person'), always),
    'share of posts that name an organisation': (p) => rate(p, names('organisation'), always),
    'positive among polar posts': (p) => rate(p, positive, polar),
    'positive among polar posts with a location': (p) => rate(p, positive, (x) => polar(x) && names('location')(x)),
    'positive among polar posts with a person': (p) => rate(p, positive, (x) => polar(x) && names('person')(x)),
    'share of users who are mostly positive': (p) =>
      userShare(p, (own) => own.filter(positive).length > own.filter(polar).length / 2),
    'share of users whose weekend-to-weekday ratio is above 1': (p) =>
      userShare(p, (own) => own.filter(isWeekend).length / 2 > own.filter((post) => !isWeekend(post)).length / 5),
    'share of posts that mention a user': (p) => rate(p, (post) => post.mentions.length > 0, always),
    'share of posts that say I': (p) => rate(p, (post) => says[p].I.test(post.text), always),
    'share of posts that say we': (p) => rate(p, (post) => says[p].we.test(post.text), always),
  };

  it.each(plantedMicroblogRates.flatMap((planted) => microblogPlatforms.map((platform) => ({ planted, platform }))))(
    'plants $planted.measure on $platform within sampling error',
    ({ planted, platform }) => {
      const target = planted[platform];
      if (target === null) return;
      const { value, error } = measures[planted.measure](platform);
      // 38 rates are checked: 3.5 standard errors keep a false alarm of the whole family below 2 %.
      expect(Math.abs(value - target)).toBeLessThan(3.5 * error);
      // The check must be able to fail: the error is small against the rate.
      expect(error).toBeLessThan(0.25 * target);
    },
  );

  it('plants the shares of topics', () => {
    for (const platform of microblogPlatforms) {
      for (const topic of microblogTopics) {
        const { value, error } = rate(platform, (post) => post.topic === topic.topic, always);
        expect(Math.abs(value - topic[platform])).toBeLessThan(4 * error);
      }
    }
  });

  it('lets users know fewer clients on Weibo, and makes popularity less equal there', () => {
    const clients = (platform: MicroblogPlatform) => {
      const pairs = new Set(postsOf(platform).map((post) => `${post.author}|${post.client}`));
      return pairs.size / 800;
    };
    expect(clients('Weibo')).toBeLessThan(clients('Twitter') - 0.5);

    /** Share of all follows that go to the most followed twentieth of users. */
    const topShare = (platform: MicroblogPlatform) => {
      const followers = new Map<string, number>();
      for (const user of users.filter((one) => one.platform === platform)) {
        for (const other of user.follows) followers.set(other, (followers.get(other) ?? 0) + 1);
      }
      const counts = [...followers.values()].sort((a, b) => b - a);
      return counts.slice(0, 40).reduce((a, b) => a + b) / counts.reduce((a, b) => a + b);
    };
    expect(topShare('Weibo')).toBeGreaterThan(topShare('Twitter'));
  });

  it('makes interests drift: a user’s posts on one topic lie closer in time than posts at random', () => {
    const spread = (seconds: number[]) => {
      const mean = seconds.reduce((a, b) => a + b) / seconds.length;
      return Math.sqrt(seconds.reduce((sum, x) => sum + (x - mean) ** 2, 0) / seconds.length) / 86_400;
    };
    const groups = new Map<string, number[]>();
    for (const post of posts) {
      const key = `${post.author}|${post.topic}`;
      groups.set(key, [...(groups.get(key) ?? []), Date.parse(post.createdAt) / 1000]);
    }
    const spreads = [...groups.values()].filter((times) => times.length >= 10).map(spread);
    // Uniform over 182 days would give 182 / √12 = 52.5 days.
    expect(spreads.reduce((a, b) => a + b) / spreads.length).toBeLessThan(46);
  });

  it('gives the same bytes for the same seed and others for another', () => {
    const bytes = (seed: number) => JSON.stringify(simulateMicroblogs({ usersPerPlatform: 12, seed }));
    expect(bytes(5)).toBe(bytes(5));
    expect(bytes(5)).not.toBe(bytes(6));
  });

  it.each([0, 9, -1, 10.5, Number.NaN, 1e6])('refuses %d users per platform', (usersPerPlatform) => {
    expect(() => simulateMicroblogs({ usersPerPlatform, seed: 1 })).toThrow(UserError);
  });

  it('writes as many posts a user as asked for on average, at least half of them by everybody', () => {
    const { posts } = simulateMicroblogs({ usersPerPlatform: 150, postsPerUser: 20, seed: 8 });
    const counts = new Map<string, number>();
    for (const { author } of posts) counts.set(author, (counts.get(author) ?? 0) + 1);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(10);
    // The standard deviation of a user's number is about 8, that of the mean of 300 users 0.46.
    expect(Math.abs(posts.length / 300 - 20)).toBeLessThan(1.7);
  });

  it('streams the users of a platform before its posts', () => {
    const kinds = [...streamMicroblogs({ usersPerPlatform: 10, postsPerUser: 4, seed: 8 })].map((line) =>
      'follows' in line ? `users of ${line.platform}` : `posts of ${line.platform}`,
    );
    expect([...new Set(kinds)]).toEqual(['users of Weibo', 'posts of Weibo', 'users of Twitter', 'posts of Twitter']);
    expect(kinds).toEqual([...kinds].sort((a, b) => [...new Set(kinds)].indexOf(a) - [...new Set(kinds)].indexOf(b)));
  });

  it.each([0, 1, -3, 2001, Number.NaN])('refuses %d posts a user', (postsPerUser) => {
    expect(() => streamMicroblogs({ usersPerPlatform: 10, postsPerUser, seed: 1 })).toThrow(UserError);
  });
});
