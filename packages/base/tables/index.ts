export { byteOrderMark, tableToCsv } from './csv';
export { tableToHtml } from './html';
export { tableToMarkdown } from './markdown';
export { printable, textColumns } from './printable';
export type { Table, TableColumn } from './table';
export { tableToText } from './text';
