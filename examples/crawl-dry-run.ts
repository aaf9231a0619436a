// What a crawl would fetch and what robots.txt says, without fetching it: npx tsx examples/crawl-dry-run.ts
import { tmpdir } from 'node:os';
import { crawler } from 'crosscultural';

// A shop on this machine stands in for amazon.com: leave out servedFrom to ask the real one.
const shop = await crawler.startDemoShop([]);
const files = { store: `${tmpdir()}/example-crawl.duckdb`, salt: `${tmpdir()}/example-crawl.salt` };
const options = { ...files, contact: 'you@university.example', maxPages: 2, servedFrom: shop.origin };
for (const product of [crawler.demoProduct, 'B0CLOSED00']) {
  const { pages } = await crawler.planCrawl('amazon', { product }, options);
  for (const { url, allowed, reason } of pages) console.log(`would ${allowed ? '' : 'not '}fetch ${url} (${reason})`);
}
await shop.close();
