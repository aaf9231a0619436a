import { crawl, demoReviews, startDemoShop } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { randomFaults } from '../../../packages/crawler/demo/faults';
import { demoReviewId } from '../../../packages/crawler/demo/shop';
import { harness, product } from '../harness';

const records = 5_000;
const pageSize = 20;
const delay = 10;

const test = harness();
const { started, options, rows } = test;

it('a server that fails in every way gives the same records, and never sees two requests too close', {
  timeout: 600_000,
}, async () => {
  const fault = randomFaults({ errors: 0.1, resets: 0.05, truncated: 0.02, slow: 0.01 }, 3);
  const shop = await started(startDemoShop(demoReviews(records), { pageSize, fault }));
  const limits = { delay, responseTime: 2_000 };
  const summary = await crawl('amazon', product, options(shop, { maxPages: 1_000, limits }));

  expect(summary).toMatchObject({ ended: 'complete', kept: records, duplicates: 0, failed: 0 });
  const stored = (await rows('SELECT id FROM crawl_records ORDER BY id')).map((row) => row.id);
  expect(stored).toEqual(Array.from({ length: records }, (_, index) => `amazon:review:${demoReviewId(index)}`).sort());

  // Every kind of fault struck, and each was answered by asking again.
  const answers = new Set(shop.log.map((entry) => entry.answer));
  expect(answers).toEqual(new Set(['200', 'server error', 'unavailable', 'reset', 'cut off', 'cut short', 'slow']));
  expect(summary.retries).toBe(shop.log.filter((entry) => entry.answer !== '200').length);
  expect(summary.requests).toBe(shop.log.length);

  const pauses = shop.log.slice(1).map((entry, index) => entry.at - shop.log[index].at);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(delay);
  expect(Math.max(...shop.log.map((entry) => entry.inFlight))).toBe(1);
});
