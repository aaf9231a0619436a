import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../../packages/base/random';
import type { Answer } from '../../../packages/crawler/run/read-page';
import { sites } from '../../../packages/crawler/sites';
import { queries } from './fixture';

const folder = path.join(__dirname, 'fixtures');
/** Every saved page with the requests that a site could answer with it. */
const saved = Object.keys(sites).flatMap((site) =>
  readdirSync(path.join(folder, site)).map((file) => ({ site, body: readFileSync(path.join(folder, site, file)) })),
);
const others: Record<string, { kind: string; url: string }[]> = {
  wechat: [{ kind: 'article', url: 'https://mp.weixin.qq.com/s/AbC_1-x' }],
  weibo: [
    { kind: 'comments', url: 'https://m.weibo.cn/comments/hotflow?id=1&mid=1&max_id_type=0' },
    { kind: 'whole text', url: 'https://m.weibo.cn/statuses/extend?id=1' },
  ],
  douban: [
    { kind: 'topic', url: 'https://www.douban.com/group/topic/284000001/' },
    { kind: 'search', url: 'https://www.douban.com/group/search?q=x' },
  ],
};

/** What an attacker puts where it hurts: signs of names, items, walls, brackets, quotes, blanks. */
const pieces = [
  ...['<', '>', '"', "'", '\\', '/', '&', '{', '}', '[', ']', '(', ')', ',', ':', '@', ' ', '\n', '\0', '\ud83d'],
  ...[
    '<li><p>',
    '<td><p>',
    '<x-y>',
    '</x-y>',
    '<!--',
    '<![CDATA[',
    '<script>',
    '<a href=/n/"',
    "<a href='/n/x'>@x</a>",
  ],
  ...['<img alt=[赞]>', 'class="a-profile-name"', '/people/x"', '<b data-hook="review-body">', '{"card_group":['],
  ...['<div data-hook="review">', 'id="js_name"', '"user":{"id":', '"nickname":"', '/gp/profile/', '<br>', '&#x6'],
  ...['"id":1e999', '"text":null', '-1', '9'.repeat(40), '昨天', '万', '<svg>', '<style>', '</html>'],
];

/** A saved page, or another site's, spoilt in up to four ways, some of them a great many times over. */
export function mutatedPage(random: Random, longest: number): { site: string; answer: Answer } {
  const { site: from, body } = random.pick(saved);
  const site = random.chance(0.1) ? random.pick(Object.keys(sites)) : from;
  let page: Buffer = body;
  for (let i = random.integer(4); i >= 0; i--) page = spoilt(page, random, longest);
  const listing = sites[site].listing(queries[site], 1);
  const request = { ...random.pick([listing, ...(others[site] ?? [])]), page: 1 };
  const contentType = random.pick(['text/html; charset=utf-8', 'text/html; charset=gbk', 'text/html; charset=?']);
  return {
    site,
    answer: {
      request,
      finalUrl: request.url,
      contentType,
      body: Buffer.from(page),
      isPage: true,
      wantsText: random.chance(0.5),
    },
  };
}

function spoilt(page: Buffer, random: Random, longest: number): Buffer {
  const at = random.integer(page.length + 1);
  const cut = page.subarray(at, at + 1 + random.integer(200));
  const times = (piece: Uint8Array) => Math.ceil((random.uniform() ** 3 * longest) / Math.max(1, piece.length));
  const insert = (inserted: readonly Uint8Array[]) =>
    Buffer.concat([page.subarray(0, at), ...inserted, page.subarray(at)]);
  const many = (one: Uint8Array) => [Buffer.alloc(times(one) * one.length, one)];
  const piece = Buffer.from(random.pick(pieces));
  switch (random.integer(5)) {
    case 0:
      return Buffer.concat([page.subarray(0, at), page.subarray(at + cut.length)]);
    case 1:
      return insert(cut.length === 0 ? [] : many(cut));
    case 2:
      return insert(many(piece));
    case 3:
      return insert(Array.from({ length: 1 + random.integer(50) }, () => Buffer.from(random.pick(pieces))));
    default: {
      const flipped = Buffer.from(page);
      for (let i = random.integer(20); i >= 0 && flipped.length > 0; i--) {
        flipped[random.integer(flipped.length)] ^= 1 << random.integer(8);
      }
      return flipped;
    }
  }
}
