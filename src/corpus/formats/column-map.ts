import { UserError } from '@crosscultural/base';

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

/** Where each field of a review comes from: a column of the file, or one value for all its reviews. */
export type ColumnMap = Partial<Record<MappableField, { column: string } | { constant: string }>>;

/**
 * Reads `text=comment,rating=stars,culture==domestic`: `field=column` takes a column of the file, `field==value`
 * gives every review that value. A name that holds a comma, an equals sign or outer blanks stands in double quotes:
 * `text="Review, full"` (a quote inside is doubled). Fields that are not named come from the column of the same
 * name, where there is one.
 *
 * @throws UserError for an unknown field, a field named twice, or a piece of another form.
 */
export function parseColumnMap(map: string): ColumnMap {
  return parseMap(map, mappableFields, constantFields);
}

/**
 * As `parseColumnMap`, for the fields of anything.
 *
 * @param fields that a column can give.
 * @param constantFields those of them that a whole file may share.
 */
export function parseMap<Field extends string>(
  map: string,
  fields: readonly Field[],
  constantFields: readonly Field[],
): Partial<Record<Field, { column: string } | { constant: string }>> {
  const columns: Partial<Record<Field, { column: string } | { constant: string }>> = {};
  const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);
  for (const [, field, equals, value] of pieces(map)) {
    if (!isField(field)) {
      throw new UserError(`--map names the field ${JSON.stringify(field)}; the fields are ${fields.join(', ')}.`);
    }
    if (columns[field] !== undefined) throw new UserError(`--map names the field ${field} twice.`);
    const name = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
    if (equals === '==' && !constantFields.includes(field)) {
      throw new UserError(`--map ${field}==${name}: one value for all works only for ${constantFields.join(', ')}.`);
    }
    columns[field] = equals === '==' ? { constant: name } : { column: name };
  }
  return columns;
}

function pieces(map: string): RegExpExecArray[] {
  const piece = /\s*(\w+)\s*(==?)\s*("(?:[^"]|"")+"|[^",=]+?)\s*(?:,|$)/y;
  const found: RegExpExecArray[] = [];
  while (piece.lastIndex < map.length) {
    const at = piece.lastIndex;
    const match = piece.exec(map);
    if (match === null) {
      throw new UserError(
        `--map is not understood from ${JSON.stringify(map.slice(at))}; expected field=column or field==value, parted by commas.`,
      );
    }
    found.push(match);
  }
  return found;
}

/**
 * For each field, the column that gives it in a file with these columns.
 *
 * @throws UserError that lists the columns found when a mapped column, or a column for the text, is missing.
 */
export function resolveColumnMap(map: ColumnMap, columns: readonly string[], file: string): ColumnMap {
  const resolved: ColumnMap = {};
  const listing = columns.length > 0 ? columns.join(', ') : 'none';
  for (const field of mappableFields) {
    const source = map[field] ?? (columns.includes(field) ? { column: field } : undefined);
    if (source !== undefined && 'column' in source && !columns.includes(source.column)) {
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
