import { UserError } from '@crosscultural/base';
import { characterKind, kindOfUnit } from './characters';
import { stemEnglish, tokeniseEnglish, withoutClitic } from './english';
import { markNegation } from './negation';
import { cutChinese, type DictionaryWord, noExtraWords, useDictionary } from './segment';
import type { Trade } from './stop-words';
import { joinTerms, termIndex } from './terms';
import { type PartOfSpeech, partsOfSpeech, type Token } from './token';
import { unitReader } from './unit-reader';
import { type CutText, cutBetween, wordsOf } from './word-cutter';
import { wordScanner } from './word-scanner';
import { clauseEnd, type Word, wordBook } from './words';

/** What a user can choose in stage 2. */
export interface TextOptions {
  /** Replace English dictionary forms by Snowball stems. Default false: stems are hard to read in tables. */
  stem?: boolean;
  /** Keep only these word classes; sentiment words stay whatever their class. Default: all. */
  keepPartsOfSpeech?: readonly PartOfSpeech[];
  /** Words to drop besides the stop words. */
  extraStopWords?: readonly string[];
  /** Words to keep, whatever the stop words say. */
  keptWords?: readonly string[];
  /** What the reviews are about: the words of an electronics shop (电脑, laptop) are stop words of its own reviews only. By each review's product unless given. */
  trade?: Trade;
  /** Words that must stay whole: Chinese ones that the segmenter must know, such as the names of endorsers; with blanks (Apple Watch) in both languages. */
  userDictionary?: readonly DictionaryWord[];
  /** English terms of several words to keep together, besides the built-in ones. */
  extraTerms?: readonly string[];
  /** Note in each document where its sentences end, for counting within sentences. Default false. */
  markSentences?: boolean;
}

/** Stage 2 from the normalised text on, bound to one language and the user's options. */
export interface WordSteps {
  segment(text: string): string[];
  /** Words, and a full stop where a clause ends. */
  dropSpecialCharacters(units: readonly string[]): string[];
  /** Dictionary form, word class and sentiment of each word. */
  describe(words: readonly string[]): Word[];
  /** The three steps above in one. */
  readWords(text: string): Word[];
  joinTerms(words: Word[]): Word[];
  markNegation(words: Word[]): Word[];
  removeStopWords(words: Word[]): Token[];
  keepParts(tokens: Token[]): Token[];
  stem(tokens: Token[]): Token[];
}

const clauseMark = /[,.;:!?()…、。，；：！？（）~～]/;

/** @throws UserError when `keepPartsOfSpeech` names an unknown class, or a word is to be dropped and kept. */
export function checkTextOptions(options: TextOptions): void {
  for (const part of options.keepPartsOfSpeech ?? []) {
    if (!partsOfSpeech.includes(part)) {
      throw new UserError(`Unknown part of speech "${part}"; known are ${partsOfSpeech.join(', ')}.`);
    }
  }
  const kept = new Set(inSmallLetters(options.keptWords));
  const both = inSmallLetters(options.extraStopWords).find((word) => kept.has(word));
  if (both !== undefined) {
    throw new UserError(`"${both}" stands in extraStopWords and in keptWords: take it out of one of them.`);
  }
}

const inSmallLetters = (words: readonly string[] = []) => words.map((word) => word.toLowerCase());

/** A user's words, those of one piece apart from those with blanks. */
function userWords({ userDictionary = noExtraWords }: TextOptions) {
  if (!userDictionary.some(({ word }) => /\S\s+\S/.test(word))) return { words: userDictionary, phrases: [] };
  const plain = userDictionary.map((entry) => ({
    ...entry,
    word: entry.word.trim().toLowerCase().replace(/\s+/g, ' '),
  }));
  return {
    words: plain.filter(({ word }) => !word.includes(' ')),
    phrases: plain.filter(({ word }) => word.includes(' ')),
  };
}

/** Whether a user's word of several parts holds a number (iPhone 15), so that numbers must not go before it is found. */
export function wantsDigits({ userDictionary = noExtraWords }: TextOptions): boolean {
  return userDictionary.some(({ word }) => /\s[0-9.,]+(?:\s|$)|^[0-9.,]+\s/.test(word.trim()));
}

/** Prepares the word steps of one language: jieba for Chinese; every other language is cut at blanks and looked up as English. */
export function wordSteps(language: string, options: TextOptions): WordSteps {
  checkTextOptions(options);
  const chinese = language === 'zh';
  const { words: dictionary, phrases } = userWords(options);
  if (chinese) useDictionary(dictionary);
  const terms = termIndex(language, options.extraTerms, phrases);
  const choice = {
    extra: new Set(inSmallLetters(options.extraStopWords)),
    kept: new Set(inSmallLetters(options.keptWords)),
    trade: options.trade ?? 'electronics',
  };
  const lookUp = wordBook(language, choice, terms);
  const kept = options.keepPartsOfSpeech && new Set(options.keepPartsOfSpeech);
  const stems = new Map<Token, Token>();

  const cut = (text: string): CutText => {
    if (!chinese) return cutBetween(tokeniseEnglish(text));
    useDictionary(dictionary);
    return cutChinese(text);
  };
  const dropSpecialCharacters = (units: readonly string[]) => {
    const words: string[] = [];
    for (const unit of units) {
      if (kindOfUnit(unit) !== characterKind.other) words.push(chinese ? unit : withoutClitic(unit));
      else if (clauseMark.test(unit)) words.push(clauseEnd.token.text);
    }
    return words;
  };
  const describe = (words: readonly string[]) => words.map(lookUp);
  // Their tables are large, and who explains a review step by step needs none: made for the first text.
  let scan: ((text: string) => Word[] | undefined) | undefined;
  let readUnits: ((cut: CutText) => Word[]) | undefined;
  const scanned = (text: string) => {
    scan ??= wordScanner((unit) => lookUp(withoutClitic(unit)));
    return scan(text);
  };
  const readWords = (text: string) => {
    const found = chinese ? undefined : scanned(text);
    if (found) return found;
    readUnits ??= unitReader((unit) => dropSpecialCharacters([unit]).map(lookUp).at(0));
    return readUnits(cut(text));
  };

  return {
    segment: (text) => wordsOf(cut(text)),
    dropSpecialCharacters,
    describe,
    readWords,
    joinTerms,
    markNegation: (words) => markNegation(words, language),
    removeStopWords: (words) => {
      const tokens: Token[] = [];
      for (const word of words) if (!word.isStopWord) tokens.push(word.token);
      return tokens;
    },
    keepParts: (tokens) =>
      kept ? tokens.filter((token) => token.sentiment !== undefined || kept.has(token.partOfSpeech)) : tokens,
    stem: (tokens) => (options.stem && !chinese ? tokens.map((token) => stemmed(token, stems)) : tokens),
  };
}

function stemmed(token: Token, stems: Map<Token, Token>): Token {
  let result = stems.get(token);
  if (!result) {
    result = Object.freeze({ ...token, lemma: stemEnglish(token.lemma) });
    stems.set(token, result);
  }
  return result;
}
