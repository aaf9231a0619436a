import { joinGluedNumbers } from './glued-numbers';

/** The part of nodejieba that cuts texts. */
export interface Cutter {
  cut(text: string, useHiddenMarkovModel: boolean): string[];
  /**
   * Fills `ends` with where the words of `cut` end and returns their number, or -1 where only `cut` can tell. Added to nodejieba where
   * the compiler is called directly (src/bin/compile-nodejieba.cjs).
   */
  wordEnds?(text: string, ends: Uint32Array): number;
}

/** A text and where its words end. */
export interface CutText {
  /** As it was cut: half of a surrogate pair that stands alone is U+FFFD. */
  text: string;
  /** The first `count` are the ends, in code units. The next text's take their place. */
  ends: Uint32Array;
  count: number;
}

/** Longest piece handed to the segmenter at once: its memory grows with the length of a text. */
const longestPiece = 10_000;

/**
 * Cuts texts into words as numbers: jieba's dictionary path with a hidden Markov model for unknown words. jieba parts a number from
 * the letters glued to it; they are put together again.
 */
export function wordCutter(jieba: Cutter): (text: string) => CutText {
  let ends = new Uint32Array(1024);
  return (given) => {
    if (ends.length < given.length) ends = new Uint32Array(2 * given.length);
    let text = given;
    let count = 0;
    for (let start = 0; start < given.length; ) {
      const end = endOfPiece(given, start);
      const piece = end - start === given.length ? given : given.slice(start, end);
      const found = jieba.wordEnds?.(piece, start === 0 ? ends : ends.subarray(count)) ?? -1;
      if (found >= 0) {
        for (let i = count; start > 0 && i < count + found; i++) ends[i] += start;
        count += found;
      } else {
        const units = jieba.cut(piece, true);
        text = text.slice(0, start) + units.join('') + text.slice(end);
        let at = start;
        for (const unit of units) {
          at += unit.length;
          ends[count++] = at;
        }
      }
      start = end;
    }
    return { text, ends, count: joinGluedNumbers(text, ends, count) };
  };
}

/** A piece ends after a clause mark if there is one in its second half, and never inside a surrogate pair. */
function endOfPiece(text: string, start: number): number {
  const limit = start + longestPiece;
  if (limit >= text.length) return text.length;
  for (let end = limit; end > start + longestPiece / 2; end--) {
    if (/[\s,.!?;，。！？；]/.test(text[end - 1])) return end;
  }
  return /[\ud800-\udbff]/.test(text[limit - 1]) ? limit - 1 : limit;
}

/** The words of a cut text. */
export function wordsOf({ text, ends, count }: CutText): string[] {
  const words = new Array<string>(count);
  for (let i = 0, start = 0; i < count; i++) {
    words[i] = text.slice(start, ends[i]);
    start = ends[i];
  }
  return words;
}

/** The other way round: units as one text that is cut between them. */
export function cutBetween(units: readonly string[]): CutText {
  let at = 0;
  const ends = Uint32Array.from(units, ({ length }) => {
    at += length;
    return at;
  });
  return { text: units.join(''), ends, count: units.length };
}
