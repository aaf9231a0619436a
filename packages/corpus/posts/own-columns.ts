import { columnList, UserError } from '@crosscultural/base';
import { parseMap } from '../formats/column-map';

/** The fields of a post that a column of a user's file can give; the last four only where posts of many users are compared (Paper C). */
export const postFields = [
  'id',
  'text',
  'createdAt',
  'platform',
  'likes',
  'shares',
  'comments',
  'stars',
  'brand',
  'label',
  'author',
  'client',
  'parent',
  'language',
] as const;
export type PostField = (typeof postFields)[number];

/** Where each field of a post comes from: a column of the file, or one value for all its posts. */
export type PostMap = Partial<Record<PostField, { column: string } | { constant: string }>>;

/** The names that columns go by, in small letters without blanks, `_` and `-`; the first that a file has is taken. */
const usualNames: Record<PostField, readonly string[]> = {
  id: ['id', 'postid', 'tweetid', 'mid', '微博id', '编号'],
  text: [
    ...['text', 'content', 'body', 'fulltext', 'post', 'tweet', 'message', 'review'],
    ...['微博正文', '正文', '微博内容', '内容', '评论内容', '文本'],
  ],
  createdAt: [
    ...['createdat', 'date', 'datetime', 'time', 'timestamp', 'publishtime', 'publishedat', 'postedat', 'tweetcreated'],
    ...['发布时间', '发布日期', '创建时间', '日期', '时间', '评论时间', '购买时间'],
  ],
  platform: ['platform', 'site', '平台'],
  likes: [
    ...['likes', 'likecount', 'likescount', 'attitudescount', 'favoritecount', 'favorites', 'favourites'],
    ...['点赞数', '点赞', '赞数', '赞'],
  ],
  shares: [
    ...['shares', 'sharecount', 'retweets', 'retweetcount', 'reposts', 'repostscount', 'repostcount'],
    ...['转发数', '转发', '分享数'],
  ],
  comments: [
    ...['comments', 'commentcount', 'commentscount', 'replies', 'replycount'],
    ...['评论数', '评论', '回复数'],
  ],
  stars: ['stars', 'rating', 'score', '评分', '得分'],
  brand: ['brand', '品牌'],
  label: ['label', 'sentiment', '情感', '情感倾向', '标签'],
  author: [
    ...['author', 'authorid', 'userid', 'uid', 'user', 'username', 'screenname'],
    ...['用户id', '用户', '作者', '用户昵称', '昵称'],
  ],
  client: ['client', 'source', 'device', '工具', '发布工具', '来源'],
  parent: ['parent', 'parentid', 'inreplyto', 'inreplytostatusid', 'retweetedid'],
  language: ['language', 'lang', '语言'],
};

/**
 * Reads `text=body,platform=source,createdAt=date,likes=…`, as `parseColumnMap` does for reviews; `platform==Weibo` and
 * `brand==Xiaomi` give all posts one value, `stars=none` leaves a field out, `today==2021-01-16` says when the file was written.
 *
 * @throws UserError for an unknown field, a field named twice, or a piece of another form.
 */
export function parsePostMap(map: string): PostMap {
  return parseMap(map, postFields, ['platform', 'brand']);
}

/** Whether a map says that no column of a file gives a field: `stars=none`. */
const isNone = (source: NonNullable<PostMap[PostField]>, columns: readonly string[]): boolean =>
  'column' in source && source.column === 'none' && !columns.includes('none');

/**
 * For each field, the column that gives it: the mapped one, else the first with one of the usual names in English or
 * Chinese that is not taken.
 */
export function guessedPostMap(map: PostMap, columns: readonly string[]): PostMap {
  const guessed: PostMap = {};
  const taken = new Set(Object.values(map).flatMap((source) => ('column' in source ? [source.column] : [])));
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
  for (const field of postFields) {
    const usual = usualNames[field]
      .map((name) => columns.find((column) => plain(column) === name && !taken.has(column)))
      .find((column) => column !== undefined);
    const source = map[field] ?? (usual === undefined ? undefined : { column: usual });
    if (source === undefined || isNone(source, columns)) continue;
    guessed[field] = source;
    if ('column' in source) taken.add(source.column);
  }
  return guessed;
}

/**
 * The columns of all fields of a file, as `guessedPostMap` finds them.
 *
 * @param isDated whether posts without a date are of no use.
 * @throws UserError that lists the columns found when a mapped column, or one for the text or the date, is missing.
 */
export function resolvePostMap(map: PostMap, columns: readonly string[], file: string, isDated = true): PostMap {
  const listing = columnList(columns);
  for (const source of Object.values(map)) {
    if (!('column' in source) || columns.includes(source.column) || isNone(source, columns)) continue;
    throw new UserError(`${file} has no column ${JSON.stringify(source.column)}; its columns are: ${listing}.`);
  }
  const resolved = guessedPostMap(map, columns);
  for (const [field, what] of [
    ['text', 'the text'],
    ['createdAt', 'the date'],
  ] as const) {
    if (resolved[field] !== undefined || (field === 'createdAt' && !isDated)) continue;
    throw new UserError(`${file}: which column is ${what}? Say --map ${field}=COLUMN; its columns are: ${listing}.`);
  }
  return resolved;
}
