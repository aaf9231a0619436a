import { ItemError } from '../failures';

/** Digits with the thousands marks in use: comma, point, blank, no-break blanks, apostrophe. */
const grouped = /\d{1,3}(?:[.,\s\u00a0\u202f'’]\d{3})+(?!\d)|\d+/;

/**
 * The first whole number in a text, whatever marks the thousands: `1,234`, `1.234`, `1 234`.
 *
 * @param text any text around the number.
 * @returns the number, or undefined where the text has no digit.
 * @example firstCount('1,234 people found this helpful') // 1234
 */
export function firstCount(text: string): number | undefined {
  const match = grouped.exec(text);
  return match ? Number(match[0].replace(/\D/g, '')) : undefined;
}

/**
 * A count as Chinese sites shorten it.
 *
 * @param text digits, then, or not, 万 (ten thousands) or 亿 (hundred millions), then, or not, a `+`; nothing else.
 * @returns a whole number; of `100万+` the million that is certain.
 * @throws ItemError when the text is no such count.
 * @example chineseCount('1.2万') // 12000
 */
export function chineseCount(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([万亿]?)\+?\s*$/.exec(text);
  if (!match) throw new ItemError(`“${text.slice(0, 20)}” is not a count`);
  const unit = match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1;
  return Math.round(Number(match[1]) * unit);
}

/**
 * The stars that a sentence gives, with one decimal: `4.0 out of 5 stars`, `4,0 von 5 Sternen`, `5つ星のうち4.0`.
 *
 * @param text the sentence; where no number has a decimal, the first digit counts.
 * @returns 1 to 5.
 * @throws ItemError when the text has no such number.
 * @example starsOf('4,0 von 5 Sternen') // 4
 */
export function starsOf(text: string): number {
  const match = /(\d)[.,](\d)/.exec(text) ?? /(\d)/.exec(text);
  const stars = match ? Number(`${match[1]}.${match[2] ?? 0}`) : Number.NaN;
  if (!(stars >= 1 && stars <= 5)) throw new ItemError(`“${text.slice(0, 40)}” is not a number of stars`);
  return stars;
}
