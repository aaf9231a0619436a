import { escapeHtml } from '../escape';
import { formatCell, isNumeric } from './format-cell';
import { printable } from './printable';
import { type Table, type TableColumn, tableRemarks } from './table';

/** A text of a table in HTML, on one line and without characters that turn the reading direction. */
const lineOfHtml = (text: string) => escapeHtml(printable(text));

function cell(tag: 'th' | 'td', text: string, column: TableColumn): string {
  const side = isNumeric(column) ? 'right' : 'left';
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope} style="text-align:${side}">${lineOfHtml(text)}</${tag}>`;
}

/**
 * A table as HTML: caption, head, body, remarks, in a box that scrolls sideways where it is too narrow. Every text is
 * escaped.
 *
 * @throws TypeError when a cell holds an object.
 * @example
 * tableToHtml({ title: 'Words', columns: [{ key: 'word', label: 'Word' }], rows: [{ word: 'battery' }] });
 */
export function tableToHtml(table: Table): string {
  const { title, columns, rows } = table;
  const head = columns.map((column) => cell('th', column.label, column)).join('');
  const body = rows.map((row) =>
    columns.map((column) => cell('td', formatCell(row[column.key], column), column)).join(''),
  );
  const remarks = tableRemarks(table).map((remark) => `<p class="remark"><small>${lineOfHtml(remark)}</small></p>`);
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${lineOfHtml(title)}" style="overflow-x:auto">`,
    `<table><caption style="text-align:left"><b>${lineOfHtml(title)}</b></caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.map((cells) => `<tr>${cells}</tr>`).join('\n')}</tbody></table>`,
    `${remarks.join('')}</div>`,
  ].join('\n');
}
