import { createHash } from 'node:crypto';

/** The languages that there are encoders for. */
export type Language = 'en' | 'zh';

/** So many words (English) or characters (Chinese) in a row give a sentence away. */
const runLength: Record<Language, number> = { en: 8, zh: 15 };

/** What of a text is compared: lower-case Latin letters and digits as words; in Chinese single characters, the Latin ones too. */
const units: Record<Language, RegExp> = { en: /[a-z0-9]+/g, zh: /[\u4e00-\u9fffa-z0-9]/g };
const between: Record<Language, string> = { en: ' ', zh: '' };

/**
 * The runs of 8 words (15 Chinese characters) of a text, whatever stands between them, as hashes of 48 bits: the first 6 bytes of
 * SHA-256. A shorter text has one run, itself, so that it meets only a text that is just as short.
 *
 * @returns one number per run, in the order of the text; none for a text without words.
 * @example
 * runsOf('The screen is great.', 'en').length; // 1
 */
export function runsOf(text: string, language: Language): number[] {
  const found = text.toLowerCase().match(units[language]) ?? [];
  if (found.length === 0) return [];
  const count = Math.max(1, found.length - runLength[language] + 1);
  return Array.from({ length: count }, (_, first) =>
    hashOf(found.slice(first, first + runLength[language]).join(between[language])),
  );
}

function hashOf(run: string): number {
  return createHash('sha256').update(run).digest().readUIntBE(0, 6);
}
