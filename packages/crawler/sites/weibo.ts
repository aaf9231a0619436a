import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { weiboTime } from '../parsing/dates';
import { htmlToText } from '../parsing/html';
import { readItems, refuseWalls } from '../parsing/items';
import { parseJson, readItem } from '../parsing/json';
import { chineseCount } from '../parsing/numbers';
import type { FoundRecord, Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

const walls: Wall[] = [
  { kind: 'captcha', sign: /security\.weibo\.c(?:n|om)|\/captcha/ },
  { kind: 'login', sign: /passport\.weibo\.c(?:n|om)|"ok":\s*-100/ },
];

/** Posts that the mobile site's search finds, and the comments under them. */
export const weibo: Site = {
  name: 'weibo',
  platform: 'weibo',
  language: 'zh',
  needs: '--keyword WORDS',
  hosts: /^m\.weibo\.cn$/,
  walls,
  names: [
    /("screen_name"\s*:\s*")((?:[^"\\]|\\.)*)/g,
    /("user"\s*:\s*\{\s*"id"\s*:\s*)(\d+)/g,
    /(\/n\/)([^'"\\>\s]{1,60})/g,
    /(>@)([^<>"\\]{1,60})/g,
  ],
  listing,
  parse: (page, query) => (page.kind === 'comments' ? parseComments(page) : parseSearch(page, query)),
};

function listing(query: Query, page: number): PageRequest {
  const keyword = query.keyword?.trim();
  if (!keyword) throw new UserError('weibo needs a keyword to search for.');
  const container = encodeURIComponent(`100103type=61&q=${keyword}`);
  const url = `https://m.weibo.cn/api/container/getIndex?containerid=${container}&page_type=searchall&page=${page}`;
  return { kind: 'search', url, page };
}

const user = z.object({ id: z.union([z.int().transform(String), z.string()]) });
const count = z.union([z.int().nonnegative(), z.string()]).transform((value) => {
  return typeof value === 'number' ? value : chineseCount(value);
});

const post = z.object({
  id: z.string(),
  text: z.string(),
  created_at: z.string(),
  user,
  attitudes_count: count,
  comments_count: count,
  reposts_count: count,
});

interface Card {
  mblog?: unknown;
  card_group?: Card[];
}
const card: z.ZodType<Card> = z.lazy(() =>
  z.object({ mblog: z.unknown().optional(), card_group: z.array(card).optional() }),
);
const search = z.object({
  ok: z.int(),
  msg: z.string().optional(),
  data: z.object({ cards: z.array(card).optional() }),
});

function parseSearch(page: Page, query: Query): ParsedPage {
  const answer = jsonUnlessWall(page, search);
  const posts = postsOf(answer?.data.cards ?? []);
  const read = (item: unknown): FoundRecord => {
    const found = readItem(post, item);
    return {
      id: found.id,
      kind: 'post',
      ...wordsOf(found.text),
      author: found.user.id,
      createdAt: weiboTime(found.created_at),
      likes: found.attitudes_count,
      comments: found.comments_count,
      shares: found.reposts_count,
    };
  };
  // ok 0 with no cards is how the search says that there are no (more) results.
  const isEmpty = answer?.ok === 0 && posts.length === 0;
  const found = readItems({ site: 'weibo', page, items: posts, isEmpty: () => isEmpty, walls, read });
  const discussed = found.records.filter((record) => (record.comments ?? 0) > 0);
  return {
    ...found,
    next: [
      ...discussed.map((record) => commentsOf(record.id, page.page)),
      ...(posts.length > 0 ? [listing(query, page.page + 1)] : []),
    ],
  };
}

/** Posts stand in cards, and in groups of cards. */
function postsOf(cards: readonly Card[]): unknown[] {
  return cards.flatMap((one) => [...(one.mblog === undefined ? [] : [one.mblog]), ...postsOf(one.card_group ?? [])]);
}

function commentsOf(id: string, page: number, after = ''): PageRequest {
  return {
    kind: 'comments',
    url: `https://m.weibo.cn/comments/hotflow?id=${id}&mid=${id}&max_id_type=0${after}`,
    page,
  };
}

const comment = z.object({ id: z.string(), text: z.string(), created_at: z.string(), user, like_count: count });
const thread = z.object({
  ok: z.int(),
  data: z.object({ data: z.array(z.unknown()), max_id: z.union([z.int(), z.string()]) }).optional(),
});

function parseComments(page: Page): ParsedPage {
  const parent = new URL(page.url).searchParams.get('id') ?? '';
  const answer = jsonUnlessWall(page, thread);
  const read = (item: unknown): FoundRecord => {
    const found = readItem(comment, item);
    return {
      id: found.id,
      kind: 'comment',
      ...wordsOf(found.text),
      author: found.user.id,
      createdAt: weiboTime(found.created_at),
      likes: found.like_count,
      parent,
    };
  };
  const items = answer?.data?.data ?? [];
  const found = readItems({ site: 'weibo', page, items, isEmpty: () => answer?.ok === 0, walls, read });
  const after = String(answer?.data?.max_id ?? 0);
  const hasNext = items.length > 0 && /^[1-9]\d*$/.test(after);
  return { ...found, next: hasNext ? [commentsOf(parent, page.page + 1, `&max_id=${after}`)] : [] };
}

/** A post's text, with the names that it addresses (`<a href='/n/name'>@name</a>`). */
function wordsOf(html: string): { text: string; mentions: string[] } {
  const mentions = [...html.matchAll(/<a [^>]*href=['"]?\/n\/[^>]*>@([^<]+)<\/a>/g)].map(([, name]) =>
    htmlToText(name),
  );
  return { text: htmlToText(html), mentions: [...new Set(mentions)] };
}

/** A wall answers in HTML, or with ok: -100; what matches neither shape is left to the count of items. */
function jsonUnlessWall<T>(page: Page, schema: z.ZodType<T>): T | undefined {
  if (/^\s*</.test(page.text) || /"ok":\s*-/.test(page.text)) refuseWalls('weibo', page, walls);
  return schema.safeParse(parseJson('weibo', page)).data;
}
