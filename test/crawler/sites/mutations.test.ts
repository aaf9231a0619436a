import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PageError } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { deriveSeed, type Random, seededRandom } from '../../../packages/base/random';
import { decodeText } from '../../../packages/crawler/http/decode';
import { maskNames, pseudonymsFrom } from '../../../packages/crawler/pseudonym';
import { parsePage } from '../../../packages/crawler/run/parse-page';
import type { FoundRecord } from '../../../packages/crawler/site';
import { sites } from '../../../packages/crawler/sites';
import { parseBytes, queries } from './fixture';
import { type MadeUpItem, madeUpItems, pagesOfMany } from './many-items';

const pagesPerSite = 1_700;
const items = madeUpItems(10);
const pseudonym = pseudonymsFrom('0'.repeat(64), 'test');

/** What can happen to a page on its way: bytes flipped, tags and brackets cut, encodings swapped, the end lost. */
const mutations: ((page: string, random: Random) => Buffer)[] = [
  (page, random) => flip(Buffer.from(page), 1 + random.integer(20), random),
  (page, random) => Buffer.from(cutTags(page, 1 + random.integer(5), random)),
  (page, random) => Buffer.from(page, random.pick(['utf16le', 'latin1', 'utf8'] as const)),
  (page, random) => Buffer.from(page).subarray(0, random.integer(Buffer.byteLength(page))),
  (page, random) => flip(Buffer.from(cutTags(page, 1 + random.integer(5), random)), 1 + random.integer(20), random),
];

function flip(bytes: Buffer, count: number, random: Random): Buffer {
  for (let i = 0; i < count; i++) bytes[random.integer(bytes.length)] ^= 1 << random.integer(8);
  return bytes;
}

/** Tags of HTML; in JSON the brackets and commas between items and fields. */
function cutTags(page: string, count: number, random: Random): string {
  let rest = page;
  for (let i = 0; i < count; i++) {
    const tags = [...rest.matchAll(page.startsWith('<') ? /<[^<>]*>/g : /\}+,\{+|",|[[\]{}]/g)];
    if (tags.length === 0) return rest;
    const { index = 0, 0: tag } = random.pick(tags);
    rest = rest.slice(0, index) + rest.slice(index + tag.length);
  }
  return rest;
}

/** The items that a record's fields belong to. */
function ownersOf(record: FoundRecord): Set<string> {
  const owns = (item: MadeUpItem) =>
    record.id === item.id ||
    record.author === pseudonym(item.author) ||
    record.title?.includes(item.title) ||
    record.text.includes(item.text.split(' ')[0]) ||
    record.text.includes(item.text.split(' ')[2]) ||
    record.likes === item.likes ||
    record.createdAt?.slice(0, 19).replace('T', ' ') === item.time ||
    (record.createdAt?.length === 10 && record.createdAt === item.time.slice(0, 10));
  return new Set(items.filter(owns).map((item) => item.id));
}

it.each(Object.keys(pagesOfMany))(
  `%s: ${pagesPerSite} mutated pages give records or an error that names the page, and no record is mixed from two`,
  { timeout: 300_000 },
  (name) => {
    const site = sites[name];
    const random = seededRandom(deriveSeed(5, name));
    const request = site.listing(queries[name], 1);
    const whole = pagesOfMany[name](items);
    expect(read(Buffer.from(whole))).toHaveLength(items.length);
    let records = 0;
    let errors = 0;
    for (let number = 0; number < pagesPerSite; number++) {
      const page = random.pick(mutations)(whole, random);
      const started = performance.now();
      try {
        for (const record of read(page)) {
          records++;
          expect([...ownersOf(record)].length, JSON.stringify(record)).toBeLessThanOrEqual(1);
        }
      } catch (error) {
        if (!(error instanceof PageError)) throw error;
        errors++;
        expect(error.message).toContain(`(page ${request.url})`);
      }
      expect(performance.now() - started).toBeLessThan(5_000);
    }
    // Both outcomes occur: the mutations neither destroy every page nor leave every page as it was.
    expect(records).toBeGreaterThan(pagesPerSite);
    expect(errors).toBeGreaterThan(pagesPerSite / 10);

    function read(bytes: Buffer): FoundRecord[] {
      const text = decodeText(bytes, 'text/html; charset=utf-8');
      if (text === null) throw new PageError(name, request.url, 'illegible');
      return parsePage(site, { ...request, text: maskNames(text, site.names, pseudonym) }, queries[name]).records.map(
        (record) => ({ ...record, author: record.author && pseudonym(record.author) }),
      );
    }
  },
);

/** Pages that are no plain list: one kind of page each. */
const others = [
  ['wechat', 'search.html', {}],
  ['wechat', 'article.html', { kind: 'article', url: 'https://mp.weixin.qq.com/s/AbC_1-x' }],
  ['weibo', 'comments.json', { kind: 'comments', url: 'https://m.weibo.cn/comments/hotflow?id=1&mid=1&max_id_type=0' }],
  ['douban', 'topic.html', { kind: 'topic', url: 'https://www.douban.com/group/topic/284000001/' }],
  ['douban', 'search.html', { kind: 'search' }],
] as const;

it.each(others)('%s, %s: mutated pages give a result or an error that names the page', (name, file, request) => {
  const random = seededRandom(deriveSeed(6, name + file));
  const whole = readFileSync(path.join(__dirname, 'fixtures', name, file), 'utf8');
  const url = 'url' in request ? request.url : sites[name].listing(queries[name], 1).url;
  for (let number = 0; number < 300; number++) {
    try {
      parseBytes(name, random.pick(mutations)(whole, random), request);
    } catch (error) {
      if ((error as Error).message !== 'illegible') expect((error as Error).message).toContain(`(page ${url})`);
    }
  }
});
