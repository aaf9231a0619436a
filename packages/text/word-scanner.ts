import { endOfGluedNumber } from './glued-numbers';
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

const initialSlots = 1 << 15;
/** From this length on, a slice made by V8 keeps the whole review in memory: such a word is put together anew. */
const shortestSharedSlice = 13;

/**
 * Reads ASCII text, in lower case, straight into words: the same result as cutting it, dropping special characters
 * and looking each word up, but no string is made for a word met before. Cutting and looking up strings took more
 * than half of the time of the English pipeline; this takes a tenth of it (bench/text.ts).
 *
 * @param lookUp gives the word for a string met for the first time.
 * @returns a function that gives the words of a text, or `undefined` for a text that is not ASCII.
 */
export function wordScanner(lookUp: (unit: string) => Word): (text: string) => Word[] | undefined {
  // Open addressing: the slot of a string is its hash, or the next free one.
  let slots = initialSlots;
  let strings = new Array<string | undefined>(slots);
  let words = new Array<Word>(slots);
  let hashes = new Int32Array(slots);
  let filled = 0;

  const find = (text: string, start: number, end: number, hash: number): Word => {
    let slot = hash & (slots - 1);
    for (let known = strings[slot]; known !== undefined; known = strings[slot]) {
      if (hashes[slot] === hash && known.length === end - start && standsAt(known, text, start)) return words[slot];
      slot = (slot + 1) & (slots - 1);
    }
    if (filled * 2 >= slots) {
      grow();
      return find(text, start, end, hash);
    }
    const unit = end - start < shortestSharedSlice ? text.slice(start, end) : [...text.slice(start, end)].join('');
    strings[slot] = unit;
    hashes[slot] = hash;
    words[slot] = lookUp(unit);
    filled++;
    return words[slot];
  };

  const grow = () => {
    const old = { strings, words, hashes };
    slots *= 2;
    strings = new Array<string | undefined>(slots);
    words = new Array<Word>(slots);
    hashes = new Int32Array(slots);
    old.strings.forEach((known, i) => {
      let slot = old.hashes[i] & (slots - 1);
      while (strings[slot] !== undefined) slot = (slot + 1) & (slots - 1);
      strings[slot] = known;
      words[slot] = old.words[i];
      hashes[slot] = old.hashes[i];
    });
  };

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
          hash = 0x811c9dc5;
          // The marks inside 3.5mm and 2-in-1 belong to the word.
          const end = role === wordPart ? endOfGluedNumber(text, i) : undefined;
          if (end !== undefined) {
            for (; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
            i--;
            continue;
          }
        }
        hash = Math.imul(hash ^ code, 0x01000193);
        continue;
      }
      if (start >= 0) {
        // FNV-1a mixes upwards only: fold the upper bits into those that pick the slot.
        found.push(find(text, start, i, hash ^ (hash >>> 15)));
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

function standsAt(known: string, text: string, start: number): boolean {
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
