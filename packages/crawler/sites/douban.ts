import { UserError } from '@crosscultural/base';
import { LayoutError } from '../failures';
import { chinaTime } from '../parsing/dates';
import { itemsOf, parseHtml } from '../parsing/html';
import { readItems, refuseWalls } from '../parsing/items';
import { firstCount } from '../parsing/numbers';
import type { FoundRecord, Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

const walls: Wall[] = [
  { kind: 'captcha', sign: /sec\.douban\.com|有异常请求从你的|id="captcha_image"/ },
  { kind: 'login', sign: /accounts\.douban\.com\/passport\/login/ },
];

/** Short comments on a film, book or record (`--product`), or posts of groups found by a search (`--keyword`). */
export const douban: Site = {
  name: 'douban',
  platform: 'douban',
  language: 'zh',
  needs: '--product movie/NUMBER, book/NUMBER or music/NUMBER; or --keyword WORDS for posts of groups',
  hosts: /^(?:movie|book|music|www)\.douban\.com$/,
  walls,
  names: [/(\/people\/[^"/<>]{1,100}\/?"[^<>]{0,300}>)([^<>]{1,100})/g, /(\/people\/)([^"/]+)/g],
  listing,
  parse(page, query) {
    if (page.kind === 'topic') return parseTopic(page);
    return page.kind === 'search' ? parseSearch(page, query) : parseShortComments(page, query);
  },
};

function listing(query: Query, page: number): PageRequest {
  const subject = /^(movie|book|music)\/(\d+)$/.exec(query.product ?? '');
  if (subject) {
    const start = (page - 1) * 20;
    const url = `https://${subject[1]}.douban.com/subject/${subject[2]}/comments?start=${start}&limit=20&status=P&sort=time`;
    return { kind: 'comments', url, page };
  }
  const keyword = query.keyword?.trim();
  if (!keyword) throw new UserError(`douban needs ${douban.needs}.`);
  const start = (page - 1) * 50;
  const url = `https://www.douban.com/group/search?cat=1013&sort=time&start=${start}&q=${encodeURIComponent(keyword)}`;
  return { kind: 'search', url, page };
}

/** `allstar40` is four stars; a comment without stars has none. */
function parseShortComments(page: Page, query: Query): ParsedPage {
  const $ = parseHtml('douban', page);
  const found = readItems({
    site: 'douban',
    page,
    items: itemsOf($, '.comment-item[data-cid]'),
    isEmpty: () => /还没有人写过短评|<div class="comment-item">\s*<\/div>/.test(page.text),
    walls,
    read: (item): FoundRecord => {
      const stars = item.find('.rating[class*="allstar"]')?.attr('class');
      const rating = /allstar([1-5])0/.exec(stars ?? '')?.[1];
      const time = item.find('.comment-time');
      return {
        id: item.attribute('data-cid'),
        kind: 'review',
        text: item.requireText('.short'),
        author: item.requireText('.comment-info > a'),
        rating: rating === undefined ? undefined : Number(rating),
        createdAt: chinaTime(time?.attr('title') ?? item.requireText('.comment-time'), page.fetchedAt),
        likes: firstCount(item.text('.votes, .vote-count') ?? '0'),
        product: query.product,
      };
    },
  });
  const hasNext = $('#paginator .next[href], .paginator .next[href]').length > 0;
  return { ...found, next: hasNext ? [listing(query, page.page + 1)] : [] };
}

/** The search lists topics; the posts themselves stand on the topics' pages. */
function parseSearch(page: Page, query: Query): ParsedPage {
  const $ = parseHtml('douban', page);
  const topics = $('.olt .td-subject a[href]').toArray();
  const links = topics.flatMap((link) => topicOf($(link).attr('href') ?? '') ?? []);
  if (links.length === 0) {
    if (topics.length === 0) refuseWalls('douban', page, walls);
    if (topics.length === 0 && /没有找到相关/.test(page.text)) return { records: [], problems: [], next: [] };
    throw new LayoutError('douban', page.url, `0 of ${topics.length || 'an unknown number of'} items parsed`);
  }
  const hasNext = $('.paginator .next a[href]').length > 0;
  return {
    records: [],
    problems: [],
    next: [
      ...links.map((url) => ({ kind: 'topic', url, page: page.page })),
      ...(hasNext ? [listing(query, page.page + 1)] : []),
    ],
  };
}

function topicOf(href: string): string | undefined {
  const number = /\/group\/topic\/(\d+)/.exec(href)?.[1];
  return number && `https://www.douban.com/group/topic/${number}/`;
}

/** The opening post and the replies to it. */
function parseTopic(page: Page): ParsedPage {
  const $ = parseHtml('douban', page);
  const topic = /\/topic\/(\d+)/.exec(page.url)?.[1] ?? '';
  const post = readItems({
    site: 'douban',
    page,
    items: itemsOf($, '#topic-content'),
    isEmpty: () => false,
    walls,
    read: (item): FoundRecord => ({
      id: topic,
      kind: 'post',
      title: $('h1').first().text().trim() || undefined,
      text: item.requireText('.topic-richtext'),
      author: item.requireText('.from > a'),
      createdAt: chinaTime(item.requireText('.create-time'), page.fetchedAt),
      likes: firstCount($('.react-num').first().text()),
    }),
  });
  const replies = itemsOf($, '#comments > .comment-item[data-cid]');
  if (replies.length === 0) return { ...post, next: [] };
  const comments = readItems({
    site: 'douban',
    page,
    items: replies,
    isEmpty: () => false,
    walls,
    read: (item): FoundRecord => ({
      id: item.attribute('data-cid'),
      kind: 'comment',
      text: item.requireText('.reply-content'),
      author: item.requireText('h4 > a'),
      createdAt: chinaTime(item.requireText('.pubtime').replace(/^(\S+ \S+).*$/s, '$1'), page.fetchedAt),
      likes: firstCount(item.text('.comment-vote') ?? '0') ?? 0,
      parent: topic,
    }),
  });
  return {
    records: [...post.records, ...comments.records],
    problems: [...post.problems, ...comments.problems],
    next: [],
  };
}
