import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { crawl } from '../../../packages/crawler/run/crawl';
import { harness, product } from '../harness';

const test = harness();

describe('options', () => {
  it.each([
    [
      'an unknown site',
      'ebay',
      {},
      {},
      'There is no site “ebay”; the sites are amazon, taobao, tmall, jd, weibo, wechat, douban.',
    ],
    ['a product that is none', 'amazon', { product: '../x' }, {}, 'amazon needs a product (ASIN)'],
    ['no contact', 'amazon', product, { contact: '' }, 'A crawl needs your contact'],
    [
      'too short a delay',
      'amazon',
      product,
      { limits: { delay: 10 } },
      'too short for a public site; the least is 1000 ms',
    ],
    ['a delay beyond patience', 'amazon', product, { limits: { delay: 1e9 } }, 'the most is 400000 ms'],
    ['a negative limit', 'amazon', product, { limits: { requests: -1 } }, 'The crawl’s requests cannot be -1.'],
    ['no pages', 'amazon', product, { maxPages: 0 }, 'maxPages must be 1 or more, not 0.'],
    [
      'a missing cookie file',
      'amazon',
      product,
      { cookies: 'nowhere.txt' },
      'The cookie file nowhere.txt cannot be read (ENOENT).',
    ],
  ])('%s is refused before anything is fetched', async (_, site, query, more, message) => {
    const store = path.join(test.folder, 'store.duckdb');
    const crawling = crawl(site, query, {
      store,
      salt: path.join(test.folder, 'salt'),
      contact: 'me@uni.example',
      ...more,
    });
    await expect(crawling).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(message) });
    expect(readdirSync(test.folder)).not.toContain('store.duckdb');
  });
});
