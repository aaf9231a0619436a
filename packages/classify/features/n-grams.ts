import { UserError } from '@crosscultural/base';
import { chineseWords } from '@crosscultural/text';

/** Which runs of a text are its features. */
export interface NGramSettings {
  /** Shortest and longest runs of characters (UTF-16 code units), within 1–4, such as [1, 4]. Default: none. */
  characters?: readonly [shortest: number, longest: number];
  /** Longest run of words, 1 or 2. Default: none. */
  words?: 1 | 2;
  /** Cuts a normalised text into words; needed with `words`, see `wordsOf`. */
  toWords?: (text: string) => readonly string[];
}

/** Reads the n-grams of one kind as pairs of 32-bit integers: exact names, not hashes. */
export interface NGramReader {
  /** Visits the n-grams of a normalised text; with `learns`, new words get numbers, otherwise they are left out. */
  read(text: string, learns: boolean, visit: (high: number, low: number) => void): void;
  nameOf(high: number, low: number): string;
  /** The words that have numbers, from 1 in this order; none where the n-grams are of characters. */
  words(): readonly string[];
}

/**
 * A text as its n-grams are read: compatibility forms (full-width letters and marks become plain ones), lower case, every
 * run of white space one blank.
 */
export function normaliseForFeatures(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\0]+/gu, ' ')
    .trim();
}

const latinUnit = /[\p{L}\p{N}]+(?:['’]\p{L}+)*|[^\p{L}\p{N}\s]/gu;

/**
 * How a language is cut into words and marks: jieba for Chinese, runs of letters and digits for any other.
 *
 * @param language ISO 639-1.
 * @example
 * wordsOf('en')("doesn't work!"); // ["doesn't", 'work', '!']
 */
export function wordsOf(language: string): (text: string) => readonly string[] {
  if (language === 'zh') return (text) => chineseWords(text).filter((word) => word !== ' ');
  return (text) => text.match(latinUnit) ?? [];
}

/**
 * The readers of some settings, runs of characters first.
 *
 * @param known words that have numbers already, as `words()` of an earlier reader gave them.
 * @throws UserError when settings name no n-grams, too long ones, or words without `toWords`.
 */
export function nGramReaders(
  { characters, words, toWords }: NGramSettings,
  known: readonly string[] = [],
): NGramReader[] {
  if (!characters && !words) {
    throw new UserError('Features need characters, words or both, such as { characters: [1, 4] }.');
  }
  if (characters && !(characters[0] >= 1 && characters[0] <= characters[1] && characters[1] <= 4)) {
    throw new UserError(`Runs of characters must lie within 1–4, shortest first, not ${characters.join('–')}.`);
  }
  if (words && !toWords) throw new UserError('Word features need toWords, such as wordsOf("zh").');
  const readers: NGramReader[] = [];
  if (characters) readers.push(characterReader(characters));
  if (words && toWords) readers.push(wordReader(words, toWords, known));
  return readers;
}

/** Four code units of 16 bits are a run's pair; those not used are 0. */
function characterReader([shortest, longest]: readonly [number, number]): NGramReader {
  return {
    read(text, _learns, visit) {
      for (let i = 0; i < text.length; i++) {
        const left = text.length - i;
        const first = text.charCodeAt(i) << 16;
        const two = left >= 2 ? first | text.charCodeAt(i + 1) : 0;
        const third = left >= 3 ? text.charCodeAt(i + 2) << 16 : 0;
        if (shortest <= 1) visit(first, 0);
        if (shortest <= 2 && longest >= 2 && left >= 2) visit(two, 0);
        if (shortest <= 3 && longest >= 3 && left >= 3) visit(two, third);
        if (longest >= 4 && left >= 4) visit(two, third | text.charCodeAt(i + 3));
      }
    },
    nameOf(high, low) {
      const units = [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff];
      return String.fromCharCode(...units.filter((unit) => unit > 0));
    },
    words: () => [],
  };
}

/** A word's pair is its number and 0, two words' pair both numbers; numbers begin at 1. */
function wordReader(
  longest: 1 | 2,
  toWords: (text: string) => readonly string[],
  known: readonly string[],
): NGramReader {
  const numbers = new Map(known.map((word, i) => [word, i + 1]));
  const names = ['', ...known];
  return {
    read(text, learns, visit) {
      let previous = 0;
      for (const word of toWords(text)) {
        let number = numbers.get(word) ?? 0;
        if (number === 0 && learns) {
          number = names.push(word) - 1;
          numbers.set(word, number);
        }
        if (number > 0) visit(number, 0);
        if (longest === 2 && number > 0 && previous > 0) visit(previous, number);
        previous = number;
      }
    },
    nameOf: (high, low) => (low === 0 ? names[high] : `${names[high]} ${names[low]}`),
    words: () => names.slice(1),
  };
}
