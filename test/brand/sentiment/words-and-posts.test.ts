import { describe, expect, it } from 'vitest';
import {
  examplePosts,
  matchForms,
  mostProbableClasses,
  postWords,
  sentimentOverTime,
  sentimentShares,
  sentimentWords,
  termSentiment,
} from '../../../packages/brand';
import { brandTerms } from '../../../src/papers';
import { type MadePost, madePosts } from '../made-posts';

const mixed: MadePost[] = [
  ...Array.from(
    { length: 20 },
    (_, i): MadePost => ({ text: `屏幕清晰，性能强 ${i}`, day: 7 * (i % 5), sentiment: 'positive' }),
  ),
  ...Array.from(
    { length: 10 },
    (_, i): MadePost => ({ text: `续航差，客服敷衍 ${i}`, day: 7 * (i % 5), sentiment: 'negative' }),
  ),
  { text: '续航差，路过', sentiment: 'neutral' },
];

describe('mostProbableClasses', () => {
  it('takes the largest, of equal ones neutral, then negative', () => {
    expect([...mostProbableClasses([0.2, 0.3, 0.5, 0.4, 0.4, 0.2, 0.5, 0, 0.5, 0.6, 0.3, 0.1], 4)]).toEqual([
      2, 1, 0, 0,
    ]);
  });
});

describe('sentiment over time', () => {
  it('has a row for every week, with intervals, and none of a week without posts', () => {
    const posts = madePosts([
      { text: 'a', day: -1, sentiment: 'negative' },
      { text: 'b', day: 0, sentiment: 'positive' },
      { text: 'c', day: 6, sentiment: 'neutral', platform: 'Douban' },
      { text: 'd', day: 20, sentiment: 'positive' },
    ]);
    const weeks = sentimentOverTime(posts);
    expect(weeks.map(({ week, posts: n }) => [week, n])).toEqual([
      ['2022-12-26', 1],
      ['2023-01-02', 2],
      ['2023-01-09', 0],
      ['2023-01-16', 1],
    ]);
    expect(weeks[1].positive).toMatchObject({ count: 1, share: 0.5 });
    expect(weeks[1].positive!.interval![0]).toBeCloseTo(0.0945, 3);
    expect(weeks[2].positive).toBeNull();
    expect(sentimentOverTime(posts, 'Douban').map(({ posts: n }) => n)).toEqual([0, 1, 0, 0]);
    expect(() => sentimentOverTime(posts, 'WeChat')).toThrow(/there are: Weibo, Douban/);
    expect(sentimentOverTime(madePosts([]))).toEqual([]);
  });
});

describe('sentiment over all the time', () => {
  it('has shares of the classes, with intervals from four weeks on', () => {
    const rows = sentimentShares(madePosts(mixed), 1);
    expect(rows.map(({ sentiment, count, share }) => [sentiment, count, share])).toEqual([
      ['negative', 10, 10 / 31],
      ['neutral', 1, 1 / 31],
      ['positive', 20, 20 / 31],
    ]);
    expect(rows[2].interval![0]).toBeLessThan(20 / 31);
    expect(rows[2].interval![1]).toBeGreaterThan(20 / 31);
    expect(sentimentShares(madePosts([{ text: 'a' }]), 1).map(({ share, interval }) => [share, interval])).toEqual([
      [0, null],
      [1, null],
      [0, null],
    ]);
    expect(sentimentShares(madePosts([]), 1)).toEqual([]);
  });
});

describe('words of sentiment', () => {
  it('stand on the side that uses them, with a gloss', () => {
    const posts = madePosts(mixed);
    const words = sentimentWords(posts, postWords(posts.texts))!;
    expect(
      words
        .filter(({ side }) => side === 'positive')
        .map(({ word }) => word)
        .sort(),
    ).toEqual(['屏幕', '性能', '清晰'].sort());
    expect(words.filter(({ side }) => side === 'negative').map(({ word }) => word)).toEqual(
      expect.arrayContaining(['续航', '客服']),
    );
    expect(words.find(({ word }) => word === '客服')).toMatchObject({
      gloss: 'customer service',
      positivePosts: 0,
      negativePosts: 10,
    });
    expect(words.find(({ word }) => word === '客服')!.z).toBeLessThan(0);
  });

  it('are none when a class is missing', () => {
    const posts = madePosts(mixed.filter(({ sentiment }) => sentiment !== 'negative'));
    expect(sentimentWords(posts, postWords(posts.texts))).toBeNull();
    expect(sentimentWords(madePosts([]), postWords([]))).toBeNull();
  });
});

describe('sentiment of terms', () => {
  it('compares the posts with a term with all posts', () => {
    const posts = madePosts(mixed);
    const rows = termSentiment(posts, matchForms(posts.texts, brandTerms), 1);
    const performance = rows.find(({ term }) => term === 'high-performance')!;
    expect(performance).toMatchObject({ posts: 20, positiveAmongPolar: { count: 20, share: 1 } });
    expect(performance.lead!.value).toBeCloseTo(1 / 3, 12);
    const battery = rows.find(({ term }) => term === 'battery issues')!;
    expect(battery).toMatchObject({ posts: 11, positiveAmongPolar: { count: 0, share: 0, interval: [0, 0] } });
    expect(battery.lead!.value).toBeCloseTo(-2 / 3, 12);
    expect(rows[0].term).toBe('high-performance');
    expect(rows.find(({ term }) => term === 'signal')).toMatchObject({
      posts: 0,
      positiveAmongPolar: null,
      lead: null,
    });
  });
});

describe('example posts', () => {
  const posts = madePosts([
    { text: '续航真的太差了，一天三充，完全撑不住', sentiment: 'negative', probability: 0.9 },
    { text: '续航真的太差了，一天三充，完全撑不住！', sentiment: 'negative', probability: 0.95 },
    { text: '客服一直不理人，等了三天没有回音', sentiment: 'negative', probability: 0.8 },
    { text: '屏幕不错', sentiment: 'positive' },
  ]);

  it('are the surest, and each tells something else', () => {
    expect(examplePosts(posts, 'negative').map(({ id }) => id)).toEqual(['post:2', 'post:3']);
    expect(examplePosts(posts, 'negative', { count: 1 })).toEqual([
      {
        id: 'post:2',
        platform: 'Weibo',
        date: '2023-01-02',
        text: posts.texts[1],
        sentiment: 'negative',
        probability: Math.fround(0.95),
      },
    ]);
    expect(examplePosts(posts, 'neutral')).toEqual([]);
    expect(examplePosts(posts, 'negative', { maximumLength: 10 })).toEqual([]);
  });

  it('say something besides whom they speak to', () => {
    const thanks = [
      '@united thnx',
      '@united thnx!',
      '@united great flight crew',
      '@delta great flight crew!!',
      '@united on time today',
    ];
    const shown = examplePosts(madePosts(thanks.map((text) => ({ text, sentiment: 'positive' }))), 'positive');
    expect(shown.map(({ text }) => text)).toEqual(['@united on time today', '@united great flight crew']);
  });

  it('can be asked for one term', () => {
    const hits = matchForms(posts.texts, brandTerms);
    expect(examplePosts(posts, 'negative', { hits, term: 'after-sales service' }).map(({ id }) => id)).toEqual([
      'post:3',
    ]);
    expect(() => examplePosts(posts, 'negative', { hits, term: 'camera' })).toThrow(/No hits of a term "camera"/);
  });
});
