import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crawl, demoProduct, demoReviews, planCrawl, startDemoShop } from '../../src/crawl';
import { startDemoServer } from '../../src/crawl/demo/server';
import { harness, pagesOf, product } from './harness';

const test = harness();
const { started, options, rows } = test;

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

  it('shows in the plan, which fetches nothing else', async () => {
    const shop = await started(
      startDemoShop(demoReviews(35), { robots: 'User-agent: *\nDisallow: /*pageNumber=2$\nCrawl-delay: 3' }),
    );
    const plan = await planCrawl('amazon', product, options(shop, { maxPages: 2 }));
    expect(plan).toMatchObject({
      delay: 3,
      robots: [{ origin: 'https://www.amazon.com', says: 'rules for crosscultural-crawler, Crawl-delay 3 s' }],
    });
    expect(plan.pages.map(({ allowed, reason, state }) => [allowed, reason, state])).toEqual([
      [true, 'robots.txt has no rule against it', 'new'],
      [false, 'robots.txt: Disallow: /*pageNumber=2$', 'new'],
    ]);
    expect(shop.log.map((entry) => entry.path)).toEqual(['/robots.txt']);
    expect(readdirSync(test.folder)).not.toContain('store.duckdb');
  });
});

describe('what a crawler must not get past', () => {
  it.each([
    ['login.html', 'WallError', 'asks for a login'],
    ['captcha.html', 'WallError', 'asks for a captcha'],
    ['changed-layout.html', 'LayoutError', '0 of 20 items parsed'],
  ])('%s ends the crawl with an error', async (file, name, message) => {
    const server = await started(startDemoServer(pagesOf(file)));
    await expect(crawl('amazon', product, options(server))).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
    // Nothing is marked as done: the page is asked for again when the crawl is started again.
    expect(await rows('SELECT state FROM crawl_frontier')).toEqual([{ state: 'pending' }]);
  });

  it.each([
    ['https://www.amazon.com/ap/signin?x', /asks for a login/],
    ['/errors/validateCaptcha', /asks for a captcha/],
  ])('a redirect to %s is a wall', async (location, message) => {
    const server = await started(startDemoServer({ ...pagesOf('reviews.html'), redirect: () => location }));
    await expect(crawl('amazon', product, options(server))).rejects.toThrow(message);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'https://elsewhere.example/',
    'ftp://www.amazon.com/',
  ])('a redirect to %s is not followed', async (location) => {
    const server = await started(startDemoServer({ ...pagesOf('reviews.html'), redirect: () => location }));
    expect(await crawl('amazon', product, options(server))).toMatchObject({ failed: 1, kept: 0, requests: 2 });
    expect((await rows('SELECT problem FROM crawl_frontier'))[0].problem).toMatch(/leads away from the site/);
  });

  it('a redirect in a circle ends', async () => {
    const server = await started(
      startDemoServer({ ...pagesOf('reviews.html'), redirect: (url) => url.pathname + url.search }),
    );
    expect(await crawl('amazon', product, options(server))).toMatchObject({ failed: 1, requests: 7 });
  });
});
