import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '@crosscultural/base';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FoundRecord } from '../../../packages/crawler/site';
import { sites } from '../../../packages/crawler/sites';
import { beginCrawl, storePage } from '../../../packages/crawler/store/frontier';
import { type CrawledRecord, exportRecords } from '../../../packages/crawler/store/records';

const { weibo } = sites;
const query = { keyword: '小米' };
const request = weibo.listing(query, 1);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'records-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function withDatabase(store: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(store);
  await work(database).finally(() => database.close());
}

/** The records as they come out of a new store that they were put into. */
async function throughStore(name: string, records: readonly FoundRecord[]): Promise<CrawledRecord[]> {
  const store = path.join(folder, name);
  await withDatabase(store, async (database) => {
    const crawl = await beginCrawl(database, weibo, query, false);
    await storePage(database, weibo, crawl, { request, records, problems: [], next: [] });
  });
  return exported(store);
}

async function exported(store: string): Promise<CrawledRecord[]> {
  const found: CrawledRecord[] = [];
  for await (const record of exportRecords(store)) found.push(record);
  return found;
}

const words = fc.string({ unit: 'grapheme' });
const count = fc.nat(2 ** 40);
const found: fc.Arbitrary<FoundRecord> = fc.record(
  {
    id: fc.stringMatching(/^[\w-]{1,64}$/),
    kind: fc.constantFrom('review' as const, 'post' as const, 'comment' as const, 'article' as const),
    text: words,
    title: words,
    author: words,
    mentions: fc.array(words),
    rating: fc.integer({ min: 1, max: 5 }),
    label: fc.constantFrom('1', '0', '-1'),
    createdAt: fc.constantFrom('2023-03-03', '2023-03-03T12:05:09+08:00', '2023-03-03T23:59:00-05:00'),
    likes: count,
    comments: count,
    shares: count,
    parent: fc.stringMatching(/^\d{1,16}$/),
    product: words,
    language: fc.constantFrom('zh', 'en', 'de'),
  },
  { requiredKeys: ['id', 'kind', 'text'] },
);

it('everything that a record has comes out as it went in, and nothing else', { timeout: 120_000 }, async () => {
  let store = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(found, { minLength: 1, maxLength: 15 }), async (records) => {
      const idOf = (record: FoundRecord) => `weibo:${record.kind}:${record.id}`;
      const first = new Map(records.map((record, place) => [idOf(record), { record, place }]));
      const expected = [...first].map(([id, { record, place }]) => ({
        ...record,
        ...{ id, place, platform: 'weibo', language: record.language ?? 'zh' },
        ...(record.parent === undefined ? {} : { parent: `weibo:post:${record.parent}` }),
        ...{ crawl: expect.stringMatching(/^weibo-[0-9a-f]{12}$/), url: request.url },
      }));
      const inOrder = expected.sort((a, b) => (Buffer.from(a.id) < Buffer.from(b.id) ? -1 : 1));
      expect(await throughStore(`${store++}.duckdb`, records)).toStrictEqual(inOrder);
    }),
    { numRuns: 10, seed: 1 },
  );
});

it('gives more records than it reads at a time, each once', async () => {
  const records = Array.from({ length: 2_345 }, (_, i): FoundRecord => ({ id: `${i}`, kind: 'post', text: 'x' }));
  const ids = (await throughStore('many.duckdb', records)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2_345);
  expect(ids).toEqual([...ids].sort());
});

it('goes on in a store that was made before mentions were kept', async () => {
  const store = path.join(folder, 'old.duckdb');
  await withDatabase(store, async (database) => {
    await database.run(`CREATE TABLE crawl_records (
      id VARCHAR PRIMARY KEY, crawl VARCHAR, url VARCHAR, place INTEGER, kind VARCHAR,
      platform VARCHAR, culture VARCHAR, language VARCHAR, product VARCHAR, title VARCHAR, text VARCHAR,
      rating DOUBLE, label VARCHAR, created_at VARCHAR, likes BIGINT, comments BIGINT, shares BIGINT,
      author VARCHAR, parent VARCHAR)`);
    await database.run(
      "INSERT INTO crawl_records (id, platform, culture, text) VALUES ('weibo:post:1', 'weibo', 'domestic', 'old')",
    );
  });
  expect(await exported(store)).toEqual([{ id: 'weibo:post:1', platform: 'weibo', text: 'old' }]);
  await withDatabase(store, async (database) => {
    const crawl = await beginCrawl(database, weibo, query, false);
    const records: FoundRecord[] = [{ id: '2', kind: 'post', text: 'new', mentions: ['anon-1'] }];
    expect(await storePage(database, weibo, crawl, { request, records, problems: [], next: [] })).toEqual({
      kept: 1,
      duplicates: 0,
    });
  });
  expect((await exported(store)).map(({ text, mentions }) => [text, mentions])).toEqual([
    ['old', undefined],
    ['new', ['anon-1']],
  ]);
});
