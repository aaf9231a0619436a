import type { Sentence, Token } from '../tokens';

/** The entries before the words. The five query marks stand for the five kinds of query, in their order. */
export const specialEntries = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '[NULL]',
  '[aspects]',
  '[opinions]',
  '[opinions of the aspect]',
  '[aspects of the opinion]',
  '[sentiment]',
] as const;

const UNKNOWN = 1;
export const CLASSIFICATION = 2;
export const SEPARATOR = 3;
export const NULL_TERM = 4;
export const FIRST_QUERY_MARK = 5;

/** The entries that a model has a vector for; the index of an entry is its row in the table. */
export interface Vocabulary {
  entries: readonly string[];
  indexOf: ReadonlyMap<string, number>;
}

/** @param words without repetition; a word that looks like a special entry is left out. */
export function createVocabulary(words: Iterable<string>): Vocabulary {
  const indexOf = new Map<string, number>(specialEntries.map((entry, index) => [entry, index]));
  for (const word of words) if (!indexOf.has(word)) indexOf.set(word, indexOf.size);
  return { entries: [...indexOf.keys()], indexOf };
}

/** The pieces of a published model, in its order: it has special entries of its own. */
export function pieceVocabulary(pieces: readonly string[]): Vocabulary {
  return { entries: pieces, indexOf: new Map(pieces.map((piece, row) => [piece, row])) };
}

/** What of a token is looked up: a Chinese character (or run of Latin letters), elsewhere the word, in lower case. */
export function entryOf(token: Token, language: string): string {
  return language === 'zh' ? token.text.toLowerCase() : token.word;
}

/** The row of a token, or that of `[UNK]`. */
export function indexOfToken(vocabulary: Vocabulary, token: Token, language: string): number {
  return vocabulary.indexOf.get(entryOf(token, language)) ?? UNKNOWN;
}

/** The segmented words of a sentence in their order, each once: every character of a Chinese word names the word. */
export function wordsOf({ tokens }: Sentence): string[] {
  const words: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { word } = tokens[i];
    words.push(word);
    for (let covered = 0; i < tokens.length && covered < word.length; i++) covered += tokens[i].text.length;
  }
  return words;
}
