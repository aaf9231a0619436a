import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../packages/base';
import type { Random } from '../../../packages/base/random';
import { postsOfCrawl, reviewsOfCrawl } from '../../../packages/corpus';
import { openRun } from '../../../packages/crawler/run/open-run';
import { sites } from '../../../packages/crawler/sites';
import { beginCrawl, storePage } from '../../../packages/crawler/store/frontier';
import type { FuzzedReader, Seed } from '../fuzz';
import { mutatedBytes } from '../mutations';
import { drain } from '../seeds';

const { weibo } = sites;
const query = { keyword: '小米' };

/** What may stand in a store that another program, or another version, has written. */
const changes = [
  ...[
    'rating = 9',
    "rating = 'NaN'",
    "created_at = 'soon'",
    'text = NULL',
    "text = ''",
    "language = '?'",
    'likes = -1',
  ],
  ...[
    "kind = 'other'",
    'mentions = NULL',
    "mentions = ['']",
    "label = '5'",
    'url = NULL',
    "text = repeat('a#', 50000)",
  ],
  ...["parent = ''", 'author = NULL', "product = ''", "platform = ''"],
].map((change) => `UPDATE crawl_records SET ${change}`);
const damages = [
  ...['DROP TABLE crawl_frontier', 'DROP TABLE crawls', 'DROP TABLE crawl_records', 'DELETE FROM crawl_records'],
  ...['ALTER TABLE crawl_records DROP COLUMN text', 'ALTER TABLE crawl_records RENAME COLUMN likes TO hearts'],
  ...[
    "UPDATE crawl_frontier SET kind = 'x', page = -1",
    "UPDATE crawl_frontier SET state = 'odd'",
    'DROP TABLE crawl_holds',
  ],
  ...[
    'ALTER TABLE crawl_frontier DROP COLUMN etag',
    'ALTER TABLE crawl_records ALTER COLUMN created_at TYPE INTEGER USING 5',
  ],
];

/** Works on a database in a folder of its own, and gives its bytes. */
export async function databaseOf(work: (file: string) => Promise<unknown>, bytes?: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-database-'));
  const file = path.join(folder, 'a.duckdb');
  try {
    if (bytes !== undefined) writeFileSync(file, bytes);
    await work(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bytes changed, or by SQL what stands in the tables. */
export function mutateDatabase(statements: readonly string[]) {
  return async (seed: Seed, random: Random, other: Seed): Promise<Buffer> => {
    if (random.chance(0.5)) return mutatedBytes(seed.bytes, random, other.bytes);
    return databaseOf(async (file) => {
      const database = await openDatabase(file);
      try {
        await database.run(random.pick(statements));
      } finally {
        database.close();
      }
    }, seed.bytes);
  };
}

async function seeds(): Promise<Seed[]> {
  const request = weibo.listing(query, 1);
  const records = [
    {
      ...{
        id: '1',
        kind: 'post' as const,
        text: '很好 #小米# https://a.example/b',
        author: 'anon-1',
        likes: 3,
        shares: 1,
      },
      ...{ createdAt: '2023-03-03T12:05:09+08:00', mentions: ['anon-2'] },
    },
    { id: '2', kind: 'comment' as const, text: '同意', parent: '1', createdAt: '2023-03-03' },
    { id: '3', kind: 'review' as const, text: '好', title: '好', rating: 4, label: '1', product: '7' },
  ];
  const bytes = await databaseOf(async (file) => {
    const database = await openDatabase(file);
    try {
      const crawl = await beginCrawl(database, weibo, query, false);
      await storePage(database, weibo, crawl, {
        request,
        records,
        problems: [],
        next: [{ ...request, page: 2, url: `${request.url}&p=2` }],
      });
    } finally {
      database.close();
    }
  });
  return [{ name: 'crawl.duckdb', bytes }];
}

/** What a crawl has kept: read as reviews, as posts and by SQL, then gone on with. */
export const crawlStores: FuzzedReader = {
  name: 'crawl stores',
  seeds,
  mutate: mutateDatabase([...changes, ...damages]),
  async read(file, folder) {
    await drain(reviewsOfCrawl(file));
    await drain(postsOfCrawl(file));
    const replay = path.join(folder, 'replay');
    mkdirSync(replay, { recursive: true });
    writeFileSync(path.join(replay, 'index.jsonl'), '');
    const run = await openRun('weibo', query, {
      ...{ store: file, replay, contact: 'a@b.example' },
      salt: path.join(folder, 'private', 'salt'),
    });
    run.database.close();
    await run.reader.close();
  },
};
