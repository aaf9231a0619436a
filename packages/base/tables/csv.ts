import { stringify } from 'csv-stringify/sync';
import { cellText } from './format-cell';
import type { Table } from './table';

/** What a CSV file for people begins with (U+FEFF): without it Excel takes its Chinese for another encoding. */
export const byteOrderMark = '\ufeff';

/** Spreadsheets run a cell that begins with one of these as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

const harmless = (text: string) => (formulaStart.test(text) ? `'${text}` : text);

function field(value: unknown): string {
  // Ten significant digits: more than anybody reads, fewer than rounding in the last place could change.
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(Number(value.toPrecision(10)) + 0) : String(value);
  if (typeof value === 'bigint') return String(value);
  return harmless(cellText(value));
}

/**
 * A table as CSV for people (RFC 4180: comma, CRLF, quotes doubled; a byte-order mark), with the columns' keys as
 * header. Numbers are written with ten significant digits, percentages as shares of 1, a missing value as an empty field. A text that a
 * spreadsheet would run as a formula (it begins with = + - @, a tab or a return) gets a leading apostrophe.
 *
 * @throws TypeError when a cell holds an object.
 * @example
 * tableToCsv({ title: 'Words', columns: [{ key: 'word', label: 'Word' }], rows: [{ word: '=1+1' }] }); // "\ufeffword\r\n'=1+1\r\n"
 */
export function tableToCsv({ columns, rows, source }: Table): string {
  const header = columns.map(({ key }) => harmless(key));
  const lines = rows.map((row) => columns.map(({ key }) => field(row[key])));
  if (source !== undefined) {
    header.push('source');
    for (const line of lines) line.push(harmless(source));
  }
  return byteOrderMark + stringify([header, ...lines], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
