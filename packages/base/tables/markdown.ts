import { formatCell, isNumeric } from './format-cell';
import { printable } from './printable';
import { type Table, tableRemarks } from './table';

/** Escapes everything that Markdown or the HTML in it would interpret. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|$~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * A table as GitHub Markdown: title, table with numbers on the right, remarks. Every text is escaped.
 *
 * @throws TypeError when a cell holds an object.
 * @example
 * tableToMarkdown({ title: 'Words', columns: [{ key: 'word', label: 'Word' }], rows: [{ word: 'battery' }] });
 */
export function tableToMarkdown(table: Table): string {
  const { title, columns, rows } = table;
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(title)}**`,
    '',
    line(columns.map(({ label }) => escapeMarkdown(label))),
    line(columns.map((column) => (isNumeric(column) ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => escapeMarkdown(formatCell(row[column.key], column))))),
    ...tableRemarks(table).flatMap((remark) => ['', `*${escapeMarkdown(remark)}*`]),
    '',
  ].join('\n');
}
