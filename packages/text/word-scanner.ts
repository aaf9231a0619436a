import { endOfGluedNumber } from './glued-numbers';
import { hashStart, withCode, wordTable } from './word-table';
import { clauseEnd, type Word } from './words';

/** What the scanner does with each ASCII character. */
const skip = 0;
const wordPart = 1;
const letter = 2;
const clauseMark = 3;
const apostrophe = 4;
const roles = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "'") return apostrophe;
  if (/[a-z]/.test(character)) return letter;
  if (/[0-9]/.test(character)) return wordPart;
  return /[,.;:!?()~]/.test(character) ? clauseMark : skip;
});

/**
 * Reads ASCII text, in lower case, straight into words: the same result as cutting it, dropping special characters
 * and looking each word up, but no string is made for a word met before. Cutting and looking up strings took more
 * than half of the time of the English pipeline; this takes a tenth of it (bench/text.ts).
 *
 * @param lookUp gives the word for a string met for the first time.
 * @returns a function that gives the words of a text, or `undefined` for a text that is not ASCII.
 */
export function wordScanner(lookUp: (unit: string) => Word): (text: string) => Word[] | undefined {
  const find = wordTable(lookUp);

  return (text) => {
    const found: Word[] = [];
    let start = -1;
    let hash = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 32;
      if (code > 127) return undefined;
      const role = roles[code];
      if (role === letter || role === wordPart || (role === apostrophe && start >= 0 && letterAt(text, i + 1))) {
        if (start < 0) {
          start = i;
          hash = hashStart;
          // The marks inside 3.5mm and 2-in-1 belong to the word.
          const end = role === wordPart ? endOfGluedNumber(text, i) : undefined;
          if (end !== undefined) {
            for (; i < end; i++) hash = withCode(hash, text.charCodeAt(i));
            i--;
            continue;
          }
        }
        hash = withCode(hash, code);
        continue;
      }
      if (start >= 0) {
        found.push(find(text, start, i, hash));
        start = -1;
      }
      if (role === clauseMark) found.push(clauseEnd);
    }
    return found;
  };
}

function letterAt(text: string, position: number): boolean {
  return position < text.length && roles[text.charCodeAt(position)] === letter;
}
