import { cellText } from './format-cell';
import type { Table } from './table';

/** Spreadsheets run a cell that begins with one of these as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

function textField(text: string): string {
  const harmless = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function field(value: unknown): string {
  // Ten significant digits: more than anybody reads, fewer than rounding in the last place could change.
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(Number(value.toPrecision(10)) + 0) : String(value);
  if (typeof value === 'bigint') return String(value);
  return textField(cellText(value));
}

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled), with the columns' keys as header. Numbers are written
 * with ten significant digits, percentages as shares of 1, a missing value as an empty field. A text that a
 * spreadsheet would run as a formula (it begins with = + - @, a tab or a return) gets a leading apostrophe.
 */
export function tableToCsv({ columns, rows, source }: Table): string {
  const header = columns.map(({ key }) => textField(key));
  const lines = rows.map((row) => columns.map(({ key }) => field(row[key])));
  if (source !== undefined) {
    header.push('source');
    for (const line of lines) line.push(textField(source));
  }
  return [header, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
