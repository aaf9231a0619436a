import { UserError } from '@crosscultural/base';
import { parsing } from '@crosscultural/crawler';
import type { ColumnMap } from '../formats/column-map';
import { type NoticeTally, numbered } from '../formats/notice';
import type { Sentiment } from '../review';
import { type DateOrders, dateOrders, type FirstOfDate } from '../values/date-order';
import { filled } from '../values/filled-cell';
import { type StarScale, type StarScales, starScales, starsOf } from '../values/stars';
import { cultureOf, labelOf, languageOf, likesOf, momentOf, numberLabels, unreadable } from './cells';
import type { OwnRow } from './own-row';

/** The fields whose cells must be read as something. */
const readFields = ['culture', 'language', 'rating', 'label', 'createdAt', 'likes'] as const;
type ReadField = (typeof readFields)[number];

const expected: Record<ReadField, string> = {
  culture: 'domestic or foreign, or say what the values mean: --map culture=COLUMN:CN=domestic,*=foreign',
  language: 'a language such as zh, en-US or Chinese',
  rating: 'stars such as 4, 4.5, 5 stars or 8/10',
  label: 'positive, neutral or negative, or say what the values mean: --map label=COLUMN:1=positive,0=negative',
  createdAt: parsing.expectedTime,
  likes: parsing.expectedCount,
};

/** What a file holds, seen once from end to end before it is read. */
export interface Survey {
  rows: number;
  columns: string[];
  /** Where each field is taken from: as the map says, and from columns of a field's name that can be read so. */
  map: ColumnMap;
  /** What numbers without a word mean in the column of stars. */
  scale: StarScale;
  /** What dates such as 1/3/20 begin with. */
  first: FirstOfDate;
  /** What numbers mean in the column of labels, where it holds nothing else. */
  labels?: Readonly<Record<string, Sentiment>>;
  /** Columns of a field's name that are left out because their cells cannot be read so, each with why. */
  leftOut: { column: string; why: string }[];
}

interface Column {
  filled: number;
  odd: number;
  firstOdd?: { cell: string; line: number };
  /** Different cells, as long as there are few. */
  values: Set<string>;
}

/** What a survey has seen so far. */
interface Seen {
  seen: Map<ReadField, Column>;
  orders: DateOrders;
  scales: StarScales;
  today: string | undefined;
}

const few = 20;

/**
 * Looks through a file: which columns there are, and which of them can be read as the fields that they are mapped to or named
 * like. A mapped column of which no cell can be read is an error; one that merely has a field's name is left out.
 *
 * @param map as the user says it.
 * @param tally is told which columns are left out.
 * @param today the day, or the time, at which the file was written, where it is known.
 * @throws UserError that lists the columns found when a mapped column, or one for text or culture, is missing.
 */
export async function surveyRows(
  rows: AsyncIterable<OwnRow>,
  map: ColumnMap,
  file: string,
  resolve: (map: ColumnMap, columns: readonly string[], file: string) => ColumnMap,
  tally: NoticeTally,
  today?: string,
): Promise<Survey> {
  const columns = new Set<string>();
  const seen = new Map<ReadField, Column>();
  const orders = dateOrders();
  const scales = starScales();
  let count = 0;
  for await (const row of rows) {
    count++;
    for (const column of row.columns) columns.add(column);
    for (const field of readFields) look(row, field, map, { seen, orders, scales, today });
  }
  const names = [...columns];
  const usable: ColumnMap = { ...map };
  const leftOut: Survey['leftOut'] = [];
  let labels: Survey['labels'];
  for (const [field, column] of seen) {
    const source = map[field];
    if (field === 'label' && source !== undefined && column.values.size < few) labels = numberLabels(column.values);
    if (column.filled === 0 || (field === 'label' && labels !== undefined)) continue;
    const { cell, line } = column.firstOdd ?? { cell: '', line: 0 };
    const example = `line ${line}: ${JSON.stringify(cell.slice(0, 40))}`;
    if (source !== undefined && column.odd === column.filled) {
      throw new UserError(
        `${file}: no cell of the column for ${field} can be read (${example}); expected ${expected[field]}${todayWanted(field, cell, today)}.`,
      );
    }
    // One odd cell among many is no reason to leave a column out.
    if (source === undefined && 2 * column.odd > column.filled) {
      usable[field] = { constant: '' };
      leftOut.push({ column: field, why: `expected ${expected[field]}; ${example}` });
      const message = `The column ${JSON.stringify(field)} is not read as ${field} (${numbered(column.odd, 'cell')} of ${column.filled} cannot be; ${example}); --map ${field}=none says so, --map ${field}=COLUMN names another.`;
      tally.say({ kind: 'left-out', message });
    }
  }
  if (usable.createdAt === undefined || 'column' in usable.createdAt) orders.tell(tally);
  const ratings = usable.rating ?? { column: 'rating' };
  if ('column' in ratings) scales.tell(tally, ratings.column);
  return {
    rows: count,
    columns: names,
    map: count === 0 ? usable : resolve(usable, names, file),
    scale: scales.scale(),
    first: orders.first(),
    ...(labels !== undefined && { labels }),
    leftOut,
  };
}

/** What to add where all that lacks is the day on which 昨天 (yesterday) was written. */
function todayWanted(field: ReadField, cell: string, today: string | undefined): string {
  if (field !== 'createdAt' || today !== undefined) return '';
  const time = parsing.readTime(cell);
  const isRelative = 'wrong' in time && time.wrong === 'relative';
  return isRelative ? '; or say with --today YYYY-MM-DD on which day the file was written' : '';
}

function look(row: OwnRow, field: ReadField, map: ColumnMap, { seen, orders, scales, today }: Seen): void {
  const source = map[field] ?? { column: field };
  if (!('column' in source)) return;
  const cell = filled(row.cell(source.column));
  if (cell === undefined) return;
  const column = seen.get(field) ?? newColumn();
  seen.set(field, column);
  column.filled++;
  if (column.values.size < few) column.values.add(cell);
  if (field === 'rating') scales.look(cell);
  if (field === 'createdAt') orders.look(cell);
  if (isReadable(field, meaningOf(cell, source.values), today)) return;
  column.odd++;
  column.firstOdd ??= { cell, line: row.line };
}

const newColumn = (): Column => ({
  filled: 0,
  odd: 0,
  values: new Set(),
});

/** What a cell means by the map's values: itself where they do not tell. */
export function meaningOf(cell: string, values: Readonly<Record<string, string>> | undefined): string {
  if (values === undefined) return cell;
  return Object.hasOwn(values, cell) ? values[cell] : (values['*'] ?? cell);
}

function isReadable(field: ReadField, cell: string, today: string | undefined): boolean {
  switch (field) {
    case 'culture':
      return cultureOf(cell) !== unreadable;
    case 'language':
      return languageOf(cell) !== unreadable;
    case 'rating':
      // Whatever the scale turns out to be.
      return starsOf(cell, 100) !== undefined;
    case 'label':
      return labelOf(cell) !== unreadable;
    case 'createdAt':
      // Whatever the order turns out to be.
      return (['month', 'day'] as const).some((first) => momentOf(cell, { today, first }) !== unreadable);
    case 'likes':
      return likesOf(cell) !== unreadable;
  }
}
