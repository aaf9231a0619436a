import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { chinaTime } from '../parsing/dates';
import { htmlToText } from '../parsing/html';
import { readItems, refuseWalls } from '../parsing/items';
import { parseJson, readItem } from '../parsing/json';
import type { FoundRecord, Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

const walls: Wall[] = [
  { kind: 'captcha', sign: /\/punish\?x5secdata|rgv587_flag/ },
  { kind: 'login', sign: /login\.(?:taobao|tmall)\.com/ },
];

/** The rate feed of a Taobao item. */
export const taobao: Site = {
  name: 'taobao',
  platform: 'taobao',
  language: 'zh',
  needs: '--product ITEM',
  hosts: /^rate\.taobao\.com$/,
  walls,
  names: [/("nick"\s*:\s*")((?:[^"\\]|\\.){0,300})/g],
  listing: (query, page) => ({
    kind: 'rates',
    url: `https://rate.taobao.com/feedRateList.htm?auctionNumId=${itemOf('taobao', query)}&pageSize=20&currentPageNum=${page}&callback=jsonp`,
    page,
  }),
  parse: parseTaobao,
};

/** The rate list of a Tmall item; Tmall wants the seller's number too. */
export const tmall: Site = {
  name: 'tmall',
  platform: 'tmall',
  language: 'zh',
  needs: '--product ITEM --seller SELLER',
  hosts: /^rate\.tmall\.com$/,
  walls,
  names: [/("displayUserNick"\s*:\s*")((?:[^"\\]|\\.){0,300})/g],
  listing: listingOfTmall,
  parse: parseTmall,
};

function itemOf(site: string, query: Query): string {
  if (/^\d{6,20}$/.test(query.product ?? '')) return query.product as string;
  throw new UserError(
    `${site} needs a product, the digits behind id= in the item’s address, not “${query.product ?? ''}”.`,
  );
}

function listingOfTmall(query: Query, page: number): PageRequest {
  const item = itemOf('tmall', query);
  if (!/^\d+$/.test(query.seller ?? '')) throw new UserError('tmall needs the seller’s number beside the product.');
  const url = `https://rate.tmall.com/list_detail_rate.htm?itemId=${item}&sellerId=${query.seller}&order=1&currentPage=${page}&callback=jsonp`;
  return { kind: 'rates', url, page };
}

const identifier = z.union([z.int().transform(String), z.string()]);

const taobaoRate = z.object({
  rateId: identifier,
  content: z.string(),
  date: z.string(),
  user: z.object({ nick: z.string() }),
  /** Taobao knows three grades, no stars: 1 is good (好评), 0 middling (中评), -1 bad (差评). */
  rate: z.union([z.string(), z.number()]).transform(String),
  useful: z.int().nonnegative().optional(),
  /** What the buyer added later. */
  append: z.object({ content: z.string() }).nullish(),
});

function parseTaobao(page: Page, query: Query): ParsedPage {
  const feed = z
    .object({ comments: z.array(z.unknown()).nullable(), total: z.int(), maxPage: z.int() })
    .safeParse(jsonUnlessWall('taobao', page)).data;

  const read = (item: unknown): FoundRecord => {
    const rate = readItem(taobaoRate, item);
    return {
      id: rate.rateId,
      kind: 'review',
      text: [rate.content, rate.append?.content ?? ''].map(htmlToText).filter(Boolean).join('\n'),
      author: rate.user.nick,
      label: rate.rate,
      createdAt: chinaTime(rate.date, page.fetchedAt),
      likes: rate.useful ?? 0,
      product: query.product,
    };
  };

  const items = feed?.comments ?? [];
  // A page beyond the last one lists nothing, while the total stays.
  const isEmpty = feed !== undefined && (feed.total === 0 || page.page > feed.maxPage);
  const found = readItems({
    site: 'taobao',
    page,
    items,
    announced: isEmpty ? 0 : feed?.total,
    isEmpty: () => isEmpty,
    walls,
    read,
  });
  const hasNext = page.page < (feed?.maxPage ?? 0);
  return { ...found, next: hasNext ? [taobao.listing(query, page.page + 1)] : [] };
}

const tmallRate = z.object({
  id: identifier,
  rateContent: z.string(),
  rateDate: z.string(),
  displayUserNick: z.string(),
  appendComment: z.object({ content: z.string() }).nullish(),
});

function parseTmall(page: Page, query: Query): ParsedPage {
  const detail = z
    .object({
      rateDetail: z.object({
        rateList: z.array(z.unknown()),
        paginator: z.object({ items: z.int(), lastPage: z.int() }),
      }),
    })
    .safeParse(jsonUnlessWall('tmall', page)).data?.rateDetail;

  const read = (item: unknown): FoundRecord => {
    const rate = readItem(tmallRate, item);
    return {
      id: rate.id,
      kind: 'review',
      text: [rate.rateContent, rate.appendComment?.content ?? ''].map(htmlToText).filter(Boolean).join('\n'),
      author: rate.displayUserNick,
      createdAt: chinaTime(rate.rateDate, page.fetchedAt),
      product: query.product,
    };
  };

  const total = detail?.paginator.items;
  const items = detail?.rateList ?? [];
  const found = readItems({ site: 'tmall', page, items, announced: total, isEmpty: () => total === 0, walls, read });
  const hasNext = page.page < (detail?.paginator.lastPage ?? 0);
  return { ...found, next: hasNext ? [tmall.listing(query, page.page + 1)] : [] };
}

/** A wall answers in HTML, or in JSON of another form. */
function jsonUnlessWall(site: string, page: Page): unknown {
  if (/^\s*</.test(page.text) || !page.text.includes('Id"')) refuseWalls(site, page, walls);
  return parseJson(site, page);
}
