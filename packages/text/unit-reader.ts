import type { CutText } from './word-cutter';
import { hashStart, withCode, wordTable } from './word-table';
import type { Word } from './words';

/** A unit that is no word. */
const nothing = null;

/**
 * Turns the units of a segmenter into words. Those of one character, half of all, are looked up by their code unit.
 *
 * @param wordOf gives the word of a unit met for the first time, or `undefined` for a unit that is dropped.
 * @returns a function that gives the words of a cut text.
 */
export function unitReader(wordOf: (unit: string) => Word | undefined): (cut: CutText) => Word[] {
  const ofOne = new Array<Word | null | undefined>(1 << 16);
  const ofMore = wordTable<Word | null>((unit) => wordOf(unit) ?? nothing);

  const ofCode = (code: number): Word | null => {
    const known = ofOne[code];
    if (known !== undefined) return known;
    const word = wordOf(String.fromCharCode(code)) ?? nothing;
    ofOne[code] = word;
    return word;
  };

  return ({ text, ends, count }) => {
    const words: Word[] = [];
    for (let i = 0, start = 0; i < count; i++) {
      const end = ends[i];
      let word: Word | null;
      if (end - start === 1) word = ofCode(text.charCodeAt(start));
      else {
        let hash = hashStart;
        for (let at = start; at < end; at++) hash = withCode(hash, text.charCodeAt(at));
        word = ofMore(text, start, end, hash);
      }
      if (word !== nothing) words.push(word);
      start = end;
    }
    return words;
  };
}
