import { createHash } from 'node:crypto';
import path from 'node:path';
import { type MappableField, parseColumnMap, resolveColumnMap, todayOfMap } from '../formats/column-map';
import { type NoticeTally, numbered, type ReaderNotice, type ReaderOptions, tallyNotices } from '../formats/notice';
import { parseReview, type Review } from '../review';
import { filled } from '../values/filled-cell';
import { type OwnIds, ownIds } from '../values/own-ids';
import { starsOf } from '../values/stars';
import { cultureOf, labelOf, languageOf, likesOf, momentOf, unreadable } from './cells';
import type { OwnRow } from './own-row';
import { emptyError, layoutOf, ownRows } from './rows';
import { meaningOf, type Survey, surveyRows } from './survey';

export interface OwnReviewsOptions extends ReaderOptions {
  /** Which column is which field, as `--map` says it (see `parseColumnMap`). */
  map?: string;
  /** Mixed into the hash that stands for an author; without it authors are left out: a name is soon guessed from its hash. */
  salt?: string;
}

/** What the notices about reviews say, by the number of rows. */
const messages: Partial<Record<ReaderNotice['kind'], (count: number) => string>> = {
  'short-record': (count) =>
    `${numbered(count, 'row')} with more or fewer fields than the header; what is missing counts as empty`,
  'broken-line': (count) => `${numbered(count, 'line')} that are no JSON object (cut off?), left out`,
  'long-id': (count) => `${numbered(count, 'number')} of 16 digits or more, kept as text to the last digit`,
  'rounded-id': (count) =>
    `${numbered(count, 'identifier')} rounded by a spreadsheet; the number of the row takes their place`,
  'repeated-id': (count) =>
    `${numbered(count, 'identifier')} that a row before had; the number of the row takes their place`,
  'repeated-column': (count) => `${numbered(count, 'column')} with the name of another; the first of them is read`,
  'odd-cell': (count) => `${numbered(count, 'cell')} that cannot be read as the field, left empty`,
  cultureless: (count) => `${numbered(count, 'row')} without a culture that can be read, left out`,
  'empty-text': (count) => `${numbered(count, 'row')} without a text, left out`,
  'broken-text': (count) => `${numbered(count, 'text')} with halves of characters, which became �`,
};

/**
 * A user's own reviews: CSV, TSV or a table parted by semicolons with a header, JSON Lines, a JSON list, lines of text, a
 * spreadsheet; UTF-8, UTF-16, GB18030 or Latin-1, gzipped or not. Only columns that the map names, or that have a field's name
 * and can be read as the field, bind. The language follows from the culture (domestic zh, foreign en) and the culture from the
 * language, where only one of them is given. What is put right or left out is said in notices, and nothing else stops the reading.
 *
 * @param file the path.
 * @throws UserError when the file is missing, has no column for text or culture, no row, or no cell of a mapped column can be read.
 * @example
 * for await (const { text, rating } of corpus.readAnyReviews('shop.xlsx', { map: 'text=comment,culture==foreign' })) console.log(rating, text);
 */
export async function* readOwnReviews(file: string, options: OwnReviewsOptions = {}): AsyncGenerator<Review> {
  const { map = '', salt, onNotice = () => undefined } = options;
  const tally = tallyNotices(path.basename(file), messages);
  const survey = await surveyFile(file, map, tally);
  const today = todayOfMap(map);
  const stem = path.basename(file.replace(/\.gz$/i, ''), path.extname(file.replace(/\.gz$/i, '')));
  const idOf = ownIds(stem, tally);
  // The survey has told the encoding.
  let count = 0;
  for await (const row of ownRows(file, layoutOf(file), readingTally(tally))) {
    const review = reviewOf(row, survey, { file, stem, number: ++count, idOf, salt, tally, today });
    if (review !== undefined) yield review;
  }
  for (const notice of tally.notices()) onNotice(notice);
}

/**
 * Looks through a user's file without keeping anything.
 *
 * @param mapped as `--map` says it.
 * @throws UserError as `readOwnReviews` does.
 */
export async function surveyFile(file: string, mapped: string, tally: NoticeTally): Promise<Survey> {
  const map = parseColumnMap(mapped);
  const layout = layoutOf(file);
  // A text without columns is the text of reviews.
  const own = layout === 'text lines' && map.text === undefined ? { ...map, text: { column: 'text' } } : map;
  const only = { ...tally, count: () => undefined };
  const survey = await surveyRows(ownRows(file, layout, only), own, file, resolveColumnMap, tally, todayOfMap(mapped));
  if (survey.rows === 0) throw emptyError(file);
  return survey;
}

/** Of the second reading only what is counted row by row: the rest has been said. */
function readingTally(tally: NoticeTally): NoticeTally {
  return { ...tally, say: () => undefined };
}

interface RowContext {
  file: string;
  stem: string;
  number: number;
  idOf: OwnIds;
  salt: string | undefined;
  tally: NoticeTally;
  today: string | undefined;
}

function reviewOf(row: OwnRow, survey: Survey, context: RowContext): Review | undefined {
  const { tally, stem, number, idOf, salt, file, today } = context;
  const cell = (field: MappableField): string | undefined => {
    const source = survey.map[field];
    if (source === undefined) return undefined;
    if ('constant' in source) return source.constant || undefined;
    const text = filled(row.cell(source.column));
    return text === undefined ? undefined : meaningOf(text, source.values);
  };
  const read = <T>(field: MappableField, parse: (text: string) => T | typeof unreadable): T | undefined => {
    const text = cell(field);
    const value = text === undefined ? undefined : parse(text);
    if (value !== unreadable) return value;
    tally.count('odd-cell', row.line, text);
    return undefined;
  };
  const text = textOf(row, survey, tally);
  if (text === undefined) return undefined;
  const language = read('language', languageOf);
  const culture = read('culture', cultureOf) ?? (language && (language === 'zh' ? 'domestic' : 'foreign'));
  if (culture === undefined) {
    tally.count('cultureless', row.line);
    return undefined;
  }
  const author = cell('author');
  const review = {
    id: idOf(cell('id'), number, row.line),
    culture,
    language: language ?? (culture === 'domestic' ? 'zh' : 'en'),
    platform: cell('platform') ?? stem,
    product: cell('product'),
    text,
    rating: read('rating', (stars) => starsOf(stars, survey.scale) ?? unreadable),
    label: read('label', (label) => survey.labels?.[label] ?? labelOf(label)),
    createdAt: read('createdAt', (date) => momentOf(date, { today, first: survey.first })),
    likes: read('likes', likesOf),
    author: author === undefined || salt === undefined ? undefined : hashedAuthor(author, salt),
    triplets: row.triplets ?? undefined,
  };
  return parseReview(withoutUndefined(review), { file, line: row.line });
}

/** The text to the character; undefined where there is none. */
function textOf(row: OwnRow, { map }: Survey, tally: NoticeTally): string | undefined {
  const source = map.text;
  const text = source === undefined || 'constant' in source ? undefined : row.cell(source.column);
  if (text === undefined || text.trim() === '') {
    tally.count('empty-text', row.line);
    return undefined;
  }
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  if (whole !== text) tally.count('broken-text', row.line);
  return whole;
}

function hashedAuthor(name: string, salt: string): string {
  return createHash('sha256').update(`${salt}\n${name}`).digest('hex').slice(0, 16);
}

function withoutUndefined(review: object): object {
  return Object.fromEntries(Object.entries(review).filter(([, value]) => value !== undefined));
}
