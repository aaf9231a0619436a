import { describe, expect, it } from 'vitest';
import { type Microblog, motives, simulateMicroblogs } from '../../packages/simulation/microblogs';
import { type ClaimResult, type PlatformEvidence, runLedger, type UserMeasures } from '../../src/claims';

function judged(platforms: PlatformEvidence): Record<string, ClaimResult> {
  const results = runLedger({ seed: 1, platforms }).filter(({ id }) => id.startsWith('C'));
  return Object.fromEntries(results.map((result) => [result.id, result]));
}

const pronouns = {
  zh: { I: /我(?!们)/, we: /我们|咱们/ },
  en: { I: /\b(I|me|my|mine)\b/i, we: /\b(we|us|our|ours)\b/i },
};

/** Measures of each simulated user, read off texts and fields. */
function measure(posts: readonly Microblog[]): UserMeasures[] {
  const byUser = new Map<string, Microblog[]>();
  for (const post of posts) byUser.set(post.author, [...(byUser.get(post.author) ?? []), post]);
  return [...byUser.values()].map((own) => {
    const share = (holds: (post: Microblog) => boolean) => own.filter(holds).length / own.length;
    const polar = own.filter((post) => post.sentiment !== 'neutral');
    return {
      platform: own[0].platform,
      measures: {
        hashtag: share((post) => post.hashtags.length > 0),
        url: share((post) => post.urls.length > 0),
        question: share((post) => /[?？]/.test(post.text)),
        exclamation: share((post) => /[!！]/.test(post.text)),
        mention: share((post) => post.mentions.length > 0),
        I: share((post) => pronouns[post.language].I.test(post.text)),
        we: share((post) => pronouns[post.language].we.test(post.text)),
        mobile: share((post) => post.access === 'mobile'),
        location: share((post) => post.entities.some(({ type }) => type === 'location')),
        positive:
          polar.length === 0 ? null : polar.filter((post) => post.sentiment === 'positive').length / polar.length,
      },
      motives: Object.fromEntries(motives.map((motive) => [motive, share((post) => post.motive === motive)])),
    };
  });
}

const users = measure(simulateMicroblogs({ usersPerPlatform: 300, seed: 6 }).posts);

describe('claims of Paper C', () => {
  it('C1, C2 and C4 hold on simulated users', () => {
    const results = judged({ users });
    expect(results.C1).toMatchObject({ verdict: 'supported', n: 600, unit: 'users' });
    expect(results.C1.interval95?.[0]).toBe(results.C1.statistic.value);
    expect(results.C2.verdict).toBe('supported');
    expect(results.C4).toMatchObject({ verdict: 'supported', n: 300 });
    expect(results.C3.verdict).toBe('not yet computed');
  });

  it('turn down when both platforms have the same users', () => {
    const mixed = users.map((user, i) => ({ ...user, platform: i % 2 ? 'Weibo' : 'Twitter' }));
    const results = judged({ users: mixed });
    expect(results.C1.verdict).toBe('contradicted');
    expect(results.C2).toMatchObject({ verdict: 'inconclusive' });
    expect(judged({ users: mixed.slice(0, 20) }).C1.verdict).toBe('inconclusive');
  });

  it('C1 is contradicted when the measures are shown to be alike, not only when no difference is found', () => {
    const twice = users.flatMap((user) => [user, { ...user, platform: 'other' }]);
    const alike = twice.map((user) => ({ ...user, platform: user.platform === 'other' ? 'Weibo' : 'Twitter' }));
    expect(judged({ users: alike }).C1).toMatchObject({ verdict: 'contradicted' });
  });

  it('turn down when the platforms are exchanged (C2, C4), though they still differ (C1)', () => {
    const exchanged = users.map((user) => ({ ...user, platform: user.platform === 'Weibo' ? 'Twitter' : 'Weibo' }));
    const results = judged({ users: exchanged });
    expect(results.C1.verdict).toBe('supported');
    expect(results.C2).toMatchObject({ verdict: 'contradicted' });
    expect(results.C4).toMatchObject({ verdict: 'contradicted' });
  });

  it('C4 asks both motives to lead in nearly all draws', () => {
    // Convenience and information lead by turns: in some draws only one of the claimed motives is among the first two.
    const mixed = Array.from({ length: 40 }, (_, i) => {
      const [convenience, information] = i % 2 ? [0.42, 0.08] : [0.1, 0.4];
      return {
        platform: 'Twitter',
        measures: {},
        motives: { entertainment: 0.4, convenience, information, social: 0.05, commerce: 0.05 },
      };
    });
    const { C4 } = judged({ users: [...mixed, ...mixed.map((user) => ({ ...user, platform: 'Weibo' }))] });
    expect(C4).toMatchObject({ verdict: 'inconclusive', interval95: [0.5, 1] });
  });

  it('C4 sees through the errors of the classifier', () => {
    const names = [...motives];
    // Two of five posts about commerce, and of nothing else, are taken for social ones; one of ten posts has no verdict.
    const confusion = names.map((truth) =>
      [...names, 'none'].map((verdict) => {
        if (verdict === 'none') return 10;
        if (truth === 'commerce') return { commerce: 54, social: 36 }[verdict] ?? 0;
        return truth === verdict ? 90 : 0;
      }),
    );
    const told = (shares: Record<string, number>) => {
      const seen = { ...shares, commerce: 0.6 * shares.commerce, social: shares.social + 0.4 * shares.commerce };
      return Object.fromEntries(Object.entries(seen).map(([name, share]) => [name, 0.9 * share]));
    };
    const truth = { entertainment: 0.3, information: 0.1, social: 0.1, convenience: 0.26, commerce: 0.24 };
    const group = ['Weibo', 'Twitter'].flatMap((platform) =>
      Array.from({ length: 20 }, () => ({ platform, measures: {}, motives: told(truth) })),
    );
    const corrected = judged({ users: group, motiveErrors: { motives: names, confusion } }).C4;
    expect(corrected.detail).toContain('convenience 26.0 %, commerce 24.0 %');
    expect(judged({ users: group }).C4.detail).not.toContain('commerce 24.0 %');
  });

  it('say how the posts were sampled, and what cannot be asked of them', () => {
    const sampling = ['Weibo: posts around rumours.'];
    const { C2, C4 } = judged({ users, sampling, cannot: { C4: 'Nobody knows the errors.' } });
    expect(C2.detail).toContain(sampling[0]);
    expect(C4).toMatchObject({ verdict: 'not testable', detail: 'Nobody knows the errors.' });
  });

  it('C3 is the mean gain per user', () => {
    const prediction = [0.1, 0.2, 0.3, 0.2].map((gain) => ({ withCulture: 0.5 + gain, withoutCulture: 0.5 }));
    const { C3 } = judged({ prediction });
    expect(C3.statistic.value).toBeCloseTo(0.2, 12);
    expect(C3).toMatchObject({ verdict: 'supported', n: 4, unit: 'users' });
    const mixed = prediction.map((one, i) => (i % 2 ? one : { withCulture: 0.1, withoutCulture: 0.5 }));
    expect(judged({ prediction: mixed }).C3.verdict).toBe('inconclusive');
  });

  it('C3 says how many users carry it, and from how many posts', () => {
    const user = (known: number, gain: number) => ({ known, withCulture: gain, withoutCulture: 0 });
    const few = Array.from({ length: 30 }, (_, i) => user(1 + (i % 2), 0.3));
    const many = Array.from({ length: 20 }, () => user(10, 0));
    const { C3 } = judged({ prediction: [...few, ...many] });
    expect(C3.detail).toContain(
      'Predicted from at most 2 known posts: 30 users, gain 0.300 [0.300, 0.300]; from more: 20 users, gain 0.000 [0.000, 0.000].',
    );
    expect(judged({ prediction: many }).C3.detail).toContain('at most 2 known posts: no user; from more: 20 users');
    expect(judged({ prediction: [...few, ...many.slice(0, 9)] }).C3.detail).toContain('from more: fewer than 10 users');
    // The same number and interval whoever carries it.
    expect(C3.statistic.value).toBeCloseTo(0.18, 12);
  });

  it('say what is missing', () => {
    const bare = users.map(({ platform }) => ({ platform, measures: { hashtag: null } }));
    const results = judged({ users: bare });
    expect(results.C1).toMatchObject({ verdict: 'not testable', n: 600 });
    expect(results.C2.detail).toContain('mention, we, I');
    expect(results.C4.verdict).toBe('not testable');
    const foreignOnly = judged({ users: users.filter((user) => user.platform === 'Twitter') });
    expect(foreignOnly.C1).toMatchObject({
      verdict: 'not testable',
      detail: 'There are no users of Weibo to compare with.',
    });
  });
});
