import { printable } from './printable';
import type { TableColumn } from './table';

/** Writes 1234567.5 as "1,234,567.5", whatever the locale of the machine. */
function withThousands(digits: string): string {
  const [whole, fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number with fixed decimals; one too small for them, but not zero, in powers of ten. */
function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not defined' : value > 0 ? '∞' : '−∞';
  const digits = value.toFixed(decimals);
  if (Number(digits) !== 0) return withThousands(digits);
  return value === 0 ? (0).toFixed(decimals) : value.toExponential(1);
}

/** A share of 1 as a percentage; one too small for the decimals as less than their last unit ("< 0.1 %"). */
function percentage(share: number, decimals: number): string {
  if (!Number.isFinite(share)) return fixed(share, 0);
  const digits = (share * 100).toFixed(decimals);
  if (share === 0 || Number(digits) !== 0) return `${withThousands(digits).replace(/^-(?=0(?:\.0*)?$)/, '')} %`;
  return `${share > 0 ? '<' : '>'} ${share > 0 ? '' : '-'}${(10 ** -decimals).toFixed(decimals)} %`;
}

/** A value as text, without regard to its column's kind; a list is joined by commas. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (typeof value === 'object')
    throw new TypeError('A table cell holds text, a number, a boolean or a list of these.');
  return printable(String(value));
}

/** A value as a reader sees it in Markdown, HTML and plain text: "–" when missing. */
export function formatCell(value: unknown, { kind = 'text', decimals }: TableColumn): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'bigint' && kind !== 'text') return withThousands(String(value));
  if (typeof value !== 'number' || kind === 'text') return cellText(value);
  if (kind === 'integer') return fixed(value, 0);
  if (kind === 'percent') return percentage(value, decimals ?? 1);
  return fixed(value, decimals ?? 3);
}

export const isNumeric = ({ kind = 'text' }: TableColumn) => kind !== 'text';
