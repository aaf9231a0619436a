import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@crosscultural/base';
import { crawl, demoReviews, readRecording, startDemoShop } from '@crosscultural/crawler';
import { describe, expect, it } from 'vitest';
import { startDemoServer } from '../../packages/crawler/demo/server';
import { faultsAt, harness, pagesOf, product } from './harness';

const test = harness();
const { started, options, rows } = test;

describe('recording and replay', () => {
  it('replays to the same records without network', async () => {
    const record = path.join(test.folder, 'recording');
    const faults = faultsAt({ 3: 'unavailable', 5: 'cut short' });
    const shop = await started(startDemoShop(demoReviews(35), { fault: faults }));
    await crawl('amazon', product, options(shop, { record }));
    const collected = await rows('SELECT * FROM crawl_records ORDER BY id');
    await shop.close();

    const again = {
      store: path.join(test.folder, 'again.duckdb'),
      salt: path.join(test.folder, 'private', 'salt'),
      contact: '',
      replay: record,
    };
    expect(await crawl('amazon', product, again)).toMatchObject({ ended: 'complete', kept: 35, bytes: 0, failed: 0 });
    const database = await openDatabase(again.store, { readOnly: true });
    expect(await database.query('SELECT * FROM crawl_records ORDER BY id')).toEqual(collected);
    database.close();
  });

  it('keeps a response once however often it comes, and outlives a torn line', async () => {
    const record = path.join(test.folder, 'recording');
    const server = await started(startDemoServer(pagesOf('last.html')));
    await crawl('amazon', product, options(server, { record }));
    await crawl('amazon', product, options(server, { record, refresh: true }));
    appendFileSync(path.join(record, 'index.jsonl'), 'null\n{"url": 1}\n{"url": "https://half');
    await crawl('amazon', { ...product, marketplace: 'in' }, options(server, { record }));
    expect(readRecording(record).map(({ status, url }) => [status, new URL(url).host])).toEqual([
      [200, 'www.amazon.com'],
      [200, 'www.amazon.in'],
    ]);
    expect(
      readdirSync(path.join(record, 'objects'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.gz'),
      ),
    ).toHaveLength(1);
  });

  it('names a page that was not recorded, and a folder that is no recording', async () => {
    const record = path.join(test.folder, 'recording');
    const shop = await started(startDemoShop(demoReviews(20)));
    await crawl('amazon', product, options(shop, { record, maxPages: 1 }));
    const again = {
      store: path.join(test.folder, 'again.duckdb'),
      salt: path.join(test.folder, 'salt'),
      contact: '',
      replay: record,
    };
    expect(await crawl('amazon', product, again)).toMatchObject({ kept: 10, failed: 1 });
    await expect(crawl('amazon', product, { ...again, replay: test.folder })).rejects.toThrow(
      'holds no recording of a crawl',
    );
  });
});
