import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../packages/base/random';
import { type BrandEvent, dailySums, type ReadPosts, sentimentClasses } from '../../packages/brand';
import {
  type BrandPost,
  brandAspects,
  brandEvents,
  brandPlatforms,
  brandTerms,
  simulateBrandPosts,
} from '../../packages/simulation/posts';
import { type BrandEvidence, type ClaimResult, runLedger } from '../../src/claims';
import { claimedInB } from '../../src/papers';

const posts = simulateBrandPosts({ posts: 12_000, seed: 8 });
const termNames = brandTerms.map(({ term }) => term);

/** What a reader without mistakes would find in posts: the planted truth. */
function readWithoutMistakes(given: readonly BrandPost[]): ReadPosts {
  const classOf = (sentiment: BrandPost['sentiment']) => sentimentClasses.indexOf(sentiment);
  const probabilities = new Float32Array(3 * given.length);
  const starts = new Uint32Array(given.length + 1);
  const name: number[] = [];
  given.forEach(({ sentiment, text }, i) => {
    probabilities[3 * i + classOf(sentiment)] = 1;
    brandTerms.forEach(({ forms }, term) => {
      if (forms.some((form) => text.includes(form))) name.push(term);
    });
    starts[i + 1] = name.length;
  });
  const mentions = given.flatMap(({ aspects }, post) => aspects.map((mention) => ({ ...mention, post })));
  return {
    posts: {
      ids: given.map(({ id }) => id),
      texts: given.map(({ text }) => text),
      platforms: brandPlatforms,
      platform: Uint8Array.from(given, ({ platform }) => brandPlatforms.indexOf(platform)),
      day: Int32Array.from(given, ({ createdAt }) => Date.parse(createdAt.slice(0, 10)) / 86_400_000),
      likes: Int32Array.from(given, ({ likes }) => likes),
      shares: Int32Array.from(given, ({ shares }) => shares),
      comments: Int32Array.from(given, ({ comments }) => comments),
      probabilities,
    },
    terms: { names: termNames, starts, name: Uint16Array.from(name) },
    aspects: {
      names: brandAspects,
      post: Uint32Array.from(mentions, ({ post }) => post),
      aspect: Uint16Array.from(mentions, ({ aspect }) => brandAspects.indexOf(aspect)),
      sentiment: Uint8Array.from(mentions, ({ sentiment }) => classOf(sentiment)),
    },
    intensity: given.map(({ intensity }) => intensity),
  };
}

function judged(given: readonly BrandPost[], other: Partial<BrandEvidence> = {}): Record<string, ClaimResult> {
  const events: readonly BrandEvent[] = brandEvents;
  const brand = { sums: dailySums(readWithoutMistakes(given)), events, ...other };
  const results = runLedger({ seed: 1, brand }).filter(({ id }) => id.startsWith('B'));
  return Object.fromEntries(results.map((result) => [result.id, result]));
}

const verdicts = (results: Record<string, ClaimResult>, ids: readonly string[]) => ids.map((id) => results[id].verdict);
/** Whether each is judged, and none supported. */
const turnedDown = (results: Record<string, ClaimResult>, ids: readonly string[]) =>
  ids.every((id) => ['contradicted', 'inconclusive'].includes(results[id].verdict));

describe('claims of Paper B on simulated posts, read without mistakes', () => {
  const results = judged(posts);

  it('all hold, with n in weeks and an interval around each statistic', () => {
    expect(Object.values(results).filter(({ verdict }) => verdict !== 'supported')).toEqual([]);
    expect(results.B3).toMatchObject({ n: 53, unit: 'weeks' });
    for (const { statistic, interval95 } of Object.values(results)) {
      expect(interval95?.[0]).toBeLessThanOrEqual(statistic.value ?? Number.NaN);
      expect(interval95?.[1]).toBeGreaterThanOrEqual(statistic.value ?? Number.NaN);
    }
    expect(results.B9.detail).toMatch(/Random days do as well in \d\.\d % of 999 draws/);
  });

  it('turn down when platforms are exchanged at random (B3, B10)', () => {
    const random = seededRandom(2);
    const mixed = judged(posts.map((post) => ({ ...post, platform: random.pick(brandPlatforms) })));
    expect(turnedDown(mixed, ['B3', 'B10'])).toBe(true);
    expect(mixed.B8.verdict).toBe('supported');
  });

  it('turn down when sentiments are dealt out at random (B4, B5, B6)', () => {
    const random = seededRandom(4);
    const sentiments = random.shuffle(posts.map(({ sentiment }) => sentiment));
    const mixed = posts.map((post, i) => ({
      ...post,
      sentiment: sentiments[i],
      aspects: post.aspects.map((one) => ({ ...one, sentiment: sentiments[i] })),
    }));
    expect(turnedDown(judged(mixed), ['B4', 'B5', 'B6'])).toBe(true);
  });

  it('turn down when the events are said to be on other days (B1, B7, B9)', () => {
    const random = seededRandom(3);
    const moved = brandEvents.map((event) => ({
      ...event,
      date: new Date(Date.UTC(2023, 0, 15 + random.integer(330))).toISOString().slice(0, 10),
    }));
    expect(turnedDown(judged(posts, { events: moved }), ['B1', 'B7', 'B9'])).toBe(true);
  });

  it('turn down when everybody talks about other things (B2, B8)', () => {
    const elsewhere = posts.map((post) => ({
      ...post,
      text: `${post.text}夜景铰链快充`, // night photography, hinge, fast charging
      aspects: post.aspects.map((one) => ({ ...one, aspect: 'screen' as const })),
    }));
    expect(turnedDown(judged(elsewhere), ['B2', 'B8'])).toBe(true);
  });

  it('say what has not been computed and what cannot be answered', () => {
    const read = readWithoutMistakes(posts.slice(0, 500));
    const none = { names: [], post: new Uint32Array(), aspect: new Uint16Array(), sentiment: new Uint8Array() };
    const terms = { names: [], starts: new Uint32Array(501), name: new Uint16Array() };
    const bare = judged([], { sums: dailySums({ ...read, aspects: none, terms }), events: [] });
    for (const id of ['B2', 'B4', 'B5', 'B6', 'B8', 'B9']) expect(bare[id].verdict).toBe('not yet computed');
    expect(bare.B7).toMatchObject({ verdict: 'not testable', detail: 'No release dates were given.' });
    const onePlatform = judged(posts.filter((post) => post.platform === 'Weibo'));
    expect(verdicts(onePlatform, ['B3', 'B10'])).toEqual(['not testable', 'not testable']);
    const forbidden = judged(posts, { cannot: { B3: 'Each platform was sampled by another rule.' } });
    expect(forbidden.B3).toMatchObject({
      verdict: 'not testable',
      detail: 'Each platform was sampled by another rule.',
    });
    expect(Object.values(judged([])).map(({ verdict }) => verdict)).toEqual(Array(10).fill('not yet computed'));
  });

  it('correct shares for a model’s errors, and are less sure the fewer labelled texts tell them', () => {
    const width = ({ B4: { interval95 } }: Record<string, ClaimResult>) =>
      (interval95 as [number, number])[1] - (interval95 as [number, number])[0];
    const half = [
      [45, 2, 3],
      [3, 44, 3],
      [2, 3, 45],
    ];
    const few = judged(posts, { confusion: half });
    const many = judged(posts, { confusion: half.map((row) => row.map((count) => 40 * count)) });
    expect(few.B4.statistic.value).toBeCloseTo(many.B4.statistic.value as number, 9);
    expect(width(few)).toBeGreaterThan(1.5 * width(many));
  });
});

describe('the arithmetic of B3 and B10', () => {
  it('divides by the larger of the other platforms; signs by what posts feel; leaves out posts without counts', () => {
    const platforms = ['Weibo', 'Weibo', 'WeChat', 'Douban', 'Douban'];
    const count = platforms.length;
    const read: ReadPosts = {
      posts: {
        ids: platforms.map(String),
        texts: platforms,
        platforms: ['Weibo', 'WeChat', 'Douban'],
        platform: Uint8Array.of(0, 0, 1, 2, 2),
        day: new Int32Array(count).fill(19_000),
        likes: Int32Array.of(4, 6, 3, 1, -1),
        shares: Int32Array.of(1, 1, 1, 1, -1),
        comments: Int32Array.of(0, 0, 0, -1, -1),
        // negative, neutral, positive
        probabilities: Float32Array.of(0, 0, 1, 0.5, 0, 0.5, 0, 0, 1, 1, 0, 0, 0, 0, 1),
      },
      terms: { names: [], starts: new Uint32Array(count + 1), name: new Uint16Array() },
      aspects: { names: [], post: new Uint32Array(), aspect: new Uint16Array(), sentiment: new Uint8Array() },
      intensity: new Uint8Array(count),
    };
    const results = judged([], { sums: dailySums(read), events: [] });
    // Per post: Weibo (5 + 7) / 2 = 6, WeChat 4, Douban 2 (its second post has no counts).
    expect(results.B3.statistic.value).toBe(1.5);
    // Signed: Weibo (5 + 0) / 2, WeChat 4, Douban −2.
    expect(results.B10.statistic.value).toBe(1.5);
    expect(results.B10.detail).toContain('WeChat 4.0, Weibo 2.5, Douban -2.0');
    expect(claimedInB.platform).toBe('Weibo');
  });
});
