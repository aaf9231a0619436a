/** A word (English) or a character (Chinese) of a text, with its place there. */
export interface Token {
  /** As written: `text.slice(start, end)`. */
  text: string;
  /** The segmented word that a Chinese character stands in; for English the word in lower case. */
  word: string;
  /** UTF-16 code units in the original text, end exclusive. */
  start: number;
  end: number;
}

/** The piece of a text that is read at once; offsets of its tokens are those of the whole text. */
export interface Sentence {
  /** The whole original text, never trimmed or decoded. */
  text: string;
  /** ISO 639-1: `zh` is read by characters, everything else by words. */
  language: string;
  tokens: Token[];
}

/** Tokens `first` to `last` of a sentence, both inclusive, counted from 0. */
export interface TokenSpan {
  first: number;
  last: number;
}
