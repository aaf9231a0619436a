import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../packages/base/random';
import { type BrandEvidence, type BrandEvidencePost, type ClaimResult, runLedger } from '../../src/claims';
import { claimedInB } from '../../src/papers';
import {
  brandAspects,
  brandEvents,
  brandPlatforms,
  brandTerms,
  occasions,
  simulateBrandPosts,
} from '../../src/simulation/posts';

const releases = brandEvents.filter((event) => event.kind === 'product release').map(({ date }) => date);
const posts: readonly BrandEvidencePost[] = simulateBrandPosts({ posts: 12_000, seed: 8 });

function judged(evidence: Partial<BrandEvidence>): Record<string, ClaimResult> {
  const brand = { posts, releases, terms: brandTerms, ...evidence };
  const results = runLedger({ seed: 1, brand }).filter(({ id }) => id.startsWith('B'));
  return Object.fromEntries(results.map((result) => [result.id, result]));
}

const supported = (results: Record<string, ClaimResult>) =>
  Object.values(results)
    .filter(({ verdict }) => verdict === 'supported')
    .map(({ id }) => id);

describe('claims of Paper B on simulated posts', () => {
  it('names aspects, platforms and terms as the simulation does', () => {
    for (const aspect of claimedInB.talk) expect(brandAspects).toContain(aspect);
    for (const occasion of claimedInB.occasions) expect(occasions).toContain(occasion);
    expect(brandPlatforms).toContain(claimedInB.platform);
    const terms = brandTerms.map(({ term }) => term);
    for (const term of [...claimedInB.positiveTerms, ...claimedInB.negativeTerms, ...claimedInB.frequentTerms]) {
      expect(terms).toContain(term);
    }
  });

  it('all hold, with n in days', () => {
    const results = judged({});
    expect(supported(results)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10']);
    expect(results.B3).toMatchObject({ n: 365, unit: 'days' });
    for (const { statistic, interval95 } of Object.values(results)) {
      expect(interval95![0]).toBeLessThanOrEqual(statistic.value!);
      expect(interval95![1]).toBeGreaterThanOrEqual(statistic.value!);
    }
  });

  it('turn down when platforms are exchanged at random (B3, B10)', () => {
    const random = seededRandom(2);
    const mixed = posts.map((post) => ({ ...post, platform: random.pick(brandPlatforms) }));
    const results = judged({ posts: mixed });
    expect(results.B3.verdict).toBe('not supported');
    expect(results.B10.verdict).toBe('not supported');
    expect(results.B8.verdict).toBe('supported');
  });

  it('turn down when sentiment is reversed (B4, B5, B6)', () => {
    const reverse = { positive: 'negative', neutral: 'neutral', negative: 'positive' } as const;
    const reversed = posts.map((post) => ({
      ...post,
      sentiment: reverse[post.sentiment],
      aspects: post.aspects!.map((one) => ({ ...one, sentiment: reverse[one.sentiment] })),
    }));
    const results = judged({ posts: reversed });
    for (const id of ['B4', 'B5', 'B6']) expect(results[id].verdict).toBe('not supported');
  });

  it('turn down when dates say nothing (B7, B9)', () => {
    const random = seededRandom(3);
    const dates = random.shuffle(
      Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString()),
    );
    const scattered = posts.map((post) => ({ ...post, createdAt: random.pick(dates) }));
    const results = judged({ posts: scattered });
    expect(results.B7.verdict).toBe('not supported');
    expect(results.B9.verdict).toBe('not supported');
  });

  it('turn down when everybody talks about other things (B1, B2)', () => {
    const elsewhere = posts.map((post) => ({
      ...post,
      occasion: 'everyday use',
      aspects: [{ aspect: 'screen', sentiment: 'positive' as const }, ...post.aspects!],
    }));
    const results = judged({ posts: elsewhere });
    expect(results.B1).toMatchObject({ verdict: 'not supported', statistic: { value: 0 } });
    expect(results.B2.verdict).toBe('not supported');
  });

  it('say what has not been computed and what cannot be answered', () => {
    const bare = posts.slice(0, 500).map(({ aspects, occasion, ...post }) => post);
    const results = judged({ posts: bare, terms: [], releases: [] });
    for (const id of ['B1', 'B2', 'B4', 'B5', 'B6', 'B8', 'B9']) expect(results[id].verdict).toBe('not yet computed');
    expect(results.B7).toMatchObject({ verdict: 'not testable', detail: 'No release dates were given.' });
    const onePlatform = judged({ posts: posts.filter((post) => post.platform === 'Weibo') });
    expect(onePlatform.B3.verdict).toBe('not testable');
    expect(onePlatform.B10.verdict).toBe('not testable');
  });
});

describe('the arithmetic of B3', () => {
  it('divides by the larger of the other platforms', () => {
    const post = (platform: string, likes: number): BrandEvidencePost => ({
      platform,
      createdAt: '2023-01-01T00:00:00Z',
      text: 'x',
      likes,
      shares: 1,
      comments: 0,
      sentiment: 'neutral',
    });
    // Per post: Weibo (5 + 7) / 2 = 6, WeChat 4, Douban 2.
    const results = judged({ posts: [post('Weibo', 4), post('Weibo', 6), post('WeChat', 3), post('Douban', 1)] });
    expect(results.B3.statistic.value).toBe(1.5);
    expect(results.B3.detail).toContain('Weibo 6.0, WeChat 4.0, Douban 2.0');
  });
});
