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

/** 千 thousand, 万 and w ten thousand, 亿 hundred million. */
const units: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, 万: 1e4, w: 1e4, m: 1e6, 亿: 1e8 };
const shortened = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?([千万亿kwm]?)\+?$/i;

/** What an error says was expected. */
export const expectedCount = 'a count such as 1533, 1,533, 1.2万 or 100万+'; // 万: ten thousand

/**
 * A count as Chinese and American pages, files and spreadsheets write it: `1533`, `1,533`, `12.0`, `1.2万`, `100万+`,
 * `1.2k`, `3M`.
 *
 * @param text nothing but the count.
 * @returns a whole number, of `100万+` the million that is certain; undefined where the text is no count.
 * @example readCount('1.2万') // 12000
 */
export function readCount(text: string): number | undefined {
  if (text.length > 80) return undefined;
  const match = shortened.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, whole, fraction = '', unit] = match;
  const count = Math.round(Number(whole.replaceAll(',', '') + fraction) * (units[unit.toLowerCase()] ?? 1));
  return Number.isSafeInteger(count) ? count : undefined;
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
  const count = readCount(text);
  if (count === undefined) throw new ItemError(`“${text.slice(0, 20)}” is not a count; expected ${expectedCount}`);
  return count;
}

const number = /\d+(?:[.,]\d+)?/g;

/**
 * The stars that a sentence gives, whichever of the two numbers its language puts first: `4.0 out of 5 stars`,
 * `4,0 von 5 Sternen`, `5つ星のうち4.0`, `4 颗星，最多 5 颗星`. One of them is the 5 that there can be.
 *
 * @param text the sentence.
 * @returns 1 to 5.
 * @throws ItemError when the text has no such number.
 * @example starsOf('4,0 von 5 Sternen') // 4
 */
export function starsOf(text: string): number {
  const found = text.length > 200 ? [] : (text.normalize('NFKC').match(number) ?? []);
  const [first = Number.NaN, second] = found.map((digits) => Number(digits.replace(',', '.')));
  // 5 out of 5 is 5, whichever is meant.
  const stars = second === undefined || second === 5 ? first : first === 5 ? second : Number.NaN;
  if (stars >= 1 && stars <= 5) return stars;
  const expected = 'expected one such as 4.0 out of 5 stars';
  throw new ItemError(`“${text.slice(0, 40)}” is not a number of stars; ${expected}`);
}
