import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../../packages/crawler/http/decode';
import { parsePage } from '../../../packages/crawler/run/parse-page';
import type { ParsedPage, Query } from '../../../packages/crawler/site';
import { sites } from '../../../packages/crawler/sites';

/** A query that each site understands. */
export const queries: Record<string, Query> = {
  amazon: { product: 'B00TEST001' },
  taobao: { product: '600000000001' },
  tmall: { product: '600000000001', seller: '2616970884' },
  jd: { product: '100012043978' },
  weibo: { keyword: '小米' },
  wechat: { keyword: '小米' },
  douban: { product: 'movie/1292052' },
};

export interface FixtureOptions {
  query?: Query;
  page?: number;
  kind?: string;
  url?: string;
}

/** Reads a page of fixtures/ as the crawler would. */
export function parseFixture(site: string, file: string, options: FixtureOptions = {}): ParsedPage {
  return parseBytes(site, readFileSync(path.join(__dirname, 'fixtures', site, file)), options);
}

export function parseBytes(site: string, bytes: Uint8Array, options: FixtureOptions = {}): ParsedPage {
  const query = options.query ?? queries[site];
  const text = decodeText(bytes, undefined);
  if (text === null) throw new Error('illegible');
  return parsePage(sites[site], { ...sites[site].listing(query, options.page ?? 1), text, ...options }, query);
}
