import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { ItemError, LayoutError } from '../failures';
import { weiboTime } from '../parsing/dates';
import { type Element, parseFragment, textOf, tidy } from '../parsing/html';
import { checked, readItems, refuseWalls } from '../parsing/items';
import { parseJson, readItem } from '../parsing/json';
import { chineseCount } from '../parsing/numbers';
import type { FoundRecord, Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

const walls: Wall[] = [
  { kind: 'captcha', sign: /security\.weibo\.c(?:n|om)|\/captcha/ },
  { kind: 'login', sign: /passport\.weibo\.c(?:n|om)|"ok":\s*-100/ },
];

/** Posts that the mobile site's search finds, whole, with the posts that they pass on, and the comments under them. */
export const weibo: Site = {
  name: 'weibo',
  platform: 'weibo',
  language: 'zh',
  needs: '--keyword WORDS',
  hosts: /^m\.weibo\.cn$/,
  walls,
  names: [
    /("screen_name"\s*:\s*")((?:[^"\\]|\\.){0,300})/g,
    /("user"\s*:\s*\{\s*"id"\s*:\s*)(\d+)/g,
    /(\/n\/)([^'"\\>\s]{1,60})/g,
    /(>@)([^<>"\\]{1,60})/g,
  ],
  listing,
  parse(page, query) {
    if (page.kind === 'whole text') return parseWholeText(page);
    return page.kind === 'comments' ? parseComments(page) : parseSearch(page, query);
  },
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
  /** The list shows the text cut; the whole one stands here, or on a page of its own. */
  isLongText: z.boolean().optional(),
  longText: z.object({ longTextContent: z.string() }).nullish().catch(undefined),
  /** The post that this one passes on. */
  retweeted_status: z.object({ id: z.string() }).nullish().catch(undefined),
});
type FoundPost = z.infer<typeof post>;

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
  const cut = new Set<string>();
  const read = (item: unknown): FoundRecord => {
    const found = readItem(post, item);
    if (isCut(found)) cut.add(found.id);
    return {
      id: found.id,
      kind: 'post',
      ...wordsOf(found.longText?.longTextContent ?? found.text),
      author: found.user.id,
      parent: found.retweeted_status?.id,
      createdAt: weiboTime(found.created_at, page.fetchedAt),
      likes: found.attitudes_count,
      comments: found.comments_count,
      shares: found.reposts_count,
    };
  };
  // ok 0 with no cards is how the search says that there are no (more) results.
  const isEmpty = answer?.ok === 0 && posts.length === 0;
  const found = readItems({ site: 'weibo', page, items: posts, isEmpty: () => isEmpty, walls, read });
  const discussed = found.records.filter((record) => (record.comments ?? 0) > 0);
  const listed = new Set(found.records.map(({ id }) => id));
  const passedOn = readPassedOn(posts, read).filter(({ id }) => !listed.has(id));
  return {
    ...found,
    records: [...found.records, ...passedOn],
    next: [
      ...[...cut].map((id) => wholeTextOf(id, page.page)),
      ...discussed.map((record) => commentsOf(record.id, page.page)),
      ...(posts.length > 0 ? [listing(query, page.page + 1)] : []),
    ],
  };
}

/**
 * The posts that others pass on. One that its author has deleted or hidden has no user and is left out: that the rest of
 * the page can be read is what counts.
 */
function readPassedOn(posts: readonly unknown[], read: (item: unknown) => FoundRecord): FoundRecord[] {
  return posts.flatMap((item) => {
    const { retweeted_status: original } = item as { retweeted_status?: unknown };
    if (original === undefined || original === null) return [];
    try {
      const record = checked(read(original));
      return [record];
    } catch (error) {
      if (error instanceof ItemError) return [];
      throw error;
    }
  });
}

const isCut = ({ id, isLongText, longText }: FoundPost) => isLongText === true && !longText && /^\d+$/.test(id);

function wholeTextOf(id: string, page: number): PageRequest {
  return { kind: 'whole text', url: `https://m.weibo.cn/statuses/extend?id=${id}`, page };
}

const extended = z.object({ ok: z.int(), data: z.object({ longTextContent: z.string() }) });

function parseWholeText(page: Page): ParsedPage {
  const id = new URL(page.url).searchParams.get('id') ?? '';
  const answer = jsonUnlessWall(page, extended);
  if (answer === undefined) throw new LayoutError('weibo', page.url, 'no whole text (longTextContent)');
  const words = wordsOf(answer.data.longTextContent);
  if (words.text === '') throw new LayoutError('weibo', page.url, 'the whole text is empty');
  return { records: [], problems: [], next: [], texts: [{ kind: 'post', id, ...words }] };
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
      createdAt: weiboTime(found.created_at, page.fetchedAt),
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

/** No name on Weibo is longer. */
const longestName = 60;

/**
 * A post's text, with the names that it addresses (`<a href='/n/name'>@name</a>`). Where a list cuts a text, the link to
 * the whole one (`<a href="/status/…">全文</a>`, whole text) is no word of it.
 */
function wordsOf(html: string): { text: string; mentions: string[] } {
  if (!/[<&]/.test(html)) return { text: tidy(html), mentions: [] };
  const $ = parseFragment(html);
  const mentions = new Set<string>();
  for (const link of $('a[href]').toArray()) {
    const { href } = link.attribs;
    const [only] = link.children;
    const shown = link.children.length === 1 && only.type === 'text' ? tidy(only.data) : '';
    if (href.startsWith('/status/') && shown === '全文') $(link).remove();
    if (!href.startsWith('/n/') || !shown.startsWith('@')) continue;
    const name = shown.slice(1);
    if (name !== '' && name.length <= longestName) mentions.add(name);
  }
  return { text: textOf($.root() as unknown as Element), mentions: [...mentions] };
}

/** A wall answers in HTML, or with ok: -100; what matches neither shape is left to the count of items. */
function jsonUnlessWall<T>(page: Page, schema: z.ZodType<T>): T | undefined {
  if (/^\s*</.test(page.text) || /"ok":\s*-/.test(page.text)) refuseWalls('weibo', page, walls);
  return schema.safeParse(parseJson('weibo', page)).data;
}
