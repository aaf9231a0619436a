import { existsSync } from 'node:fs';
import path from 'node:path';
import { lenientCsvRows, tellEncoding } from '../formats/lenient-csv';
import type { NoticeTally, ReaderNotice } from '../formats/notice';
import { guessedPostMap, type PostMap, resolvePostMap } from '../posts/own-columns';
import { decodedCharacters, decodedFile, decodedLines } from '../values/encoding';
import { exactJson } from '../values/exact-json';
import { jsonElements } from '../values/json-elements';
import { type Cells, postOfCells } from './formats/columns';
import { postOfCongress } from './formats/congress';
import { type MicroblogFormat, shapeOf } from './formats/format-of';
import { postOfFields } from './formats/post';
import { postOfTweet } from './formats/tweet';
import { type Included, include, postOfTweetV2 } from './formats/tweet-v2';
import { postOfWeibo, weiboOfRow } from './formats/weibo';
import { asRecord, countIn, type FoundPost, type FoundUser, said } from './reading/found-post';

/** A user's file with what its records need to know of it. */
export interface OwnFile {
  file: string;
  /** Its name without ending. */
  stem: string;
  format: MicroblogFormat;
  map: PostMap;
}

/**
 * The posts in a user's file, one by one; undefined for a line or element that is none.
 *
 * @param tally takes what is said of the file as a whole.
 * @throws UserError when a table has no column for the text or the date.
 */
export async function* postsIn(own: OwnFile, tally: NoticeTally): AsyncGenerator<FoundPost | undefined> {
  if (own.format.container === 'table') yield* postsOfTable(own, tally);
  else if (own.format.container === 'lines') yield* postsOfLines(own, tally);
  else yield* postsOfDocument(own, tally);
}

async function* postsOfTable({ file, stem, format, map }: OwnFile, tally: NoticeTally) {
  // What is unusual in a row is said when its user is known not to be forgotten.
  let remarks: ReaderNotice['kind'][] = [];
  let columns: readonly string[] = [];
  let fields: PostMap = {};
  const isWeibo = format.shape === 'weibo table';
  // weibo-crawler leaves the columns of what is passed on away where nothing is: no record of it is too short.
  const count = (kind: ReaderNotice['kind']) => {
    if (!isWeibo) remarks.push(kind);
  };
  const rows = lenientCsvRows(file, { ...tally, count, say: sayOnce(tally) }, (header) => {
    columns = header;
    if (!isWeibo) fields = resolvePostMap(map, header, file, false);
  });
  for await (const { value } of rows) {
    const post = isWeibo
      ? postOfWeibo(weiboOfRow(columns, value), ownerOf(stem))
      : postOfCells(cellsOf(fields, value), platformStem(stem));
    yield { ...post, remarks: [...(post.remarks ?? []), ...remarks] };
    remarks = [];
  }
}

/** Columns without a name are told of without the number of rows that fill them, which may be those of the forgotten. */
function sayOnce(tally: NoticeTally): NoticeTally['say'] {
  return (notice) =>
    tally.say(
      notice.kind === 'unnamed-columns'
        ? { kind: notice.kind, message: 'There are columns without a name: not read.' }
        : notice,
    );
}

/** Whether a file is named by the number of a user, as weibo-crawler names it; the stem is the file's name without ending. */
export const isAccountNumber = (stem: string) => /^\d{5,}$/.test(stem);
/** What stands for such a name wherever it is shown. */
export const oneAccount = 'one account';
const ownerOf = (stem: string) => (isAccountNumber(stem) ? { id: stem } : {});
/** What a post that names no platform takes for one. */
const platformStem = (stem: string) => (isAccountNumber(stem) ? oneAccount : stem);

async function* postsOfLines(own: OwnFile, tally: NoticeTally): AsyncGenerator<FoundPost | undefined> {
  const decoded = await decodedFile(own.file);
  tellEncoding(decoded.encoding, tally);
  const included = await includedIn(own);
  const fieldsOf = fieldsByKeys(own.map);
  for await (const line of decodedLines(decoded)) {
    if (line.trim() === '') continue;
    yield* postsOfRecord(line, own, included, fieldsOf);
  }
}

async function* postsOfDocument(own: OwnFile, tally: NoticeTally): AsyncGenerator<FoundPost | undefined> {
  const decoded = await decodedFile(own.file);
  tellEncoding(decoded.encoding, tally);
  const included = await includedIn(own);
  const fieldsOf = fieldsByKeys(own.map);
  let owner = own.format.shape === 'archived tweet' ? await archiveOwner(own.file) : ownerOf(own.stem);
  for await (const { key, text } of jsonElements(decodedCharacters(decoded), own.file)) {
    if (key === 'user') owner = weiboUser(asRecord(exactJson(text)));
    else if (key === undefined || key === 'weibo' || key === 'data') {
      yield* postsOfRecord(text, own, included, fieldsOf, owner);
    }
  }
}

/** The posts in one JSON text: one, or those of a page. */
function* postsOfRecord(
  text: string,
  { stem }: OwnFile,
  included: Included,
  fieldsOf: (record: Record<string, unknown>) => PostMap,
  owner: FoundUser = {},
): Generator<FoundPost | undefined> {
  const remarks: ReaderNotice['kind'][] = [];
  const record = asRecord(exactJson(text, () => remarks.push('long-id')));
  if (Object.keys(record).length === 0) {
    yield undefined;
    return;
  }
  const posts = (): (FoundPost | undefined)[] => {
    switch (shapeOf(record)) {
      case 'page v2':
        return (Array.isArray(record.data) ? record.data : [record.data]).map((tweet) =>
          postOfTweetV2(asRecord(tweet), included),
        );
      case 'tweet v2':
        return [postOfTweetV2(record, included)];
      case 'archived tweet':
        return [postOfTweet(asRecord(record.tweet), owner)];
      case 'tweet':
        return [postOfTweet(record, owner)];
      case 'congress':
        return [postOfCongress(record)];
      case 'weibo':
        return [postOfWeibo(record, owner)];
      case 'post':
        return [postOfFields(record, platformStem(stem))];
      case 'fields': {
        const fields = fieldsOf(record);
        if (fields.text === undefined) return [undefined];
        return [
          postOfCells(
            cellsOf(fields, (column) => said(record[column])),
            platformStem(stem),
          ),
        ];
      }
    }
  };
  for (const post of posts()) {
    yield post && { ...post, remarks: [...(post.remarks ?? []), ...remarks.splice(0)] };
  }
}

/** What pages of Twitter's interface 2 tell beside the tweets; it stands behind them, so the file is read once more. */
async function includedIn({ file, format }: OwnFile): Promise<Included> {
  const included: Included = { users: new Map(), authors: new Map() };
  if (format.shape !== 'page v2') return included;
  const take = (includes: unknown) => include(included, includes);
  const decoded = await decodedFile(file);
  if (format.container === 'lines') {
    for await (const line of decodedLines(decoded)) take(asRecord(exactJson(line)).includes);
  } else {
    for await (const { key, text } of jsonElements(decodedCharacters(decoded), file))
      if (key === 'includes') take(exactJson(text));
  }
  return included;
}

/** Whose archive it is: X keeps that in `account.js` beside `tweets.js`. */
async function archiveOwner(file: string): Promise<FoundUser> {
  const account = path.join(path.dirname(file), 'account.js');
  if (!existsSync(account)) return {};
  for await (const { text } of jsonElements(decodedCharacters(await decodedFile(account)), account)) {
    const { accountId, username } = asRecord(asRecord(exactJson(text)).account);
    return { id: said(accountId), name: said(username) };
  }
  return {};
}

function weiboUser(user: Record<string, unknown>): FoundUser {
  return {
    ...{ id: said(user.id, user.idstr), name: said(user.screen_name) },
    ...{ followers: countIn(user.followers_count), following: countIn(user.follow_count ?? user.friends_count) },
  };
}

/** The map of fields for records whose keys may differ: a key may be missing from the first; what a field was first taken from, it keeps. */
function fieldsByKeys(map: PostMap): (record: Record<string, unknown>) => PostMap {
  const keys = new Set<string>();
  let fields: PostMap = map;
  return (record) => {
    const known = keys.size;
    for (const key of Object.keys(record)) keys.add(key);
    if (keys.size > known) fields = guessedPostMap({ ...fields, ...map }, [...keys]);
    return fields;
  };
}

function cellsOf(fields: PostMap, value: (column: string) => string | undefined): Cells {
  return (field) => {
    const source = fields[field];
    if (source === undefined) return undefined;
    return 'constant' in source ? source.constant : value(source.column);
  };
}
