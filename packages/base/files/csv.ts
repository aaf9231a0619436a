import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../errors';
import { printable } from '../tables/printable';
import { utf8Bytes } from './bytes';
import { type RecordForm, scanRecord } from './csv-scan';
import { longestLine } from './lines';

export interface CsvRecord {
  fields: string[];
  /** The line on which the record ends, counted from 1; the header is line 1. */
  line: number;
}

export interface CsvOptions {
  /** False where a file never quotes its fields, so that a `"` in a review is only a character. */
  quoted?: boolean;
  /**
   * True keeps records with another number of fields than the header, and quotes inside a field that does not begin
   * with one: for files that somebody else spoilt and that nobody can mend.
   */
  lenient?: boolean;
  /** What parts the fields; a comma unless given. */
  separator?: ',' | ';' | '\t';
}

/** The first record, as it stands in the file. */
interface Header {
  bytes: Buffer;
  lines: number;
  lineEnd: string;
  /** Fields. */
  width: number;
}

/**
 * The records of a CSV file (RFC 4180), the header first, read as a stream.
 *
 * @throws UserError with file and line when it is not UTF-8, a quote is never closed (the file may be cut off),
 *   a record has another number of fields than the header, or a record is larger than `longestLine` bytes.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Buffer>,
  file: string,
  options: CsvOptions = {},
): AsyncGenerator<CsvRecord> {
  const source = utf8Bytes(bytes, file);
  const form: RecordForm = {
    separator: (options.separator ?? ',').charCodeAt(0),
    quoted: options.quoted !== false,
    crlf: undefined,
  };
  let header: Header | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  // From the first record that is not plain on, the general parser reads, and says what is wrong.
  const byParser = (from: Buffer) =>
    parsedRecords(chained(header, line, from, source), header !== undefined, file, options);
  for (let isLast = false; !isLast; ) {
    const next = await source.next();
    isLast = next.done === true;
    const piece = next.done ? rest : rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    let start = 0;
    while (start < piece.length) {
      const record = scanRecord(piece, start, isLast, form);
      if (record === 'more') break;
      const isPlain =
        record !== 'odd' &&
        record.end - start <= longestLine &&
        (header !== undefined || record.fields.length > 0) &&
        (options.lenient ||
          record.fields.length === 0 ||
          record.fields.length === (header?.width ?? record.fields.length));
      if (!isPlain) return yield* byParser(piece.subarray(start));
      line += record.innerLines + 1;
      if (record.fields.length > 0) {
        header ??= {
          bytes: piece.subarray(start, record.end),
          lines: record.innerLines + 1,
          lineEnd: form.crlf ? '\r\n' : '\n',
          width: record.fields.length,
        };
        yield { fields: record.fields, line };
      }
      start = record.end;
    }
    rest = piece.subarray(start);
    if (rest.length > longestLine) return yield* byParser(rest);
  }
}

/** What the general parser is given: the header, since it needs that to know how records look, and an empty line for each line read. */
async function* chained(
  header: Header | undefined,
  linesRead: number,
  rest: Buffer,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (header !== undefined) {
    yield header.bytes;
    yield Buffer.from(header.lineEnd.repeat(linesRead - header.lines));
  }
  yield rest;
  yield* source;
}

/**
 * The records by csv-parse.
 *
 * @param hasHeader whether the first record has been read before.
 */
async function* parsedRecords(
  bytes: AsyncIterable<Buffer>,
  hasHeader: boolean,
  file: string,
  options: CsvOptions,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    quote: options.quoted === false ? null : '"',
    delimiter: options.separator ?? ',',
    info: true,
    relax_column_count: options.lenient,
    relax_quotes: options.lenient,
    skip_empty_lines: true,
    max_record_size: longestLine,
  });
  if (options.lenient) expectAnyLength(parser);
  // The parser is destroyed with whatever error the source throws, so that the loop below throws it.
  pipeline(Readable.from(bytes, { objectMode: true }), parser, () => {});
  // The parser counts a CRLF inside a quoted field as two lines.
  let countedTwice = 0;
  let isKnown = hasHeader;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      for (const field of record) if (field.includes('\r\n')) countedTwice += field.split('\r\n').length - 1;
      if (!isKnown) yield { fields: record, line: info.lines - countedTwice };
      isKnown = false;
    }
  } catch (error) {
    throw error instanceof CsvError ? csvMistake(error, file, countedTwice) : error;
  }
}

/**
 * Lets every record have the length that is expected: for each other one csv-parse 6.2 makes an Error with all that it knows, which is
 * then dropped, and takes five to eight times as long.
 */
function expectAnyLength(parser: object): void {
  const { state } = (parser as { api?: { state?: { record: unknown[] } } }).api ?? {};
  if (state === undefined) return;
  Object.defineProperty(state, 'expectedRecordLength', { get: () => state.record.length, set: () => undefined });
}

function csvMistake(error: CsvError, file: string, countedTwice: number): UserError {
  const line = `${file}, line ${Number(error.lines) - countedTwice}`;
  const record = error.record as string[] | undefined;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new UserError(`${file} ends inside a quoted field: it is cut off, or a quote is missing near ${line}.`);
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return new UserError(`${line}: found ${record?.length} fields, not as many as the header has.`);
    case 'CSV_MAX_RECORD_SIZE':
      return new UserError(`${line}: a record is longer than ${longestLine} bytes; is a quote missing?`);
    default:
      return new UserError(`${line}: not a CSV record (${printable(error.message)}).`);
  }
}

/**
 * The positions of columns in a header.
 *
 * @throws UserError that lists the columns found, when one is missing.
 */
export function columnPositions<Name extends string>(
  header: readonly string[],
  names: readonly Name[],
  file: string,
): Record<Name, number> {
  const positions = {} as Record<Name, number>;
  for (const name of names) {
    positions[name] = header.indexOf(name);
    if (positions[name] < 0) {
      throw new UserError(`${file} has no column ${JSON.stringify(name)}; its columns are: ${columnList(header)}.`);
    }
  }
  return positions;
}

/**
 * The names of columns as a message lists them: one line, however they are written, and no longer than a screen.
 *
 * @param names as the file gives them.
 * @example
 * columnList(['text', 'a\nb']); // 'text, a b'
 */
export function columnList(names: readonly string[]): string {
  const shown = names.slice(0, 50).map((name) => name.slice(0, 60).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
  if (names.length === 0) return 'none';
  return `${shown.join(', ')}${names.length > shown.length ? `, … (${names.length})` : ''}`;
}

/**
 * The records of a CSV file as functions of a column's name.
 *
 * @throws UserError as `csvRecords` and `columnPositions` do, and when the file is empty.
 */
export async function* csvRows<Name extends string>(
  bytes: AsyncIterable<Buffer>,
  file: string,
  names: readonly Name[],
  options: CsvOptions = {},
): AsyncGenerator<{ row: Record<Name, string>; line: number }> {
  let positions: Record<Name, number> | undefined;
  for await (const { fields, line } of csvRecords(bytes, file, options)) {
    if (positions === undefined) {
      positions = columnPositions(fields, names, file);
      continue;
    }
    const row = {} as Record<Name, string>;
    for (const name of names) row[name] = fields[positions[name]];
    yield { row, line };
  }
  if (positions === undefined) throw new UserError(`${file} is empty; expected a header with ${names.join(', ')}.`);
}
