import { formatCell, isNumeric } from './format-cell';
import { textColumns } from './printable';
import { type Table, tableRemarks } from './table';

/**
 * A table as plain text with aligned columns (a Chinese character counts as two): for terminals.
 *
 * @throws TypeError when a cell holds an object.
 * @example
 * console.log(tableToText({ title: 'Words', columns: [{ key: 'word', label: 'Word' }], rows: [{ word: 'battery' }] }));
 */
export function tableToText(table: Table): string {
  const { title, columns, rows } = table;
  const cells = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map((column) => formatCell(row[column.key], column))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => textColumns(line[index]))));
  const lines = cells.map((line) =>
    line
      .map((text, index) => {
        const space = ' '.repeat(widths[index] - textColumns(text));
        return isNumeric(columns[index]) ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, '', lines[0], rule, ...lines.slice(1), ...tableRemarks(table).flatMap((remark) => ['', remark])].join(
    '\n',
  );
}
