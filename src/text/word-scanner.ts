import { clauseEnd, type Word } from './words';

const apostrophe = 39;
const clauseMarks = new Set([...',.;:!?()~'].map((mark) => mark.charCodeAt(0)));
const initialSlots = 1 << 15;

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
      if (hashes[slot] === hash && known.length === end - start && text.startsWith(known, start)) return words[slot];
      slot = (slot + 1) & (slots - 1);
    }
    if (filled * 2 >= slots) {
      grow();
      return find(text, start, end, hash);
    }
    // A slice may keep the whole text in memory; a copy through an array of parts does not.
    const unit = [...text.slice(start, end)].join('');
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
      if (isLetterOrDigit(code) || (code === apostrophe && start >= 0 && isLetter(text.charCodeAt(i + 1)))) {
        if (start < 0) {
          start = i;
          hash = 0x811c9dc5;
        }
        hash = Math.imul(hash ^ code, 0x01000193);
        continue;
      }
      if (start >= 0) {
        // FNV-1a mixes upwards only: fold the upper bits into those that pick the slot.
        found.push(find(text, start, i, hash ^ (hash >>> 15)));
        start = -1;
      }
      if (clauseMarks.has(code)) found.push(clauseEnd);
    }
    return found;
  };
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}
