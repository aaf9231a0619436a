import { describe, expect, it } from 'vitest';
import { type ClaimResult, type PlatformEvidence, runLedger, type UserMeasures } from '../../src/claims';
import { type Microblog, motives, simulateMicroblogs } from '../../src/simulation/microblogs';

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
    expect(results.C1).toMatchObject({ verdict: 'supported', n: 600, unit: 'users', interval95: null });
    expect(results.C2.verdict).toBe('supported');
    expect(results.C4).toMatchObject({ verdict: 'supported', n: 300 });
    expect(results.C3.verdict).toBe('not yet computed');
  });

  it('turn down when both platforms have the same users', () => {
    const mixed = users.map((user, i) => ({ ...user, platform: i % 2 ? 'Weibo' : 'Twitter' }));
    const results = judged({ users: mixed });
    expect(results.C1.verdict).toBe('not supported');
    expect(results.C2.verdict).toBe('not supported');
  });

  it('turn down when the platforms are exchanged (C2, C4), though they still differ (C1)', () => {
    const exchanged = users.map((user) => ({ ...user, platform: user.platform === 'Weibo' ? 'Twitter' : 'Weibo' }));
    const results = judged({ users: exchanged });
    expect(results.C1.verdict).toBe('supported');
    expect(results.C2.verdict).toBe('not supported');
    expect(results.C4.verdict).toBe('not supported');
  });

  it('C3 is the mean gain per user', () => {
    const prediction = [0.1, 0.2, 0.3, 0.2].map((gain) => ({ withCulture: 0.5 + gain, withoutCulture: 0.5 }));
    const { C3 } = judged({ prediction });
    expect(C3.statistic.value).toBeCloseTo(0.2, 12);
    expect(C3).toMatchObject({ verdict: 'supported', n: 4, unit: 'users' });
    const mixed = prediction.map((one, i) => (i % 2 ? one : { withCulture: 0.1, withoutCulture: 0.5 }));
    expect(judged({ prediction: mixed }).C3.verdict).toBe('not supported');
  });

  it('say what is missing', () => {
    const bare = users.map(({ platform }) => ({ platform, measures: { hashtag: null } }));
    const results = judged({ users: bare });
    expect(results.C1).toMatchObject({ verdict: 'not testable', n: 600 });
    expect(results.C2.detail).toContain('mention, we, I');
    expect(results.C4.verdict).toBe('not testable');
    const foreignOnly = judged({ users: users.filter((user) => user.platform === 'Twitter') });
    expect(foreignOnly.C1.verdict).toBe('not yet computed');
  });
});
