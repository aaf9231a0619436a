import { describe, expect, it } from 'vitest';
import { demoProduct, demoReviews, startDemoShop } from '../../../packages/crawler/demo';
import { startDemoServer } from '../../../packages/crawler/demo/server';
import { crawl } from '../../../packages/crawler/run/crawl';
import { harness, pagesOf, product } from '../harness';

const { started, options } = harness();

describe('robots.txt', () => {
  const robots = `User-agent: *\nDisallow: /product-reviews/${demoProduct}/\n`;

  it('is obeyed', async () => {
    const shop = await started(startDemoShop(demoReviews(10), { robots }));
    expect(await crawl('amazon', product, options(shop))).toMatchObject({
      ended: 'complete',
      refusedByRobots: 1,
      kept: 0,
      requests: 1,
    });
    expect(shop.log.map((entry) => entry.path)).toEqual(['/robots.txt']);
  });

  it('forbids everything while it is unreachable, and nothing when it is missing', async () => {
    const down = await started(startDemoShop(demoReviews(10), { fault: () => 'server error' }));
    expect(await crawl('amazon', product, options(down, { limits: { attempts: 2 } }))).toMatchObject({
      refusedByRobots: 1,
      requests: 2,
    });
    const missing = await started(startDemoServer({ ...pagesOf('reviews.html'), robots: undefined }));
    expect(await crawl('amazon', { product: 'B00TEST001' }, options(missing, { maxPages: 1 }))).toMatchObject({
      refusedByRobots: 0,
      kept: 3,
    });
  });

  it('slows the crawl down to its Crawl-delay', async () => {
    const shop = await started(startDemoShop(demoReviews(20), { robots: 'User-agent: *\nCrawl-delay: 0.2' }));
    await crawl('amazon', product, options(shop));
    const pauses = shop.log.slice(1).map((entry, i) => entry.at - shop.log[i].at);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(200);
  });
});
