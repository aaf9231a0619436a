import { columnList, UserError } from '@crosscultural/base';
import { parsing } from '@crosscultural/crawler';
import { checkToldValues } from './told-values';

/** The fields of a review that a column of a user's file can give. */
export const mappableFields = [
  'id',
  'text',
  'culture',
  'language',
  'platform',
  'product',
  'rating',
  'label',
  'createdAt',
  'likes',
  'author',
] as const;
export type MappableField = (typeof mappableFields)[number];

/** The fields that a whole file may share, written `culture==domestic`. */
const constantFields: readonly MappableField[] = ['culture', 'language', 'platform', 'product'];

/** The fields whose values a map may tell, for example `culture=country:CN=domestic`. */
const valuedFields: readonly MappableField[] = ['culture', 'language', 'platform', 'product', 'label'];

/** A column of a file; `values` says what its values mean, `*` standing for every other one. */
export interface MappedColumn {
  column: string;
  values?: Readonly<Record<string, string>>;
}

/** Where each field of a review comes from: a column of the file, or one value for all its reviews (none, where it is empty). */
export type ColumnMap = Partial<Record<MappableField, MappedColumn | { constant: string }>>;

/**
 * Reads `text=comment,rating=stars,culture==domestic`: `field=column` takes a column of the file, `field==value`
 * gives every review that value, `field=none` leaves the field out. `culture=country:CN=domestic,*=foreign` says what the
 * values of a column mean. A name that holds a comma, a colon, an equals sign or outer blanks stands in double quotes:
 * `text="Review, full"` (a quote inside is doubled). Fields that are not named come from the column of the same
 * name, where there is one that can be read so. `today==2021-01-16` says when the file was written (see `todayOfMap`).
 *
 * @throws UserError for an unknown field, a field named twice, a piece of another form, or a value that its field cannot have.
 */
export function parseColumnMap(map: string): ColumnMap {
  const columns = parseMap(map, mappableFields, constantFields, valuedFields);
  checkToldValues(columns);
  return columns;
}

/**
 * As `parseColumnMap`, for the fields of anything.
 *
 * @param fields that a column can give.
 * @param constantFields those of them that a whole file may share.
 * @param valued those of them whose values can be told; none unless given.
 */
export function parseMap<Field extends string>(
  map: string,
  fields: readonly Field[],
  constantFields: readonly Field[],
  valued: readonly Field[] = [],
): Partial<Record<Field, MappedColumn | { constant: string }>> {
  const columns: Partial<Record<Field, MappedColumn | { constant: string }>> = {};
  const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);
  let values: Record<string, string> | undefined;
  for (const { name, equals, value, entry } of pieces(map)) {
    if (values !== undefined && equals === '=' && entry === undefined && !isField(name)) {
      values[name] = value;
      continue;
    }
    values = undefined;
    if (name === 'today' && equals === '==') continue;
    if (!isField(name)) {
      throw new UserError(`--map names the field ${JSON.stringify(name)}; the fields are ${fields.join(', ')}.`);
    }
    if (columns[name] !== undefined) throw new UserError(`--map names the field ${name} twice.`);
    if (equals === '==' && !constantFields.includes(name)) {
      throw new UserError(`--map ${name}==${value}: one value for all works only for ${constantFields.join(', ')}.`);
    }
    if (entry !== undefined) {
      if (equals === '==' || !valued.includes(name)) {
        throw new UserError(`--map ${name}: values can be told only for ${valued.join(', ') || 'reviews'}.`);
      }
      values = { [entry[0]]: entry[1] };
    }
    columns[name] = equals === '==' ? { constant: value } : { column: value, ...(values !== undefined && { values }) };
  }
  return columns;
}

const dayOrTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})? ?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The day, or the time, at which a file was written, where its map says so: 昨天 (yesterday) and dates without a year are told from
 * the day, 3小时前 (three hours ago) from the time; where only the day is known, it is that day.
 *
 * @param map as for `parseColumnMap`.
 * @returns ISO 8601, or undefined.
 * @throws UserError when it is neither.
 */
export function todayOfMap(map: string): string | undefined {
  const today = pieces(map).find(({ name, equals }) => name === 'today' && equals === '==')?.value;
  if (today === undefined) return undefined;
  const time = parsing.readTime(today);
  if (dayOrTime.test(today) && 'iso' in time) return time.iso;
  throw new UserError(
    `--today is the day on which the file was written, such as 2021-01-16, or the time, 2021-01-16T10:48, not ${JSON.stringify(today)}.`,
  );
}

interface MapPiece {
  name: string;
  equals: string;
  value: string;
  /** The first value of the column and what it means, where one is told behind a colon. */
  entry?: readonly [string, string];
}

const word = `"(?:[^"]|"")+"|[^",=:]+?`;
const piecePattern = new RegExp(
  String.raw`\s*(${word})\s*(==?)\s*(${word})\s*(?::\s*(${word})\s*=\s*(${word})\s*)?(?:,|$)`,
  'y',
);

function pieces(map: string): MapPiece[] {
  const pattern = new RegExp(piecePattern);
  const found: MapPiece[] = [];
  while (pattern.lastIndex < map.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(map);
    if (match === null) {
      throw new UserError(
        `--map is not understood from ${JSON.stringify(map.slice(at))}; expected field=column or field==value, parted by commas (a name with a comma, a colon or an equals sign in double quotes).`,
      );
    }
    const [name, value, key, meaning] = [match[1], match[3], match[4], match[5]].map(unquoted);
    found.push({ name, equals: match[2], value, ...(match[4] !== undefined && { entry: [key, meaning] as const }) });
  }
  return found;
}

function unquoted(text: string | undefined): string {
  if (text === undefined) return '';
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.trim();
}

/**
 * For each field, the column that gives it in a file with these columns.
 *
 * @throws UserError that lists the columns found when a mapped column, or a column for the text, is missing.
 */
export function resolveColumnMap(map: ColumnMap, columns: readonly string[], file: string): ColumnMap {
  const resolved: ColumnMap = {};
  const listing = columnList(columns);
  for (const field of mappableFields) {
    const source = map[field] ?? (columns.includes(field) ? { column: field } : undefined);
    if (source !== undefined && 'column' in source && !columns.includes(source.column)) {
      if (source.column === 'none') {
        resolved[field] = { constant: '' };
        continue;
      }
      throw new UserError(`${file} has no column ${JSON.stringify(source.column)}; its columns are: ${listing}.`);
    }
    if (source !== undefined) resolved[field] = source;
  }
  if (resolved.text === undefined) {
    throw new UserError(`${file}: which column is the text? Say --map text=COLUMN; its columns are: ${listing}.`);
  }
  if (resolved.culture === undefined && resolved.language === undefined) {
    throw new UserError(
      `${file}: which culture are the reviews of? Say --map culture=COLUMN, culture==domestic or culture==foreign; its columns are: ${listing}.`,
    );
  }
  return resolved;
}
