// What a crawl would fetch and what robots.txt says, without fetching it: npx tsx examples/crawl-dry-run.ts
import { crawler } from 'crosscultural';

// A shop on this machine stands in for amazon.com: leave out servedFrom to ask the real one.
const shop = await crawler.startDemoShop([]);
const options = {
  store: ':memory:',
  salt: ':memory:',
  contact: 'you@university.example',
  maxPages: 2,
  servedFrom: shop.origin,
};
for (const product of [crawler.demoProduct, 'B0CLOSED00']) {
  const plan = await crawler.planCrawl('amazon', { product }, options);
  for (const { url, allowed, reason } of plan.pages)
    console.log(allowed ? 'would fetch' : 'would not fetch', url, reason);
}
await shop.close();
