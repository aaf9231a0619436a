import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { crawl, demoReviews, startDemoMicroblog, startDemoShop } from '@crosscultural/crawler';
import { describe, expect, it } from 'vitest';
import { harness, product } from './harness';

const test = harness();
const { started, options, rows } = test;

describe('names', () => {
  const allBytes = (at: string): Buffer[] =>
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));

  it('never reach the disk, in the store or in the recording', async () => {
    const posts = demoReviews(30).map(({ text }) => ({
      text,
      createdAt: '2023-03-03T12:00:00+08:00',
      likes: 0,
      comments: 2,
      shares: 0,
    }));
    const microblog = await started(startDemoMicroblog(posts));
    const shop = await started(startDemoShop(demoReviews(30)));
    await crawl('weibo', { keyword: '小米' }, options(microblog, { record: path.join(test.folder, 'recording') }));
    await crawl('amazon', product, options(shop, { record: path.join(test.folder, 'recording') }));
    const written = allBytes(test.folder).map((bytes) =>
      (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(),
    );
    expect(written.some((text) => text.includes('anon-'))).toBe(true);
    expect(written.filter((text) => /网友|路人|Shopper|amzn1\.account\.DEMO|"id":1000/.test(text))).toEqual([]);
    expect(
      (await rows('SELECT DISTINCT author FROM crawl_records')).every(({ author }) =>
        /^anon-[0-9a-f]{24}$/.test(String(author)),
      ),
    ).toBe(true);
    expect((await rows("SELECT text FROM crawl_records WHERE kind = 'post' LIMIT 1"))[0].text).toMatch(
      /@anon-[0-9a-f]{24}$/,
    );
  });

  it('give the same hash in every crawl with the same salt, another with another; the salt is the user’s alone', async () => {
    const shop = await started(startDemoShop(demoReviews(10)));
    const authors = async (salt: string) => {
      rmSync(path.join(test.folder, 'store.duckdb'), { force: true });
      await crawl('amazon', product, options(shop, { salt: path.join(test.folder, salt, 'salt') }));
      return (await rows('SELECT author FROM crawl_records ORDER BY id')).map((row) => row.author);
    };
    const first = await authors('a');
    expect(new Set(first).size).toBe(10);
    expect(await authors('a')).toEqual(first);
    expect(await authors('b')).not.toEqual(first);
    expect(statSync(path.join(test.folder, 'a', 'salt')).mode & 0o777).toBe(0o600);
  });
});
