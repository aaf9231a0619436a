import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import type { parsing } from '@crosscultural/crawler';
import { corpusNameOf } from '../corpus-name';
import { todayOfMap } from '../formats/column-map';
import { lenientCsvRows, tellEncoding } from '../formats/lenient-csv';
import { type NoticeTally, numbered, tallyNotices } from '../formats/notice';
import { parseSentiment, type Sentiment } from '../review';
import { dateOrders } from '../values/date-order';
import { decodedFile, decodedLines } from '../values/encoding';
import { exactJson } from '../values/exact-json';
import { filled } from '../values/filled-cell';
import { type OwnIds, ownIds } from '../values/own-ids';
import { type StarScale, starScales, starsOf } from '../values/stars';
import { countOf, postMessages, textOf, timeOf } from './cells';
import { collectionNotices } from './collection';
import { collectPosts, type PostRow } from './columns';
import type { OpenedPosts } from './opened';
import { guessedPostMap, type PostField, type PostMap, parsePostMap, resolvePostMap } from './own-columns';

export interface OwnPostsOptions {
  /** Which column is which field, as `--map` says it (see `parsePostMap`); the rest is told by the columns' usual names. */
  map?: string;
}

/** One row of a user's file as a function of a field. */
type Cells = (field: PostField) => string | undefined;

/**
 * A user's own posts: a CSV file with a header, or JSON Lines (`.jsonl`, `.ndjson`), in UTF-8, UTF-16, GB18030 or Latin-1. Columns are
 * told by the map, else by their usual names in English and Chinese. Dates such as 1/3/20 are read as the file's others are. A post without a date is left out; counts that
 * are none become −1; whatever was put right or left out is said in `notices`, and nothing else stops the reading.
 *
 * @param file the path; its name is the platform where the file names none.
 * @throws UserError when the file is missing, has no column for the text or the date, or no post with a date.
 * @example
 * const { posts, notices } = await corpus.readOwnPosts('weibo.csv', { map: 'text=body,createdAt=date' });
 * for (const { message } of notices) console.log(message);
 */
export async function readOwnPosts(file: string, { map = '' }: OwnPostsOptions = {}): Promise<OpenedPosts> {
  const name = path.basename(file);
  const stem = path.basename(file, path.extname(file));
  const tally = tallyNotices(name, postMessages);
  const collector = collectPosts((platform) => tally.count('many-platforms', undefined, platform));
  const rowsOf = /\.(?:jsonl|ndjson)$/i.test(file) ? jsonRows : csvRows;
  const orders = dateOrders();
  const scales = starScales();
  let starColumn = '';
  for await (const { cells, columns } of rowsOf(file, parsePostMap(map), tallyNotices('', {}))) {
    orders.look(cells('createdAt') ?? '');
    scales.look(cells('stars') ?? '');
    if (columns.stars !== undefined && 'column' in columns.stars) starColumn = columns.stars.column;
  }
  orders.tell(tally);
  scales.tell(tally, starColumn);
  const time = { today: todayOfMap(map), first: orders.first() };
  const context = { idOf: ownIds(stem, tally), stem, time, scale: scales.scale() };
  let rows = 0;
  for await (const { cells, row, line } of rowsOf(file, parsePostMap(map), tally)) {
    rows++;
    const post = postOf(cells, { row, line }, context, tally);
    if (post !== undefined) collector.add(post);
  }
  const columns = collector.columns();
  if (columns.posts.ids.length === 0) {
    const [reason] = tally.notices().filter(({ kind }) => kind === 'undated' || kind === 'impossible-date');
    throw new UserError(
      `${file} holds no post with a date (${reason?.message ?? `${numbered(rows, 'row')} below a header`}).`,
    );
  }
  return {
    name: corpusNameOf(stem),
    label: `posts of ${name}`,
    sha256: await sha256OfFile(file),
    ...columns,
    notices: [...tally.notices(), ...collectionNotices(columns, name)],
  };
}

/** What a file's cells are read by. */
interface PostContext {
  idOf: OwnIds;
  stem: string;
  time: parsing.TimeContext;
  scale: StarScale;
}

function postOf(
  cells: Cells,
  { row, line }: { row: number; line: number },
  { idOf, stem, scale, time: timeContext }: PostContext,
  tally: NoticeTally,
): PostRow | undefined {
  const time = timeOf(cells('createdAt'), tally, line, timeContext);
  if (time === undefined) return undefined;
  return {
    id: idOf(cells('id'), row, line),
    text: textOf(cells('text'), tally, line),
    platform: cells('platform')?.trim() || stem,
    time,
    likes: countOf(cells('likes'), tally, line),
    shares: countOf(cells('shares'), tally, line),
    comments: countOf(cells('comments'), tally, line),
    stars: wholeStars(cells('stars'), scale, tally, line),
    brand: cells('brand')?.trim() || undefined,
    label: labelOf(cells('label'), tally, line),
  };
}

/** Stars as posts keep them, 1 to 5; 0 for none. */
function wholeStars(cell: string | undefined, scale: StarScale, tally: NoticeTally, line: number): number {
  const written = filled(cell);
  if (written === undefined) return 0;
  const stars = starsOf(written, scale);
  if (stars === undefined) tally.count('odd-cell', line, written);
  return Math.round(stars ?? 0);
}

/** 积极 (positive) and 消极 (negative) beside the names that `parseSentiment` knows. */
const chineseLabels: Record<string, Sentiment> = { 积极: 'positive', 消极: 'negative', 中立: 'neutral' };

function labelOf(cell: string | undefined, tally: NoticeTally, line: number): Sentiment | undefined {
  const label = cell?.trim() ?? '';
  if (label === '') return undefined;
  if (Object.hasOwn(chineseLabels, label)) return chineseLabels[label];
  try {
    return parseSentiment(label, { file: '', line });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tally.count('unlabelled', line, label);
    return undefined;
  }
}

async function* csvRows(file: string, map: PostMap, tally: NoticeTally) {
  let columns: PostMap = {};
  const rows = lenientCsvRows(file, tally, (header) => {
    columns = resolvePostMap(map, header, file);
  });
  for await (const { value, row, line } of rows) yield { cells: cellsOf(columns, value), columns, row, line };
}

async function* jsonRows(file: string, map: PostMap, tally: NoticeTally) {
  const decoded = await decodedFile(file);
  tellEncoding(decoded.encoding, tally);
  // A key may be missing from the first lines; what a field was first taken from, it keeps.
  const keys = new Set<string>();
  let columns: PostMap = {};
  let line = 0;
  let row = 0;
  for await (const text of decodedLines(decoded)) {
    line++;
    if (text.trim() === '') continue;
    row++;
    const record = parsedObject(text, () => tally.count('long-id', line));
    if (record === undefined) {
      tally.count('broken-line', line, text);
      continue;
    }
    const known = keys.size;
    for (const key of Object.keys(record)) keys.add(key);
    if (keys.size > known) columns = guessedPostMap({ ...columns, ...map }, [...keys]);
    const value = (column: string) => {
      const cell = record[column];
      return cell === undefined || cell === null || typeof cell === 'object' ? undefined : String(cell);
    };
    const source = columns.text;
    if (source && 'column' in source && typeof record[source.column] === 'number') tally.count('number-text', line);
    yield { cells: cellsOf(columns, value), columns, row, line };
  }
  resolvePostMap(map, [...keys], file);
}

function cellsOf(columns: PostMap, value: (column: string) => string | undefined): Cells {
  return (field) => {
    const source = columns[field];
    if (source === undefined) return undefined;
    return 'constant' in source ? source.constant : value(source.column);
  };
}

function parsedObject(text: string, onLong: () => void): Record<string, unknown> | undefined {
  const value = exactJson(text, onLong);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
