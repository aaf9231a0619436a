import { createHash } from 'node:crypto';
import path from 'node:path';
import { csvRecords, readBytes, readLines, UserError } from '@crosscultural/base';
import { parseReview, parseSentiment, type Review } from '../review';
import { describeWhere, type Where } from '../where';
import { type ColumnMap, type MappableField, mappableFields, resolveColumnMap } from './column-map';
import { parseJson } from './review-lines';

/** How a user's file is read. */
export interface UserFileOptions {
  map?: ColumnMap;
  /** Mixed into the hash that stands for an author; must be given when the file names authors. */
  salt?: string;
}

/**
 * A user's CSV file with a header. Fields come from the columns of the map, else from columns of the same name.
 * The language follows from the culture (domestic zh, foreign en) and the culture from the language, where only
 * one of them is given. Authors are hashed.
 *
 * @throws UserError with file, line and field for a missing column or a value that is not what was expected.
 */
export async function* readUserCsv(file: string, options: UserFileOptions = {}): AsyncGenerator<Review> {
  let header: string[] | undefined;
  let columns: ColumnMap = {};
  let count = 0;
  for await (const { fields, line } of csvRecords(readBytes(file), file)) {
    if (header === undefined) {
      header = fields;
      columns = resolveColumnMap(options.map ?? {}, header, file);
      continue;
    }
    const names = header;
    const value = (column: string) => fields[names.indexOf(column)];
    yield userReview(value, columns, ++count, { file, line }, options.salt);
  }
}

/**
 * A user's JSON Lines file: an object a line, whose keys are the columns. As `readUserCsv`, and `triplets` are
 * taken as they are.
 *
 * @throws UserError as `readUserCsv` does.
 */
export async function* readUserJsonLines(file: string, options: UserFileOptions = {}): AsyncGenerator<Review> {
  let count = 0;
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue;
    const where = { file, line: number };
    const record = parseJson(text, file, number);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      throw new UserError(`${describeWhere(where)}: expected a JSON object, found ${text.slice(0, 40)}.`);
    }
    const object = record as Record<string, unknown>;
    // A key may be left out of a line: it is missing only if no map can do without it.
    const keys = [...new Set([...Object.keys(object), ...mappedColumns(options.map)])];
    const columns = resolveColumnMap(options.map ?? {}, keys, describeWhere(where));
    const value = (column: string) => scalar(object[column], column, where);
    const review = userReview(value, columns, ++count, where, options.salt);
    yield object.triplets === undefined ? review : parseReview({ ...review, triplets: object.triplets }, where);
  }
}

function mappedColumns(map: ColumnMap = {}): string[] {
  const optional = Object.entries(map).filter(([field]) => field !== 'text' && field !== 'culture');
  return optional.flatMap(([, source]) => ('column' in source ? [source.column] : []));
}

function scalar(value: unknown, column: string, where: Where): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new UserError(`${describeWhere(where)}: expected a text or a number in ${JSON.stringify(column)}.`);
}

function userReview(
  value: (column: string) => string | undefined,
  columns: ColumnMap,
  count: number,
  where: Where,
  salt: string | undefined,
): Review {
  const given: Partial<Record<MappableField, string>> = {};
  for (const field of mappableFields) {
    const source = columns[field];
    if (source === undefined) continue;
    const text = 'constant' in source ? source.constant : value(source.column);
    // The text is kept to the character; elsewhere an empty cell says that nothing is known.
    if (field === 'text') given.text = text;
    else if (text !== undefined && text.trim() !== '') given[field] = text.trim();
  }
  const stem = path.basename(where.file, path.extname(where.file));
  const culture = given.culture?.toLowerCase() ?? cultureOf(given.language);
  const review = {
    id: given.id ?? `${stem}:${count}`,
    culture,
    language: given.language ?? (culture === 'domestic' ? 'zh' : 'en'),
    platform: given.platform ?? stem,
    product: given.product,
    text: given.text,
    rating: number(given.rating, 'rating', where),
    label: given.label === undefined ? undefined : parseSentiment(given.label, where),
    createdAt: given.createdAt?.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T'),
    likes: number(given.likes, 'likes', where),
    author: given.author === undefined ? undefined : hashedAuthor(given.author, salt),
  };
  return parseReview(withoutUndefined(review), where);
}

function cultureOf(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  return language === 'zh' ? 'domestic' : 'foreign';
}

function number(text: string | undefined, field: string, where: Where): number | undefined {
  if (text === undefined) return undefined;
  if (/^[+-]?\d+(\.\d*)?$/.test(text)) return Number(text);
  throw new UserError(
    `${describeWhere(where)}: field ${field}: expected a number, found ${JSON.stringify(text.slice(0, 40))}.`,
  );
}

function hashedAuthor(name: string, salt: string | undefined): string {
  if (salt === undefined) throw new Error('A file that names authors is read with a salt.');
  return createHash('sha256').update(`${salt}\n${name}`).digest('hex').slice(0, 16);
}

function withoutUndefined(review: object): object {
  return Object.fromEntries(Object.entries(review).filter(([, value]) => value !== undefined));
}
