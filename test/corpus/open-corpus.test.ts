import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openCorpus, publicSources, sourcesMissing } from '../../packages/corpus';
import { projectFolder } from '../../src/project';
import { fixture, temporaryFolder } from './files';

/** A data folder whose sample is the fixture of two reviews. */
function dataFolderWithSample(): string {
  const dataFolder = temporaryFolder();
  mkdirSync(path.join(dataFolder, 'sample'));
  copyFileSync(fixture('reviews.jsonl'), path.join(dataFolder, 'sample', 'reviews.jsonl'));
  return dataFolder;
}

const cached = (dataFolder: string) => readdirSync(path.join(dataFolder, 'cache'));
const map = 'id=nr,text=comment,culture=land,createdAt=when,author=who,label=mood';

describe('openCorpus', () => {
  test('opens the sample as the simulated corpus', async () => {
    const { name, label, sha256, counts, store } = await openCorpus('simulated', {
      dataFolder: dataFolderWithSample(),
    });
    expect({ name, label, counts }).toEqual({
      name: 'simulated',
      label: 'simulated corpus',
      counts: { domestic: 1, foreign: 1 },
    });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await store.reviews())[0].triplets).toHaveLength(1);
    store.close();
  });

  test('opens a user’s file, by an option or after a #', async () => {
    const dataFolder = temporaryFolder();
    const first = await openCorpus(fixture('mine.csv'), { dataFolder, map });
    const second = await openCorpus(`${fixture('mine.csv')}#${map}`, { dataFolder });
    expect(first).toMatchObject({ name: 'mine', label: 'reviews of mine.csv', counts: { domestic: 1, foreign: 2 } });
    expect(second.sha256).toBe(first.sha256);
    expect(await second.store.reviews()).toEqual(await first.store.reviews());
    expect(cached(dataFolder)).toHaveLength(1);
    first.store.close();
    second.store.close();
  });

  test('knows a user’s file by its content, and says what holds no reviews', async () => {
    const dataFolder = temporaryFolder();
    const write = (name: string, content: string) => {
      writeFileSync(path.join(dataFolder, name), content);
      return path.join(dataFolder, name);
    };
    const texts = async (source: string) => {
      const { store } = await openCorpus(source, { dataFolder });
      const found = (await store.reviews()).map(({ text }) => text);
      store.close();
      return found;
    };
    expect(await texts(write('table.txt', 'text,culture\nfine,foreign\n'))).toEqual(['fine']);
    expect(await texts(`${write('table.dat', 'body,nr\nfine,1\n')}#text=body,culture==foreign`)).toEqual(['fine']);
    expect(await texts(write('amazon.txt', '5 #### good fan\n'))).toEqual(['good fan']);
    await expect(texts(write('prose.md', 'Once upon a time\n'))).rejects.toThrow(
      'holds no reviews that are known here',
    );
    await expect(texts(fixture('quadruple-labels.csv'))).rejects.toThrow('holds labels, not reviews');
  });

  test('reads again only when the file or the map has changed', async () => {
    const dataFolder = temporaryFolder();
    const file = path.join(dataFolder, 'Ünsere Daten (1).csv');
    writeFileSync(file, 'text,other,culture\na,b,foreign\n');
    const texts = async (source: string) => {
      let read = 0;
      const { name, store } = await openCorpus(source, { dataFolder, onProgress: ({ reviews }) => (read = reviews) });
      expect(name).toBe('ünsere-daten-1');
      const found = (await store.reviews()).map(({ text }) => text);
      store.close();
      return { found, read };
    };
    expect(await texts(file)).toEqual({ found: ['a'], read: 1 });
    expect(await texts(file)).toEqual({ found: ['a'], read: 0 });
    expect(await texts(`${file}#text=other`)).toEqual({ found: ['b'], read: 1 });
    writeFileSync(file, 'text,other,culture\nc,b,foreign\n');
    expect(await texts(file)).toEqual({ found: ['c'], read: 1 });
    expect(cached(dataFolder)).toHaveLength(3);
  });

  test('makes a damaged store again', async () => {
    const dataFolder = dataFolderWithSample();
    (await openCorpus('simulated', { dataFolder })).store.close();
    const file = path.join(dataFolder, 'cache', cached(dataFolder)[0]);
    for (const damaged of [readFileSync(file).subarray(0, 5000), Buffer.from('nonsense'), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      const { store } = await openCorpus('simulated', { dataFolder });
      expect(await store.count()).toBe(2);
      store.close();
    }
  });

  test('works from several processes at once', async () => {
    const dataFolder = dataFolderWithSample();
    const opened = await Promise.all([1, 2, 3].map(() => openElsewhere(dataFolder)));
    expect(opened).toEqual(['2', '2', '2']);
    expect(cached(dataFolder)).toEqual([expect.stringMatching(/^simulated-[0-9a-f]{16}\.duckdb$/)]);
  });

  test.each([
    ['nothing', '"nothing" is no corpus: expected simulated, public, public-phones, '],
    ['no/such.csv', 'There is no file no/such.csv; check the path.'],
    ['reviews.xlsx', 'There is no file reviews.xlsx'],
    [
      'public',
      'The public data is not here yet (zh/laptop/unlabelled_reviews.csv, en/laptops-flipkart/reviews.csv); run: npx',
    ],
    ['public-earphones', 'The public data is not here yet (en/earphones-amazon-in/AllProductReviews.csv); run: npx'],
    ['simulated', 'The embedded sample is missing'],
  ])('%s: says what is wrong', async (source, message) => {
    const dataFolder = temporaryFolder();
    const open = openCorpus(source, { dataFolder });
    await expect(open).rejects.toThrow(message);
    await expect(open).rejects.toMatchObject({ name: 'UserError' });
    expect(existsSync(path.join(dataFolder, 'cache'))).toBe(false);
  });

  test('refuses an empty corpus, and a map where none belongs', async () => {
    const dataFolder = dataFolderWithSample();
    const file = path.join(dataFolder, 'empty.csv');
    writeFileSync(file, 'text,culture\n');
    await expect(openCorpus(file, { dataFolder })).rejects.toThrow('empty.csv holds no row below its header');
    expect(cached(dataFolder)).toEqual([]);
    const mapped = openCorpus('simulated', { dataFolder, map: 'text=a' });
    await expect(mapped).rejects.toThrow('--map is for your own file; the simulated corpus needs none.');
  });
});

/** Counts the sample's reviews in a process of its own. */
async function openElsewhere(dataFolder: string): Promise<string> {
  const script = `
    const { openCorpus } = require(${JSON.stringify(path.join(projectFolder, 'packages', 'corpus'))});
    openCorpus('simulated', { dataFolder: ${JSON.stringify(dataFolder)} })
      .then(async ({ store }) => console.log(await store.count()));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: projectFolder,
  });
  return stdout.trim();
}

const mirror = path.join(projectFolder, '..', 'shared', 'data');

describe.runIf(existsSync(mirror))('the public corpus', () => {
  test('is 26,481 Chinese and 24,112 English reviews of laptops', async () => {
    const dataFolder = temporaryFolder();
    symlinkSync(mirror, path.join(dataFolder, 'public'));
    expect(sourcesMissing(publicSources, dataFolder)).toEqual([]);
    const { name, label, counts, store } = await openCorpus('public', { dataFolder });
    expect({ name, label, counts }).toEqual({
      name: 'public',
      label: 'laptop reviews of a Chinese and an Indian shop',
      counts: { domestic: 26481, foreign: 24112 },
    });
    const duplicates = await store.duplicates();
    expect(duplicates.length).toBeGreaterThan(10_000);
    expect(await store.query('SELECT DISTINCT product FROM reviews')).toEqual([{ product: 'laptop' }]);
    expect(await store.count({ unique: true })).toBe(50593 - duplicates.length);
    store.close();
  });

  test.each([
    ['public-phones', 'phone', { domestic: 2323, foreign: 14675 }],
    ['public-tablets', 'tablet', { domestic: 10000, foreign: 0 }],
    ['public-computers', 'computer', { domestic: 3992, foreign: 0 }],
    ['public-earphones', 'earphones', { domestic: 0, foreign: 14337 }],
    ['public-laptops-labelled', 'laptop', { domestic: 697, foreign: 1453 }],
  ])('%s holds one product group', async (source, product, counts) => {
    const dataFolder = temporaryFolder();
    symlinkSync(mirror, path.join(dataFolder, 'public'));
    const opened = await openCorpus(source, { dataFolder });
    expect(opened).toMatchObject({ name: source, counts });
    expect(await opened.store.query('SELECT DISTINCT product FROM reviews')).toEqual([{ product }]);
    opened.store.close();
  });

  test('refuses a file that is cut off', async () => {
    const dataFolder = temporaryFolder();
    const write = (file: string, content: Uint8Array) => {
      mkdirSync(path.dirname(path.join(dataFolder, 'public', file)), { recursive: true });
      writeFileSync(path.join(dataFolder, 'public', file), content);
    };
    write('zh/laptop/unlabelled_reviews.csv', readFileSync(path.join(mirror, 'zh/laptop/unlabelled_reviews.csv')));
    const flipkart = 'en/laptops-flipkart/reviews.csv';
    write(flipkart, readFileSync(path.join(mirror, flipkart)).subarray(0, 1e6));
    const open = openCorpus('public', { dataFolder });
    await expect(open).rejects.toThrow('is not the file of the catalogue (it may be cut off); fetch it again');
  });
});
