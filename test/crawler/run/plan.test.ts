import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoReviews, startDemoShop } from '../../../packages/crawler/demo';
import { crawl } from '../../../packages/crawler/run/crawl';
import { planCrawl } from '../../../packages/crawler/run/plan';
import { harness, product } from '../harness';

const test = harness();
const { started, options } = test;

it('says what robots.txt says to each page, and fetches nothing else', async () => {
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

it('knows which pages an earlier run has read', async () => {
  const shop = await started(startDemoShop(demoReviews(35)));
  await crawl('amazon', product, options(shop, { maxPages: 2 }));
  const plan = await planCrawl('amazon', product, options(shop, { maxPages: 4 }));
  expect(plan.pages.map(({ state }) => state)).toEqual(['done', 'done', 'pending', 'new']);
});
