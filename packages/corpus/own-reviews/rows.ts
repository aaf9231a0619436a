import { csvRecords, UserError } from '@crosscultural/base';
import { formatOf } from '../formats/format-of';
import { tellEncoding } from '../formats/lenient-csv';
import type { NoticeTally } from '../formats/notice';
import { decodedFile, decodedLines } from '../values/encoding';
import { exactJson } from '../values/exact-json';
import { jsonElements } from '../values/json-elements';
import type { OwnRow } from './own-row';
import { type Separator, separatorOf } from './separator';
import { sheetRows } from './sheet';

/** How a user's file is laid out. */
export type Layout = 'csv' | 'json lines' | 'json' | 'text lines' | 'spreadsheet';

/** The layout of a file that is a user's own, whatever else its first line may look like. */
export function layoutOf(file: string): Layout {
  const format = formatOf(file);
  if (format === 'json' || format === 'text lines' || format === 'spreadsheet') return format;
  return format === 'json lines' || format === 'review lines' ? 'json lines' : 'csv';
}

/**
 * The rows of a user's file as a stream: CSV, TSV, tables parted by semicolons, JSON Lines, a JSON list, lines of text, a
 * spreadsheet; UTF-8, UTF-16, GB18030 or Latin-1, gzipped or not. Memory is that of a row, but for a spreadsheet.
 *
 * @param tally is told the encoding and what is left out.
 * @throws UserError when the file is missing or ends inside a quoted field.
 */
export async function* ownRows(file: string, layout: Layout, tally: NoticeTally): AsyncGenerator<OwnRow> {
  if (layout === 'spreadsheet') return yield* sheetRows(file, tally);
  const decoded = await decodedFile(file);
  tellEncoding(decoded.encoding, tally);
  if (layout === 'csv') return yield* tableRows(decoded.bytes, file, tally);
  if (layout === 'text lines') return yield* textRows(decodedLines(decoded), tally);
  const texts = layout === 'json lines' ? decodedLines(decoded) : elements(decoded.bytes, file);
  let line = 0;
  for await (const text of texts) {
    line++;
    if (text.trim() === '') continue;
    const row = objectRow(text, line, tally);
    if (row === undefined) tally.count('broken-line', line, text);
    else yield row;
  }
}

async function* elements(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  async function* pieces() {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  }
  for await (const { text } of jsonElements(pieces(), file)) yield text;
}

function objectRow(text: string, line: number, tally: NoticeTally): OwnRow | undefined {
  const value = exactJson(text, () => tally.count('long-id', line));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value as Record<string, unknown>;
  return {
    columns: Object.keys(record).filter((key) => key !== 'triplets'),
    cell(column) {
      const cell = Object.hasOwn(record, column) ? record[column] : undefined;
      if (cell === undefined || cell === null) return undefined;
      return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
    },
    triplets: record.triplets,
    line,
  };
}

async function* tableRows(bytes: AsyncIterable<Buffer>, file: string, tally: NoticeTally): AsyncGenerator<OwnRow> {
  const [separator, whole] = await withSeparator(bytes);
  let header: { names: string[]; at: Map<string, number>; width: number } | undefined;
  for await (const { fields, line } of csvRecords(whole, file, { lenient: true, separator })) {
    if (header === undefined) {
      const names = fields.map((name) => name.trim());
      // Of two columns with a name, the first counts.
      header = {
        names: names.filter((name) => name !== ''),
        at: new Map(names.map((name, i) => [name, i] as const).reverse()),
        width: names.length,
      };
      tellHeader(fields, separator, file, tally);
      const twice = names.filter((name, i) => name !== '' && names.indexOf(name) !== i);
      for (const name of twice) tally.count('repeated-column', line, name);
      continue;
    }
    const { names, at, width } = header;
    if (fields.length !== width) tally.count('short-record', line);
    yield { columns: names, cell: (column) => fields[at.get(column) ?? -1], line };
  }
}

/** Says what is unusual about how a table is written. */
function tellHeader(fields: readonly string[], separator: Separator, file: string, tally: NoticeTally): void {
  const isUsual = separator === ',' || (separator === '\t' && /\.tsv(?:\.gz)?$/i.test(file));
  if (!isUsual) {
    const what = separator === ';' ? 'semicolons' : 'tabs';
    tally.say({ kind: 'header', message: `The columns are parted by ${what}, not by commas.` });
  }
  const padded = fields.find((name) => name !== name.trim());
  if (padded !== undefined) {
    const message = `Blanks around the names of columns (${JSON.stringify(padded.slice(0, 40))}) are no part of them.`;
    tally.say({ kind: 'header', message });
  }
}

/** The separator, and all bytes again. */
async function withSeparator(bytes: AsyncIterable<Buffer>): Promise<[Separator, AsyncIterable<Buffer>]> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await source.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  async function* all(): AsyncGenerator<Buffer> {
    yield start;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  const text = start.toString('utf8', 0, 1 << 16).replace(/^\ufeff/, '');
  return [separatorOf(text.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''), all()];
}

/** Lines of text: each a document, or `id`, tab, label, tab, text. */
async function* textRows(lines: AsyncIterable<string>, tally: NoticeTally): AsyncGenerator<OwnRow> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    const fields = (line === 1 ? text.replace(/^\ufeff/, '') : text).split('\t');
    const [columns, cells] = fields.length === 3 ? [['id', 'label', 'text'], fields] : [['text'], [fields.join(' ')]];
    if (fields.length !== 1 && fields.length !== 3) tally.count('short-record', line);
    yield { columns, cell: (column) => cells[columns.indexOf(column)], line };
  }
}

/** What a file without a row is said to be. */
export function emptyError(file: string): UserError {
  return new UserError(`${file} holds no row below its header: expected one review a row.`);
}
