import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../../packages/base';
import { PageError } from '../../../packages/crawler';
import { readRobots } from '../../../packages/crawler/http/robots';
import { readPage } from '../../../packages/crawler/run/read-page';
import type { PageRequest } from '../../../packages/crawler/site';
import { sites } from '../../../packages/crawler/sites';
import { queries } from '../../crawler/sites/fixture';
import type { FuzzedReader, Seed } from '../fuzz';
import { mutateFile, text } from '../seeds';

const fixtures = path.join(__dirname, '..', '..', 'crawler', 'sites', 'fixtures');

/** Pages that are no first page of a list. */
const requests: Record<string, Partial<PageRequest>> = {
  'wechat article.html': { kind: 'article', url: 'https://mp.weixin.qq.com/s/AbC_1-x' },
  'weibo comments.json': {
    kind: 'comments',
    url: 'https://m.weibo.cn/comments/hotflow?id=1&mid=1&max_id_type=0',
  },
  'douban topic.html': { kind: 'topic', url: 'https://www.douban.com/group/topic/284000001/' },
  'douban search.html': { kind: 'search' },
};

/** Shops that write in another language. */
const marketplaces: Record<string, string> = { 'amazon germany.html': 'de', 'amazon japan.html': 'co.jp' };

/** The whole pages of every site that hold something. */
function pages(): Seed[] {
  const isWhole = /^(?:reviews|search|comments|topic|article|rates|follow-up|germany|japan)\./;
  return Object.keys(sites).flatMap((site) =>
    readdirSync(path.join(fixtures, site))
      .filter((file) => isWhole.test(file))
      .map((file) => ({ name: `${site} ${file}`, bytes: readFileSync(path.join(fixtures, site, file)) })),
  );
}

/** What servers answer: pages of every site, robots.txt. */
export const crawledPages: FuzzedReader = {
  name: 'crawled pages',
  seeds: [
    ...pages(),
    text('robots.txt', 'User-agent: *\nDisallow: /a*b$ # no\nCrawl-delay: 3\nSitemap: https://a/b\n'),
  ],
  mutate: mutateFile,
  read(file) {
    const name = path.basename(file);
    const body = readFileSync(file);
    if (name === 'robots.txt') {
      return readRobots('https://a.example', { kind: 'found', text: body.toString() }).verdict('https://a.example/aab');
    }
    const [site] = name.split(' ');
    const query = { ...queries[site], marketplace: marketplaces[name] };
    const request = { ...sites[site].listing(query, 1), ...requests[name] };
    const settings = { site, query, salt: '0'.repeat(64), isReplay: false };
    const answer = { request, finalUrl: request.url, body, isPage: true, wantsText: true };
    const { failure } = readPage(settings, answer);
    if (failure !== undefined) throw new UserError(new PageError(site, request.url, failure.what).message);
  },
};
