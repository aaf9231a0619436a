import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type CrawledRecord,
  crawl,
  type DemoServer,
  demoProduct,
  demoReviews,
  postsFromReviews,
  startDemoMicroblog,
  startDemoShop,
} from '@crosscultural/crawler';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Post, postSchema, postsOfCrawl, type Review, reviewsOfCrawl } from '../../../packages/corpus';
import { postOfRecord, reviewOfRecord } from '../../../packages/corpus/formats';

const record: CrawledRecord = {
  id: 'weibo:comment:48',
  kind: 'comment',
  platform: 'weibo',
  language: 'zh',
  text: '#小米13# 太贵了 @anon-0123456789abcdef01234567 https://t.cn/A6x。', // "too expensive"
  createdAt: '2023-03-03T12:05:09+08:00',
  likes: 3,
  shares: 2,
  comments: 1,
  parent: 'weibo:post:47',
  author: 'anon-aaaaaaaaaaaaaaaaaaaaaaaa',
  mentions: ['anon-0123456789abcdef01234567'],
  crawl: 'weibo-0123456789ab',
  url: 'https://m.weibo.cn/comments/hotflow?id=47',
  place: 0,
};

describe('postOfRecord', () => {
  it('keeps shares, comments, parent and mentions, and finds hashtags and addresses in the text', () => {
    const { kind, crawl, url, place, ...kept } = record;
    expect(postOfRecord(record)).toEqual({
      ...kept,
      culture: 'domestic',
      hashtags: ['小米13'],
      urls: ['https://t.cn/A6x'],
    });
  });

  it('has no post for a record without a time of day', () => {
    expect(postOfRecord({ ...record, createdAt: '2023-03-03' })).toBeUndefined();
    expect(postOfRecord({ ...record, createdAt: undefined })).toBeUndefined();
  });

  it('refuses no text', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'#@:/?.!%[]()\\ \n电', 'http://', 'https://a.b/', 'anon-') });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(postSchema.safeParse(postOfRecord({ ...record, text })).success).toBe(true);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });
});

describe('reviewOfRecord', () => {
  it('joins title and text, and takes what is not Chinese for foreign', () => {
    const german = { ...record, platform: 'amazon', language: 'de', title: 'Gut', text: 'Hält lange.', rating: 4 };
    expect(reviewOfRecord(german)).toMatchObject({ culture: 'foreign', text: 'Gut\nHält lange.', rating: 4 });
    expect(reviewOfRecord({ ...german, text: '' }).text).toBe('Gut');
  });

  it('reads Taobao’s grades', () => {
    const labels = ['1', '0', '-1', undefined].map((label) => reviewOfRecord({ ...record, label }).label);
    expect(labels).toEqual(['positive', 'neutral', 'negative', undefined]);
  });

  it('names the page of a record that can be no review', () => {
    expect(() => reviewOfRecord({ ...record, language: 'zh-CN' })).toThrow(
      'https://m.weibo.cn/comments/hotflow?id=47: field language: expected a two-letter language code',
    );
  });
});

describe('a store', () => {
  let folder: string;
  let store: string;
  const servers: DemoServer[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'crawl-records-'));
    store = path.join(folder, 'crawl.duckdb');
    servers.push(await startDemoShop(demoReviews(12)), await startDemoMicroblog(postsFromReviews(demoReviews(6))));
    const options = { store, salt: path.join(folder, 'salt'), contact: 'me@uni.example', limits: { delay: 2 } };
    await crawl('amazon', { product: demoProduct }, { ...options, servedFrom: servers[0].origin });
    await crawl('weibo', { keyword: '小米' }, { ...options, servedFrom: servers[1].origin });
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true });
  });

  it('gives every record as a review', async () => {
    const reviews: Review[] = [];
    for await (const review of reviewsOfCrawl(store)) reviews.push(review);
    // Six posts have 0, 1, 2, 3, 0 and 1 comments.
    expect(reviews).toHaveLength(12 + 6 + 7);
    expect(reviews[0]).toMatchObject({ id: 'amazon:review:R00000001', culture: 'foreign', language: 'en' });
    expect(reviews[0].text).toContain(demoReviews(1)[0].text);
  });

  it('gives posts and comments, each with the post that it answers, and no reviews', async () => {
    const posts: Post[] = [];
    for await (const post of postsOfCrawl(store)) posts.push(post);
    const comments = posts.filter(({ parent }) => parent !== undefined);
    expect([posts.length, comments.length]).toEqual([6 + 7, 7]);
    const ids = new Set(posts.filter(({ parent }) => parent === undefined).map(({ id }) => id));
    expect(comments.every(({ parent }) => ids.has(parent as string))).toBe(true);
    expect(posts.filter(({ shares }) => shares !== undefined)).toHaveLength(6);
    expect(posts.filter(({ mentions }) => mentions?.length === 1)).toHaveLength(6);
  });
});
