import { UserError } from '@crosscultural/base';
import { characterKind, kindOfUnit } from './characters';
import { stemEnglish, tokeniseEnglish, withoutClitic } from './english';
import { type DictionaryWord, noExtraWords, segmentChinese, useDictionary } from './segment';
import { joinTerms, termIndex } from './terms';
import { type PartOfSpeech, partsOfSpeech, type Token } from './token';
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
  /** Chinese words that the segmenter must know, such as the names of endorsers. */
  userDictionary?: readonly DictionaryWord[];
  /** English terms of several words to keep together, besides the built-in ones. */
  extraTerms?: readonly string[];
  /** Note in each document where its sentences end, for counting within sentences. Default false. */
  markSentences?: boolean;
}

/** How many words a negation reaches, unless a clause ends before. */
export const negationScope = 3;

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

/** @throws UserError when `keepPartsOfSpeech` names an unknown class. */
export function checkTextOptions(options: TextOptions): void {
  for (const part of options.keepPartsOfSpeech ?? []) {
    if (!partsOfSpeech.includes(part)) {
      throw new UserError(`Unknown part of speech "${part}"; known are ${partsOfSpeech.join(', ')}.`);
    }
  }
}

/** Prepares the word steps of one language: jieba for Chinese; every other language is cut at blanks and looked up as English. */
export function wordSteps(language: string, options: TextOptions): WordSteps {
  checkTextOptions(options);
  const chinese = language === 'zh';
  const terms = chinese ? undefined : termIndex(options.extraTerms);
  const lookUp = wordBook(language, options.extraStopWords ?? [], terms);
  const scan = chinese ? undefined : wordScanner((unit) => lookUp(withoutClitic(unit)));
  const kept = options.keepPartsOfSpeech && new Set(options.keepPartsOfSpeech);
  const stems = new Map<Token, Token>();

  const segment = (text: string) => {
    if (!chinese) return tokeniseEnglish(text);
    useDictionary(options.userDictionary ?? noExtraWords);
    return segmentChinese(text);
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

  return {
    segment,
    dropSpecialCharacters,
    describe,
    readWords: (text) => scan?.(text) ?? describe(dropSpecialCharacters(segment(text))),
    joinTerms,
    markNegation,
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

/**
 * Turns round the sentiment words within three words after a negation (不 太 满意, not very good). The end of a clause
 * ends the scope; a second negation inside it starts a new one rather than cancelling the first.
 */
export function markNegation(words: Word[]): Word[] {
  if (!words.some((word) => word.isNegation)) return words;
  let reach = 0;
  return words.map((word) => {
    const marked = reach > 0 ? word.negated : word;
    if (word.endsClause) reach = 0;
    else if (word.isNegation) reach = negationScope;
    else if (reach > 0) reach--;
    return marked;
  });
}

function stemmed(token: Token, stems: Map<Token, Token>): Token {
  let result = stems.get(token);
  if (!result) {
    result = Object.freeze({ ...token, lemma: stemEnglish(token.lemma) });
    stems.set(token, result);
  }
  return result;
}
