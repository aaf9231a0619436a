import { crawl, demoReviews, queryCrawl, startDemoShop } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { harness, product } from '../harness';

const { started, options } = harness();

it('answers with rows, and cannot write', async () => {
  const shop = await started(startDemoShop(demoReviews(25)));
  const { store, ...others } = options(shop);
  await crawl('amazon', product, { store, ...others });
  const sql = 'SELECT state, sum(records)::INTEGER AS records FROM crawl_frontier WHERE page <= ? GROUP BY state';
  expect(await queryCrawl(store, sql, [2])).toEqual([{ state: 'done', records: 20 }]);
  await expect(queryCrawl(store, 'DELETE FROM crawl_records')).rejects.toThrow(/read-only/);
});
