import type { ReaderNotice } from '../../formats/notice';
import type { Named } from '../names/names';
import { weiboOffset } from '../names/platforms';
import {
  asList,
  asRecord,
  countIn,
  type FoundPost,
  type FoundUser,
  identifierIn,
  isRounded,
  said,
  wordsIn,
} from '../reading/found-post';
import { passesOn } from '../reading/own-text';
import { hasHtml, mentionsIn, ownWords, withoutHtml } from '../reading/texts';
import { namedBy } from './tweet';

/**
 * A Weibo post as its interfaces give it, or as weibo-crawler (github.com/dataabc/weibo-crawler) writes it to JSON: the user in it or
 * beside it, `retweeted_status` or `retweet` what it passes on. Times without a zone are China's.
 *
 * @param owner of the file, where a post names no user.
 */
export function postOfWeibo(post: Record<string, unknown>, owner: FoundUser = {}): FoundPost {
  const user = asRecord(post.user);
  const long = asRecord(post.longText);
  const text = wordsIn(long.longTextContent, post.text_raw, post.raw_text, post.text);
  const passed = asRecord(post.retweeted_status ?? post.retweet);
  const remarks: ReaderNotice['kind'][] = [];
  const isRepost = said(...idsOf(passed)) !== undefined || isNo(post.is_original) || passesOn(text);
  const shown = hasHtml(text) ? withoutHtml(text) : text;
  const author = namedBy(
    identifierIn(remarks, user.idstr, user.id, post.user_id),
    said(user.screen_name, post.screen_name),
  );
  return {
    id: identifierIn(remarks, ...idsOf(post)),
    platform: 'Weibo',
    author: author ?? owner,
    isAuthorRounded: author === undefined && [user.idstr, user.id, post.user_id].some(isRounded),
    followers: countIn(user.followers_count) ?? owner.followers,
    following: countIn(user.friends_count ?? user.follow_count) ?? owner.following,
    text,
    kind: isRepost ? 'repost' : 'original',
    time: said(post.full_created_at, post.created_at),
    zone: weiboOffset,
    clock: weiboOffset,
    client: said(post.source),
    language: undefined,
    saysUrl:
      said(post.article_url) !== undefined ||
      asList(post.links).length > 0 ||
      /网页链接|<a [^>]*href=["']?https?:/.test(text),
    mentions: mentionsIn(isRepost ? ownWords(shown) : shown),
    parent: identifierIn(remarks, ...idsOf(passed)),
    parentAuthor: isRepost
      ? (writerOf(passed, remarks) ?? mentionsIn(shown.slice(ownWords(shown).length))[0])
      : undefined,
    remarks,
  };
}

const idsOf = (post: Record<string, unknown>) => [post.idstr, post.mid, post.id, post.bid, post.bvid];
const isNo = (value: unknown) => value === false || (typeof value === 'string' && /^(?:false|否)$/i.test(value.trim()));

function writerOf(passed: Record<string, unknown>, remarks: ReaderNotice['kind'][]): Named | undefined {
  const user = asRecord(passed.user);
  return namedBy(
    identifierIn(remarks, user.idstr, user.id, passed.user_id),
    said(user.screen_name, passed.screen_name),
  );
}

/** The columns of weibo-crawler and weiboSpider, in Chinese, and the fields that they hold. */
const chineseColumns: Record<string, string> = {
  微博id: 'id',
  用户id: 'user_id',
  用户昵称: 'screen_name',
  正文: 'text',
  微博正文: 'text',
  头条文章url: 'article_url',
  日期: 'created_at',
  完整日期: 'full_created_at',
  发布时间: 'created_at',
  工具: 'source',
  发布工具: 'source',
  是否原创: 'is_original',
  源用户id: 'retweet_user_id',
  源用户昵称: 'retweet_screen_name',
  源微博id: 'retweet_id',
  源微博正文: 'retweet_text',
};
const fields = new Set([...Object.values(chineseColumns), 'id', 'bid', 'bvid']);
const fieldOf = (column: string) => chineseColumns[column.trim()] ?? column.trim().toLowerCase();

/** Whether a header is one of weibo-crawler's: its own number of posts beside the text and the client. */
export function isWeiboHeader(columns: readonly string[]): boolean {
  const found = new Set(columns.map(fieldOf));
  const hasIds = found.has('bid') || found.has('bvid') || columns.includes('微博id');
  return hasIds && found.has('text') && (found.has('source') || found.has('created_at'));
}

/** A row of such a file as the object that `postOfWeibo` reads. */
export function weiboOfRow(
  columns: readonly string[],
  value: (column: string) => string | undefined,
): Record<string, unknown> {
  const post: Record<string, unknown> = {};
  const retweet: Record<string, unknown> = {};
  for (const column of columns) {
    const field = fieldOf(column);
    const cell = value(column);
    if (!fields.has(field) || cell === undefined || cell.trim() === '') continue;
    if (field.startsWith('retweet_')) retweet[field.slice('retweet_'.length)] ??= cell;
    else post[field] ??= cell;
  }
  return { ...post, retweet };
}
