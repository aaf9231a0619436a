import type { Token } from './sentence';

/** What is cut off around a word of running text. Kept whole before that: entities, web addresses, numbers, abbreviations. */
const openingMarks = /^(?:[([{"“”‘«$£€¥#*~<>=+]|'(?=['\p{L}])|\.{2,}|…|-{2,})/u;
const closingMarks = /(?:\.{2,}|…|-{2,}|[)\]}"“”’»*~<>=%,;:!?']|(?<=[\p{L}\p{N})\]"'*][^.]*)\.)$/u;
/** Words that end in a dot of their own: initials (U.S., e.g.) and a few titles. */
const abbreviation = /^(?:(?:\p{L}\.)+|mr\.|mrs\.|ms\.|dr\.|vs\.|etc\.|st\.|no\.|inc\.)$/iu;
/** The Penn Treebank parts `do|n't` and `it|'s`. */
const contraction = /^(.*\p{L})(n['’]t|['’](?:s|m|re|ve|ll|d))$/iu;
const webAddress = /^(?:https?:\/\/|www\.)/i;
const emoticon = /^[:;=][-']?[()DPp/\\|]+$/;
/** What is a token of its own wherever it stands: entities, tags (or the halves that a blank leaves), pictographs, Han characters. */
const unit =
  /(&(?:[a-z]{2,10}|#\d{1,6}|#x[\da-f]{1,6});|<\/?[a-z][a-z\d]*\/?>?|\/>|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Script=Han}])/iu;
/** Marks between letters that part words even without a blank: `good,bad`, `fast...quiet`, `fast.It`. */
const innerMark = /(?<=\p{L})([,;!?…]+|\.{2,}|-{2,}|(?<=\p{Ll})\.(?=\p{Lu}))(?=\p{L})/u;
const clingingMark = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier})\]"'][,;:!?)\]"]+$/u;
/** Characters at the end of a word that decide whether a mark is cut off there. */
const tail = 40;

/**
 * The words and punctuation marks of a text that is not Chinese, in the manner of the Penn Treebank and SemEval.
 *
 * A text that is tokenised already (words and marks parted by single blanks, as in ASTE-Data-V2, DMASTE and the
 * Amazon reviews beside it) keeps exactly its words.
 */
export function wordTokens(text: string): Token[] {
  const given = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], start: match.index }));
  const words = isTokenised(text) ? given : given.flatMap(({ text: word, start }) => wordParts(word, start));
  return words.map(({ text: word, start }) => ({
    text: word,
    word: word.toLowerCase(),
    start,
    end: start + word.length,
  }));
}

interface Piece {
  text: string;
  start: number;
}

/**
 * Whether a text came out of a tokeniser: its words are parted by single blanks, and marks and contractions hardly ever cling
 * to a word: at most once for three that stand alone (reviewers forget blanks, and tokenisers then do not see the mark).
 */
export function isTokenised(text: string): boolean {
  if (/^\s|\s$|[^\S ]| {2}/u.test(text)) return false;
  let clinging = 0;
  let alone = 0;
  for (const word of text.split(' ')) {
    const end = word.slice(-tail);
    if (/^(?:[,.;:!?]+|n't|'(?:s|m|re|ve|ll|d|t))$/iu.test(word)) alone++;
    else if (clingingMark.test(end) || contraction.test(end)) clinging++;
    else if (/\p{L}{2}\.$/u.test(end) && !abbreviation.test(word)) clinging++;
  }
  return clinging * 3 <= alone;
}

/** Cuts one run of non-blank characters; every character stays in some part. */
function wordParts(word: string, start: number): Piece[] {
  // Splitting by a group gives what is between units and the units themselves by turns.
  const parts = word.split(unit).flatMap((part, i) => (i % 2 === 1 ? [part] : cutMarks(part)));
  let at = start;
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      at += part.length;
      return { text: part, start: at - part.length };
    });
}

function cutMarks(word: string): string[] {
  if (abbreviation.test(word) || emoticon.test(word)) return [word];
  let first = 0;
  let last = word.length;
  const before: string[] = [];
  for (let mark = openingMark(word); mark !== '' && first + mark.length < last; mark = openingMark(word.slice(first))) {
    before.push(mark);
    first += mark.length;
  }
  const after: string[] = [];
  for (let mark = closingMark(word.slice(first)); mark !== '' && last - mark.length > first; ) {
    after.push(mark);
    last -= mark.length;
    mark = closingMark(word.slice(first, last));
  }
  const middle = word.slice(first, last);
  const inner = webAddress.test(middle) ? [middle] : middle.split(innerMark).flatMap(cutContraction);
  return [...before, ...inner, ...after.reverse()];
}

function openingMark(rest: string): string {
  return openingMarks.exec(rest)?.[0] ?? '';
}

function closingMark(rest: string): string {
  if (abbreviation.test(rest) || /^n?['’]\p{L}+$/iu.test(rest)) return '';
  return closingMarks.exec(rest.slice(-tail))?.[0] ?? '';
}

function cutContraction(word: string): string[] {
  const match = contraction.exec(word);
  return match === null ? [word] : [match[1], match[2]];
}
