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
  for await (const { cells } of rowsOf(file, parsePostMap(map), tallyNotices('', {})))
    orders.look(cells('createdAt') ?? '');
  orders.tell(tally);
  const context = { today: todayOfMap(map), first: orders.first() };
  const seen = new Set<string>();
  let rows = 0;
  for await (const { cells, row, line } of rowsOf(file, parsePostMap(map), tally)) {
    rows++;
    const post = postOf(cells, { rowId: `${stem}:${row}`, stem, context }, tally, line);
    if (post === undefined) continue;
    if (seen.has(post.id)) {
      tally.count('repeated-id', line, post.id);
      post.id = `${stem}:${row}`;
    }
    seen.add(post.id);
    collector.add(post);
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

function postOf(
  cells: Cells,
  { rowId, stem, context }: { rowId: string; stem: string; context: parsing.TimeContext },
  tally: NoticeTally,
  line: number,
): PostRow | undefined {
  const time = timeOf(cells('createdAt'), tally, line, context);
  if (time === undefined) return undefined;
  return {
    id: idOf(cells('id'), rowId, tally, line),
    text: textOf(cells('text'), tally, line),
    platform: cells('platform')?.trim() || stem,
    time,
    likes: countOf(cells('likes'), tally, line),
    shares: countOf(cells('shares'), tally, line),
    comments: countOf(cells('comments'), tally, line),
    stars: starsOf(cells('stars')),
    brand: cells('brand')?.trim() || undefined,
    label: labelOf(cells('label'), tally, line),
  };
}

function idOf(cell: string | undefined, rowId: string, tally: NoticeTally, line: number): string {
  const id = cell?.trim() ?? '';
  if (!/^\d(?:\.\d+)?e\+?\d+$/i.test(id)) return id === '' ? rowId : id;
  tally.count('rounded-id', line, id);
  return rowId;
}

function starsOf(cell: string | undefined): number {
  const stars = Math.round(Number.parseFloat(cell ?? ''));
  return stars >= 1 && stars <= 5 ? stars : 0;
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
  for await (const { value, row, line } of rows) yield { cells: cellsOf(columns, value), row, line };
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
    const record = parsedObject(text);
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
    yield { cells: cellsOf(columns, value), row, line };
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

function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
