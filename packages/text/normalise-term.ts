import { describeEnglishWord, tokeniseEnglish, withoutClitic } from './english';
import { gluedNumber } from './glued-numbers';
import { toSimplified } from './traditional';

/** Words that may stand before an English term and are no part of it. */
const englishArticles = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'its',
  'my',
  'your',
  'our',
  'their',
]);

/** A number glued to letters, marks included, or marks and blanks that part words. */
const markOrGlued = new RegExp(String.raw`((?<![a-z0-9]|[0-9][.,])(?:${gluedNumber}))|[^\p{L}\p{N}\p{M}+#]+`, 'gu');

const normalised = new Map<string, string>();

/**
 * One form for the ways in which a term is written: small letters, half-width letters (NFKC); Chinese simplified and without
 * blanks; English without marks and leading articles, each word in its dictionary form (`the Fingerprint-readers` and
 * `fingerprint reader` are one term). Empty for a term without letters and digits.
 *
 * @param term one word or several.
 * @param language ISO 639-1; `zh` is Chinese, every other language is read as English.
 * @example
 * text.normaliseTerm('the Fingerprint-readers', 'en'); // 'fingerprint reader'
 */
export function normaliseTerm(term: string, language: string): string {
  const key = `${language} ${term}`;
  let result = normalised.get(key);
  if (result === undefined) {
    const plain = term.normalize('NFKC').toLowerCase();
    result = language === 'zh' ? normaliseChinese(plain) : normaliseEnglish(plain);
    normalised.set(key, result);
  }
  return result;
}

function normaliseChinese(term: string): string {
  // Chinese characters stand together; between Latin words a blank remains, and 2-in-1 and 3.5mm are words.
  const letters = toSimplified(term).replace(markOrGlued, (_, glued: string | undefined) => glued ?? ' ');
  return letters.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '').trim();
}

function normaliseEnglish(term: string): string {
  const units = tokeniseEnglish(term.replace(/[_’]/g, (mark) => (mark === '_' ? ' ' : "'")));
  const words = units.filter((unit) => /[\p{L}\p{N}]/u.test(unit)).map(withoutClitic);
  while (words.length > 1 && englishArticles.has(words[0])) words.shift();
  return words.map((word) => describeEnglishWord(word).lemma).join(' ');
}
