import { UserError } from '@crosscultural/base';
import { decodedText } from '../../values/encoding';
import { exactJson } from '../../values/exact-json';
import { jsonElements } from '../../values/json-elements';
import { unzippedBytes } from '../../values/unzipped';
import { asList, asRecord } from '../reading/found-post';
import { isWeiboHeader } from './weibo';

/** What a record of a file is, by the names of its fields. */
export type RecordShape =
  | 'tweet'
  | 'tweet v2'
  | 'page v2'
  | 'archived tweet'
  | 'congress'
  | 'weibo'
  | 'post'
  | 'fields';

/** What a file of microblogs is. */
export interface MicroblogFormat {
  /** An object a line; one JSON document (or X's script around one); a table with a header. */
  container: 'lines' | 'document' | 'table';
  /** Of its first record; of a table whether it is weibo-crawler's. */
  shape: RecordShape | 'weibo table' | 'table';
}

/**
 * What a record is: a tweet object (also of X's archives), one of Twitter's interface 2 or a page of them, a tweet as the archive of
 * Congress keeps it, a Weibo post, a post of this project, or anything with fields.
 */
export function shapeOf(record: Record<string, unknown>): RecordShape {
  const has = (...names: string[]) => names.every((name) => record[name] !== undefined);
  const some = (...names: string[]) => names.some((name) => record[name] !== undefined);
  const [first] = asList(record.data).map(asRecord);
  if (first !== undefined || (has('data') && 'text' in asRecord(record.data))) return 'page v2';
  if (Object.keys(asRecord(record.tweet)).length > 0) return 'archived tweet';
  if (some('author_id', 'edit_history_tweet_ids', 'referenced_tweets')) return 'tweet v2';
  if (has('culture', 'createdAt', 'text')) return 'post';
  if (has('screen_name', 'user_id', 'time', 'link')) return 'congress';
  if (has('text') && some('bid', 'bvid', 'mblogid', 'attitudes_count', 'reposts_count', 'isLongText')) return 'weibo';
  if (some('text', 'full_text') && has('created_at') && some('id_str', 'retweeted', 'favorite_count', 'entities')) {
    return 'tweet';
  }
  return 'fields';
}

/**
 * What a file of microblogs is, by its content alone: nothing depends on its name.
 *
 * @param file the path; gzipped or not, in any encoding.
 * @throws UserError when there is no such file, it is a folder, or it is empty.
 * @example
 * await corpus.steps.microblogFormatOf('tweets.js'); // { container: 'document', shape: 'archived tweet' }
 */
export async function microblogFormatOf(file: string): Promise<MicroblogFormat> {
  const start = await startOf(file);
  const line = start.split(/\r?\n/).find((text) => text.trim() !== '') ?? '';
  if (line === '') throw new UserError(`${file} is empty: it holds no posts.`);
  const isScript = /^\s*(?:window\.)?YTD\.\w+/.test(start);
  if (!isScript && !/^\s*[[{]/.test(start)) {
    const header = line.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    return { container: 'table', shape: isWeiboHeader(header) ? 'weibo table' : 'table' };
  }
  const whole = asRecord(exactJson(line));
  const isLines = !isScript && Object.keys(whole).length > 0 && !('weibo' in whole && 'user' in whole);
  // A document on one line and a line of a file look alike; what pages hold is the same either way.
  if (isLines) return { container: 'lines', shape: shapeOf(whole) };
  const isList = isScript || /^\s*\[/.test(start);
  for await (const { key, text } of jsonElements([start], file)) {
    if (isList) return { container: 'document', shape: shapeOf(asRecord(exactJson(text))) };
    if (key === 'data') return { container: 'document', shape: 'page v2' };
    if (key === 'weibo') return { container: 'document', shape: 'weibo' };
  }
  if (isList) return { container: 'document', shape: 'fields' };
  // A user, or what a page includes, that is larger than what was looked at; else a first line that is broken.
  const [, name] = /^\s*\{\s*"(user|weibo|data|includes|meta)"/.exec(start) ?? [];
  if (name === undefined) return { container: 'lines', shape: 'fields' };
  return { container: 'document', shape: name === 'user' || name === 'weibo' ? 'weibo' : 'page v2' };
}

/** The first 64 KiB of a file as text; what a character cut in two becomes does not matter here. */
async function startOf(file: string): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of unzippedBytes(file)) {
    pieces.push(piece.subarray(0, (1 << 16) - length));
    length += piece.length;
    if (length >= 1 << 16) break;
  }
  async function* all() {
    yield* pieces;
  }
  return (await decodedText(all())).text;
}
