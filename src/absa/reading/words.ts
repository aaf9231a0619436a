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
const entity = /^&(?:[a-z]+|#\d+|#x[\da-f]+);$/i;
const entityInside = /(&(?:[a-z]{2,10}|#\d{1,6}|#x[\da-f]{1,6});)/i;
const symbol = /([\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Script=Han}])/u;
/** Marks between letters that part words even without a blank: `good,bad`, `fast...quiet`, `kind..of`. */
const innerMark = /(?<=\p{L})([,;!?…]+|\.{2,}|-{2,})(?=\p{L})/u;

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
    if (/^(?:[,.;:!?]+|n't|'(?:s|m|re|ve|ll|d|t))$/iu.test(word)) alone++;
    else if (
      /[\p{L}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier})\]"'][,;:!?)\]"]+$/u.test(word) ||
      contraction.test(word)
    )
      clinging++;
    else if (/\p{L}{2}\.$/u.test(word) && !abbreviation.test(word)) clinging++;
  }
  return clinging * 3 <= alone;
}

/** Cuts one run of non-blank characters; every character stays in some part. */
function wordParts(word: string, start: number): Piece[] {
  const parts: Piece[] = [];
  let at = start;
  for (const separated of word.split(entityInside)) {
    const pieces = entity.test(separated) ? [separated] : separated.split(symbol);
    for (const piece of pieces) {
      for (const part of entity.test(piece) ? [piece] : cutMarks(piece)) {
        if (part !== '') parts.push({ text: part, start: at });
        at += part.length;
      }
    }
  }
  return parts;
}

function cutMarks(word: string): string[] {
  if (abbreviation.test(word) || emoticon.test(word)) return [word];
  const before: string[] = [];
  const after: string[] = [];
  let rest = word;
  for (
    let match = openingMarks.exec(rest);
    match !== null && match[0].length < rest.length;
    match = openingMarks.exec(rest)
  ) {
    before.push(match[0]);
    rest = rest.slice(match[0].length);
  }
  for (
    let match = closingMarks.exec(rest);
    match !== null && match[0].length < rest.length && !abbreviation.test(rest) && !/^n?['’]\p{L}+$/iu.test(rest);
    match = closingMarks.exec(rest)
  ) {
    after.unshift(match[0]);
    rest = rest.slice(0, -match[0].length);
  }
  const inner = webAddress.test(rest) ? [rest] : rest.split(innerMark).flatMap(cutContraction);
  return [...before, ...inner, ...after];
}

function cutContraction(word: string): string[] {
  const match = contraction.exec(word);
  return match === null ? [word] : [match[1], match[2]];
}
