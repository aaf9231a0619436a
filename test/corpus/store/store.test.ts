import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../packages/base';
import { buildStore, openStore, type Review } from '../../../packages/corpus';
import { readOwnReviews } from '../../../packages/corpus/own-reviews';
import { collect, each, temporaryFile, temporaryFolder } from '../files';

const reviews: Review[] = [
  {
    id: 'zh:1',
    culture: 'domestic',
    language: 'zh',
    platform: 'shop',
    product: 'laptop',
    text: '屏幕很好',
    rating: 4.5,
    label: 'positive',
    createdAt: '2023-04-05T10:00:00+08:00',
    likes: 12,
    author: '0f3a',
    triplets: [
      {
        aspect: { start: 0, end: 2, text: '屏幕' },
        opinion: { start: 2, end: 4, text: '很好' },
        sentiment: 'positive',
        category: 'display',
      },
      { aspect: null, opinion: { start: 2, end: 4, text: '很好' }, sentiment: 'neutral' },
    ],
  },
  { id: 'en:1', culture: 'foreign', language: 'en', platform: 'amazon', text: 'Good fan', triplets: [] },
  { id: 'en:2', culture: 'foreign', language: 'en', platform: 'amazon', text: ' good  fan', rating: 5 },
];

async function storeOf(content: readonly Review[]) {
  const file = path.join(temporaryFolder(), 'cache', 'a.duckdb');
  await buildStore(file, each(content));
  return { file, store: await openStore(file) };
}

describe('a store', () => {
  test('gives back every review as it was, in order', async () => {
    const { store } = await storeOf(reviews);
    expect(await store.reviews()).toEqual(reviews);
    store.close();
  });

  test('gives back any text', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((content) => !content.includes('\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
        const content: Review[] = texts.map((each, i) => ({ ...reviews[1], id: String(i), text: each }));
        const { store } = await storeOf(content);
        expect(await store.reviews()).toEqual(content);
        store.close();
      }),
      { numRuns: 8 },
    );
  });

  test('gives reviews by culture, language and platform, and without those that repeat others', async () => {
    const { store } = await storeOf(reviews);
    const ids = async (filter: object) => (await store.reviews(filter)).map(({ id }) => id);
    expect(await ids({ culture: 'foreign' })).toEqual(['en:1', 'en:2']);
    expect(await ids({ culture: 'foreign', unique: true })).toEqual(['en:1']);
    expect(await ids({ language: 'zh', platform: 'amazon' })).toEqual([]);
    expect(await store.count({ platform: 'amazon' })).toBe(2);
    expect(await store.duplicates()).toEqual([{ id: 'en:2', of: 'en:1', kind: 'exact', similarity: 1 }]);
    store.close();
  });

  test('streams more reviews than a page holds, each with its own triplets', async () => {
    const many = Array.from({ length: 9000 }, (_, i): Review => ({ ...reviews[i % 2], id: String(i), likes: i }));
    const { store } = await storeOf(many);
    expect(await collect(store.streamReviews())).toEqual(many);
    store.close();
  });

  test('answers SQL with plain values', async () => {
    const { store } = await storeOf(reviews);
    expect(
      await store.query(
        `SELECT culture, count(*) AS reviews, sum(likes) AS likes, avg(rating) AS rating,
           min(createdAt::TIMESTAMPTZ) AS time, min(createdAt[:10]::DATE) AS day
         FROM reviews GROUP BY culture ORDER BY culture`,
      ),
    ).toEqual([
      { culture: 'domestic', reviews: 1, likes: 12, rating: 4.5, time: '2023-04-05T02:00:00.000Z', day: '2023-04-05' },
      { culture: 'foreign', reviews: 2, likes: null, rating: 5, time: null, day: null },
    ]);
    const [row] = await store.query(
      `SELECT 9007199254740993 AS large, -5::HUGEINT AS small, 1.25::DECIMAL(5, 2) AS money, [1, NULL] AS list,
         {'a': DATE '2020-02-29'} AS record, TIME '10:20:30' AS time, TIMESTAMP '2020-01-01 00:00:01.5' AS moment`,
    );
    expect(row).toEqual({
      large: 9007199254740993n,
      small: -5,
      money: 1.25,
      list: [1, null],
      record: { a: '2020-02-29' },
      time: '10:20:30',
      moment: '2020-01-01T00:00:01.500Z',
    });
    store.close();
  });

  test('takes parameters as values, never as SQL', async () => {
    const { store } = await storeOf(reviews);
    const hostile = "x' OR true; DROP TABLE reviews; --";
    expect(await store.query('SELECT id FROM reviews WHERE text = ? AND rating > ?', [hostile, 1])).toEqual([]);
    expect(await store.query('SELECT id FROM reviews WHERE rating > $1', [4.7])).toEqual([{ id: 'en:2' }]);
    store.close();
  });

  test('is read-only, and says in one line what is wrong with a query', async () => {
    const { store } = await storeOf(reviews);
    await expect(store.query('DELETE FROM reviews')).rejects.toThrow('read-only');
    await expect(store.query('SELECT nothing FROM reviews')).rejects.toThrow(/^The query failed: .*nothing.*$/);
    await expect(store.query('SELECT nothing FROM reviews')).rejects.toMatchObject({ name: 'UserError' });
    store.close();
  });

  test('has the same bytes in its export, whenever it is built', async () => {
    const exported = await Promise.all(
      [1, 2].map(async () => {
        const { store, file } = await storeOf(reviews);
        const parquet = path.join(path.dirname(file), 'a.parquet');
        await store.exportParquet(parquet);
        store.close();
        return readFileSync(parquet);
      }),
    );
    expect(exported[0].equals(exported[1])).toBe(true);
  });
});

describe('export', () => {
  test('to Parquet is exact', async () => {
    const { store, file } = await storeOf([{ ...reviews[0], text: '=1+1, "很好"\n', triplets: undefined }]);
    const parquet = path.join(path.dirname(file), "it's a.parquet");
    await store.exportParquet(parquet);
    const [row] = await store.query('SELECT text, likes, rating FROM read_parquet(?)', [parquet]);
    expect(row).toEqual({ text: '=1+1, "很好"\n', likes: 12, rating: 4.5 });
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['a.duckdb', "it's a.parquet"]);
    store.close();
  });

  test('to CSV disarms formulas and is otherwise read back as it was', async () => {
    const texts = ['=1+1', '@SUM(A1)', '-5 stars', 'a, "b"\nc', '很好', '  blanks  '];
    const content = texts.map((text, i): Review => ({ ...reviews[2], id: `en:${i}`, text }));
    const { store, file } = await storeOf(content);
    const csv = path.join(path.dirname(file), 'out', 'a.csv');
    await store.exportCsv(csv);
    store.close();
    // Excel knows UTF-8 by the mark; a reader of ours drops it.
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufeffid,culture,/);
    const back = await collect(readOwnReviews(csv));
    expect(back.map(({ text }) => text)).toEqual(["'=1+1", "'@SUM(A1)", "'-5 stars", ...texts.slice(3)]);
    expect(back[4]).toEqual(content[4]);
  });

  test('says when a file cannot be written', async () => {
    const { store, file } = await storeOf(reviews);
    const below = path.join(file, 'a.csv');
    await expect(store.exportCsv(below)).rejects.toThrow(`${below} could not be written`);
    store.close();
  });
});

describe('buildStore', () => {
  test('refuses an empty corpus and ids that occur twice, and leaves the old store as it was', async () => {
    const { file, store } = await storeOf(reviews);
    store.close();
    const before = readFileSync(file);
    await expect(buildStore(file, each<Review>([]), { source: 'mine.csv' })).rejects.toThrow(
      'mine.csv holds no reviews; expected at least one.',
    );
    const twice = each([reviews[0], reviews[0]]);
    await expect(buildStore(file, twice, { source: 'mine.csv' })).rejects.toThrow(
      'mine.csv: two reviews have the id "zh:1".',
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['a.duckdb']);
  });

  test('removes what a build left behind whose process has ended, and nothing else', async () => {
    const folder = temporaryFolder();
    const abandoned = ['a.duckdb.999999999.0a1b2c3d.tmp', 'a.duckdb.999999999.0a1b2c3d.tmp.wal'];
    const kept = ['a.duckdb.notes', `a.duckdb.${process.pid}.0a1b2c3d.tmp`, 'b.duckdb.999999999.0a1b2c3d.tmp'];
    for (const name of [...abandoned, ...kept]) writeFileSync(path.join(folder, name), '');
    await buildStore(path.join(folder, 'a.duckdb'), each(reviews));
    expect(readdirSync(folder).sort()).toEqual(['a.duckdb', ...kept].sort());
  });

  test('works from several builders at once', async () => {
    const file = path.join(temporaryFolder(), 'a.duckdb');
    await Promise.all([1, 2, 3].map(() => buildStore(file, each(reviews))));
    const store = await openStore(file);
    expect(await store.count()).toBe(3);
    store.close();
    expect(readdirSync(path.dirname(file))).toEqual(['a.duckdb']);
  });
});

describe('openStore', () => {
  test.each([
    ['a text', Buffer.from('this is no database, but long enough to be read as one'.repeat(100))],
    ['an empty file', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(50_000)],
  ])('says that %s is no store', async (_, content) => {
    const open = openStore(temporaryFile('a.duckdb', content));
    await expect(open).rejects.toThrow(/^.*a\.duckdb .*$/);
    await expect(open).rejects.toMatchObject({ name: 'UserError' });
  });

  test.each([
    'ALTER TABLE reviews DROP COLUMN author',
    'ALTER TABLE reviews RENAME COLUMN likes TO hearts',
    'ALTER TABLE triplets DROP COLUMN opinion',
    'ALTER TABLE duplicates RENAME COLUMN kind TO sort',
  ])('says that a store whose columns another program changed is none: %s', async (change) => {
    const { file, store } = await storeOf(reviews);
    store.close();
    const database = await openDatabase(file);
    await database.run('DROP VIEW unique_reviews');
    await database.run(change);
    database.close();
    await expect(openStore(file)).rejects.toThrow(/^[^\n]*a\.duckdb is not a review store \([^\n]+\); delete it/);
  });

  test('never gives wrong reviews from a damaged file: it says so, or the damage was in an unused place', async () => {
    const many = Array.from({ length: 5000 }, (_, i): Review => ({ ...reviews[0], id: String(i), likes: i }));
    const { file, store } = await storeOf(many);
    store.close();
    const whole = readFileSync(file);
    let refused = 0;
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const at = Math.floor(whole.length * part);
      const cut = openStore(temporaryFile('a.duckdb', whole.subarray(0, at)));
      await expect(cut).rejects.toMatchObject({ name: 'UserError' });

      const wrong = Buffer.from(whole);
      for (let i = at; i < at + 16; i++) wrong[i] ^= 0xff;
      const opened = await openStore(temporaryFile('a.duckdb', wrong)).catch((error: Error) => error);
      if (opened instanceof Error) {
        expect(opened.name).toBe('UserError');
        refused++;
      } else {
        expect(await opened.reviews()).toEqual(many);
        opened.close();
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('lets several read the same file at once', async () => {
    const { file, store } = await storeOf(reviews);
    const second = await openStore(file);
    expect(await Promise.all([store.count(), second.count()])).toEqual([3, 3]);
    store.close();
    expect(await second.count()).toBe(3);
    second.close();
  });
});
