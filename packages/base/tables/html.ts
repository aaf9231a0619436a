import { formatCell, isNumeric } from './format-cell';
import { printable } from './printable';
import { type Table, type TableColumn, tableRemarks } from './table';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for HTML, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character]);
}

function cell(tag: 'th' | 'td', text: string, column: TableColumn): string {
  const side = isNumeric(column) ? 'right' : 'left';
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope} style="text-align:${side}">${escapeHtml(text)}</${tag}>`;
}

/** A table as HTML: caption, head, body, remarks, in a box that scrolls sideways where it is too narrow. */
export function tableToHtml(table: Table): string {
  const { title, columns, rows } = table;
  const head = columns.map((column) => cell('th', column.label, column)).join('');
  const body = rows.map((row) =>
    columns.map((column) => cell('td', formatCell(row[column.key], column), column)).join(''),
  );
  const remarks = tableRemarks(table).map((remark) => `<p class="remark"><small>${escapeHtml(remark)}</small></p>`);
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(title)}" style="overflow-x:auto">`,
    `<table><caption style="text-align:left"><b>${escapeHtml(title)}</b></caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.map((cells) => `<tr>${cells}</tr>`).join('\n')}</tbody></table>`,
    `${remarks.join('')}</div>`,
  ].join('\n');
}
