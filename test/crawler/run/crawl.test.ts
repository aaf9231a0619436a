import path from 'node:path';
import {
  type CrawlEvent,
  crawl,
  demoProduct,
  demoReviews,
  startDemoMicroblog,
  startDemoShop,
} from '@crosscultural/crawler';
import { describe, expect, it } from 'vitest';
import { faultsAt, harness, product } from '../harness';

const test = harness();
const { started, options, rows } = test;

describe('crawl', () => {
  it('collects every review once, and says what it did', async () => {
    const shop = await started(startDemoShop(demoReviews(35)));
    const summary = await crawl('amazon', product, options(shop));
    expect(summary).toMatchObject({
      ended: 'complete',
      requests: 5,
      pages: 4,
      kept: 35,
      duplicates: 0,
      retries: 0,
      failed: 0,
    });
    expect(summary.bytes).toBeGreaterThan(10_000);
    const [stored] = await rows(
      "SELECT * EXCLUDE (crawl, author, text, title) FROM crawl_records WHERE id = 'amazon:review:R00000012'",
    );
    const planted = demoReviews(35)[11];
    expect(stored).toEqual({
      id: 'amazon:review:R00000012',
      url: `https://www.amazon.com/product-reviews/${demoProduct}/?sortBy=recent&pageNumber=2`,
      place: 1,
      kind: 'review',
      platform: 'amazon',
      language: 'en',
      product: demoProduct,
      rating: planted.rating,
      label: null,
      created_at: planted.createdAt,
      likes: planted.likes,
      comments: null,
      shares: null,
      parent: null,
      mentions: null,
    });
    expect((await rows("SELECT text FROM crawl_records WHERE id = 'amazon:review:R00000012'"))[0].text).toBe(
      planted.text,
    );
    expect(
      shop.log.every(
        ({ userAgent }) => userAgent === 'crosscultural-crawler/0.1 (academic research; +mailto:me@uni.example)',
      ),
    ).toBe(true);
  });

  it('collects posts and the comments under them', async () => {
    const posts = [2, 0, 5].map((comments, i) => ({
      text: `post ${i}`,
      createdAt: '2023-03-03T12:00:00+08:00',
      likes: i,
      comments,
      shares: 0,
    }));
    const microblog = await started(startDemoMicroblog(posts));
    const summary = await crawl('weibo', { keyword: '小米' }, options(microblog));
    expect(summary).toMatchObject({ ended: 'complete', kept: 3 + 2 + 3, pages: 2 + 2 });
    const parents = await rows(
      "SELECT parent, count(*) AS comments FROM crawl_records WHERE kind = 'comment' GROUP BY parent ORDER BY parent",
    );
    expect(parents.map((row) => row.comments)).toEqual([2, 3]);
    expect(
      await rows(
        'SELECT parent FROM crawl_records WHERE parent IS NOT NULL AND parent NOT IN (SELECT id FROM crawl_records)',
      ),
    ).toEqual([]);
  });

  it('stops at maxPages, and goes on from there when asked for more', async () => {
    const shop = await started(startDemoShop(demoReviews(35)));
    expect(await crawl('amazon', product, options(shop, { maxPages: 2 }))).toMatchObject({
      ended: 'complete',
      kept: 20,
    });
    const sameQuery = { ...product, keyword: undefined };
    expect(await crawl('amazon', sameQuery, options(shop, { maxPages: 2 }))).toMatchObject({ requests: 0, kept: 0 });
    // robots.txt is remembered for a day: only the two pages are asked for.
    expect(await crawl('amazon', product, options(shop))).toMatchObject({ requests: 2, kept: 15 });
  });

  it('goes on after an abort without losing or repeating a record', async () => {
    const shop = await started(startDemoShop(demoReviews(60)));
    const controller = new AbortController();
    const onEvent = (event: CrawlEvent) => event.type === 'page' && event.page === 3 && controller.abort();
    const first = await crawl('amazon', product, options(shop, { signal: controller.signal, onEvent }));
    expect(first).toMatchObject({ ended: 'aborted', kept: 30, reason: 'stopped by the user' });
    expect(await crawl('amazon', product, options(shop))).toMatchObject({ ended: 'complete', kept: 30, duplicates: 0 });
  });

  it('counts a review that moved to the next page while it was crawled as a duplicate', async () => {
    const reviews = demoReviews(20);
    // The last review of page 1 is shown again as the first of page 2.
    const shop = await started(
      startDemoShop([...reviews.slice(0, 10), ...reviews.slice(9)], {
        identify: (review) => review.id.replace(/\W/g, ''),
      }),
    );
    expect(await crawl('amazon', product, options(shop))).toMatchObject({ kept: 20, duplicates: 1 });
  });

  it('asks again after 429, 503, resets, half pages and endless answers', async () => {
    const faults = faultsAt({
      2: 'unavailable',
      4: 'reset',
      5: 'cut off',
      7: 'cut short',
      9: 'slow',
      10: 'server error',
    });
    const shop = await started(startDemoShop(demoReviews(60), { fault: faults }));
    const events: CrawlEvent[] = [];
    const summary = await crawl(
      'amazon',
      product,
      options(shop, { onEvent: (event) => events.push(event), limits: { responseTime: 1_500 } }),
    );
    expect(summary).toMatchObject({ ended: 'complete', kept: 60, retries: 6, requests: 13 });
    expect(events.flatMap((event) => (event.type === 'retry' ? event.reason.replace(/ \(.*/, '') : []))).toEqual([
      'HTTP 503',
      expect.stringMatching(/reset|hang up/i),
      expect.stringMatching(/abort/i),
      'amazon: the page ends before </html>',
      'no whole answer within 1500 ms',
      'HTTP 500',
    ]);
  });

  it('waits as long as Retry-After asks', async () => {
    const shop = await started(startDemoShop(demoReviews(10), { fault: faultsAt({ 2: 'too many requests' }) }));
    await crawl('amazon', product, options(shop));
    expect(shop.log[2].at - shop.log[1].at).toBeGreaterThanOrEqual(1000);
  });

  it('ends when a host asks for a long pause, and does not forget it in the next run', async () => {
    const shop = await started(startDemoShop(demoReviews(10), { fault: faultsAt({ 2: 'too many requests' }) }));
    const limits = { longestWait: 100 };
    expect(await crawl('amazon', product, options(shop, { limits }))).toMatchObject({
      ended: 'told to wait',
      requests: 2,
    });
    expect(await crawl('amazon', product, options(shop, { limits }))).toMatchObject({
      ended: 'told to wait',
      requests: 0,
    });
    expect(await crawl('amazon', product, options(shop))).toMatchObject({ ended: 'complete', kept: 10 });
  });

  it('calls a page failed after the last attempt, and tries it again in the next run', async () => {
    const shop = await started(
      startDemoShop(demoReviews(10), { fault: faultsAt({ 2: 'server error', 3: 'server error' }) }),
    );
    expect(await crawl('amazon', product, options(shop, { limits: { attempts: 2 } }))).toMatchObject({
      failed: 1,
      kept: 0,
    });
    expect(await rows('SELECT state, problem FROM crawl_frontier')).toEqual([{ state: 'failed', problem: 'HTTP 500' }]);
    expect(await crawl('amazon', product, options(shop))).toMatchObject({ ended: 'complete', kept: 10 });
  });

  it('keeps its distance from another crawl of the same host', async () => {
    const shop = await started(startDemoShop(demoReviews(40)));
    const stores = ['one', 'two'].map((name) => path.join(test.folder, `${name}.duckdb`));
    const limits = { delay: 30 };
    await Promise.all(stores.map((store) => crawl('amazon', product, options(shop, { store, limits }))));
    const pauses = shop.log.slice(1).map((entry, i) => entry.at - shop.log[i].at);
    expect(shop.log).toHaveLength(10);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...shop.log.map(({ inFlight }) => inFlight))).toBe(1);
  });

  it('keeps to its budget of requests and bytes', async () => {
    const shop = await started(startDemoShop(demoReviews(60)));
    expect(await crawl('amazon', product, options(shop, { limits: { requests: 3 } }))).toMatchObject({
      ended: 'budget',
      requests: 3,
      kept: 20,
    });
    const bytes = await crawl('amazon', product, options(shop, { limits: { bytes: 6_000 } }));
    expect(bytes).toMatchObject({ ended: 'budget', reason: 'the budget of 6000 bytes is used up' });
    expect(bytes.bytes).toBeLessThan(20_000);
    expect(await crawl('amazon', product, options(shop))).toMatchObject({ ended: 'complete' });
    expect(await rows('SELECT count(*) AS n FROM crawl_records')).toEqual([{ n: 60 }]);
  });

  it('asks with the version it has when it refreshes', async () => {
    const reviews = demoReviews(20);
    const shop = await started(startDemoShop(reviews));
    await crawl('amazon', product, options(shop));
    reviews.splice(12, 1); // page 2 changes
    expect(await crawl('amazon', product, options(shop, { refresh: true }))).toMatchObject({ pages: 1, unchanged: 1 });
    expect(shop.log.map(({ answer }) => answer)).toEqual(['200', '200', '200', '304', '200']);
  });
});
