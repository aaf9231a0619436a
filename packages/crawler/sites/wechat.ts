import { UserError } from '@crosscultural/base';
import { LayoutError } from '../failures';
import { chinaTimeOfEpoch } from '../parsing/dates';
import { itemsOf, parseHtml } from '../parsing/html';
import { readItems, refuseWalls } from '../parsing/items';
import type { Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

const walls: Wall[] = [
  // A result’s page that assembles the article’s address by script keeps crawlers out; that is respected.
  { kind: 'refused', sign: /\burl \+= '/ },
  { kind: 'captcha', sign: /\/antispider\/|id="seccodeImage"|wappoc_appmsgcaptcha|环境异常/ },
  { kind: 'login', sign: /account\.sogou\.com\/connect|mp\.weixin\.qq\.com\/cgi-bin\/loginpage/ },
];

/** Public articles, found through the search of weixin.sogou.com and read on mp.weixin.qq.com. */
export const wechat: Site = {
  name: 'wechat',
  platform: 'wechat',
  language: 'zh',
  needs: '--keyword WORDS',
  hosts: /^(?:weixin\.sogou|mp\.weixin\.qq)\.com$/,
  walls,
  names: [
    /(id="js_name"[^<>]{0,300}>\s{0,300})([^<>\s](?:[^<>]{0,99}[^<>\s])?)/g,
    /(var nickname = (?:htmlDecode\()?")([^"]+)/g,
  ],
  listing,
  parse: (page, query) => (page.kind === 'article' ? parseArticle(page) : parseSearch(page, query)),
};

function listing(query: Query, page: number): PageRequest {
  const keyword = query.keyword?.trim();
  if (!keyword) throw new UserError('wechat needs a keyword to search for.');
  const url = `https://weixin.sogou.com/weixin?type=2&query=${encodeURIComponent(keyword)}&page=${page}`;
  return { kind: 'search', url, page };
}

/** A search page holds no records of its own: it leads to articles. */
function parseSearch(page: Page, query: Query): ParsedPage {
  const $ = parseHtml('wechat', page);
  const results = $('.news-list li');
  if (results.length === 0) {
    refuseWalls('wechat', page, walls);
    if ($('#noresult_part1_container, .no-sosuo').length > 0) return { records: [], problems: [], next: [] };
  }
  const articles = $('.news-list li h3 a[href]')
    .toArray()
    .flatMap((link) => addressOf($(link).attr('href') ?? '', page.url))
    .filter((url) => wechat.hosts.test(url.hostname));
  if (articles.length === 0) {
    throw new LayoutError('wechat', page.url, `0 of ${results.length || 'an unknown number of'} items parsed`);
  }
  const hasNext = $('#sogou_next').length > 0;
  return {
    records: [],
    problems: [],
    next: [
      ...articles.map((url) => ({ kind: 'article', url: url.href, page: page.page })),
      ...(hasNext ? [listing(query, page.page + 1)] : []),
    ],
  };
}

/** An article's page is a list of one. Its identifier is the address's `sn`, or the last piece of the short address. */
function parseArticle(page: Page): ParsedPage {
  const $ = parseHtml('wechat', page);
  const address = new URL(page.finalUrl ?? page.url);
  const published = /\bct\s*=\s*["'](\d{9,11})["']/.exec(page.text)?.[1];
  const found = readItems({
    site: 'wechat',
    page,
    items: itemsOf($, '#js_article'),
    isEmpty: () => /该内容已被发布者删除|此内容因违规无法查看/.test(page.text),
    walls,
    read: (item) => ({
      id: address.searchParams.get('sn') ?? address.pathname.split('/').pop() ?? '',
      kind: 'article',
      title: item.requireText('#activity-name') || undefined,
      text: item.requireText('#js_content'),
      author: item.requireText('#js_name'),
      createdAt: published === undefined ? undefined : chinaTimeOfEpoch(Number(published)),
    }),
  });
  return { ...found, next: [] };
}

function addressOf(href: string, base: string): URL[] {
  try {
    return [new URL(href, base)];
  } catch {
    return [];
  }
}
