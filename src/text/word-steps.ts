import { UserError } from '../errors';
import { characterKind, kindOfUnit } from './characters';
import { describeEnglishWord, stemEnglish, tokeniseEnglish, withoutClitic } from './english';
import { type DictionaryWord, noExtraWords, partOfChineseWord, segmentChinese, useDictionary } from './segment';
import { isNegation, markNegation, polarityOf } from './sentiment-words';
import { stopWords } from './stop-words';
import { joinTerms, termIndex } from './terms';
import { type PartOfSpeech, partsOfSpeech, type Token } from './token';

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
}

/** Stage 2 from the normalised text on, bound to one language and the user's options. */
export interface WordSteps {
  segment(text: string): string[];
  dropSpecialCharacters(units: readonly string[]): string[];
  describe(words: readonly string[]): Token[];
  joinTerms(tokens: readonly Token[]): Token[];
  markNegation(tokens: readonly Token[]): Token[];
  removeStopWords(tokens: readonly Token[]): Token[];
  keepParts(tokens: readonly Token[]): Token[];
  stem(tokens: readonly Token[]): Token[];
}

/** Stands where a clause ends, so that a negation does not reach beyond; goes with the stop words. */
const clauseEnd: Token = Object.freeze({ text: '.', lemma: '.', partOfSpeech: 'function' });
const clauseMark = /[,.;:!?()…、。，；：！？（）~～]/;

/** @throws UserError when `keepPartsOfSpeech` names an unknown class. */
export function checkTextOptions(options: TextOptions): void {
  for (const part of options.keepPartsOfSpeech ?? []) {
    if (!partsOfSpeech.includes(part)) {
      throw new UserError(`Unknown part of speech "${part}"; known are ${partsOfSpeech.join(', ')}.`);
    }
  }
}

/** Prepares the word steps of one language. Chinese is segmented by jieba; every other language is cut at blanks and described as English. */
export function wordSteps(language: string, options: TextOptions): WordSteps {
  checkTextOptions(options);
  const chinese = language === 'zh';
  const listed = stopWords(chinese ? 'zh' : 'en');
  const extraStops = new Set(options.extraStopWords ?? []);
  const kept = options.keepPartsOfSpeech && new Set(options.keepPartsOfSpeech);
  const terms = chinese ? undefined : termIndex(options.extraTerms);
  const described = new Map<string, Token>();
  const stopDecisions = new Map<Token, boolean>();
  const stemmed = new Map<Token, Token>();

  const describeWord = (word: string): Token => {
    if (word === clauseEnd.text) return clauseEnd;
    const { lemma, partOfSpeech } = chinese
      ? { lemma: word, partOfSpeech: partOfChineseWord(word) }
      : describeEnglishWord(word);
    const sentiment = polarityOf(word, lemma, language);
    return Object.freeze(
      sentiment ? { text: word, lemma, partOfSpeech, sentiment } : { text: word, lemma, partOfSpeech },
    );
  };

  const isStopWord = (token: Token): boolean => {
    if (token === clauseEnd || isNegation(token.text, language)) return true;
    if (extraStops.has(token.text) || extraStops.has(token.lemma)) return true;
    if (token.sentiment) return false;
    // One letter, or one Chinese character that is no sentiment word (光, 上), says too little by itself.
    if (token.lemma.length < 2) return true;
    return listed.has(token.text) || listed.has(token.lemma);
  };

  return {
    segment: (text) => {
      if (!chinese) return tokeniseEnglish(text);
      useDictionary(options.userDictionary ?? noExtraWords);
      return segmentChinese(text);
    },
    dropSpecialCharacters: (units) => {
      const words: string[] = [];
      for (const unit of units) {
        if (kindOfUnit(unit) !== characterKind.other) words.push(chinese ? unit : withoutClitic(unit));
        else if (clauseMark.test(unit)) words.push(clauseEnd.text);
      }
      return words;
    },
    describe: (words) =>
      words.map((word) => {
        let token = described.get(word);
        if (!token) {
          token = describeWord(word);
          described.set(word, token);
        }
        return token;
      }),
    joinTerms: (tokens) => (terms ? joinTerms(tokens, terms) : [...tokens]),
    markNegation: (tokens) => markNegation(tokens, language, (token) => token === clauseEnd),
    removeStopWords: (tokens) =>
      tokens.filter((token) => {
        let stop = stopDecisions.get(token);
        if (stop === undefined) {
          stop = isStopWord(token);
          stopDecisions.set(token, stop);
        }
        return !stop;
      }),
    keepParts: (tokens) =>
      kept ? tokens.filter((token) => token.sentiment !== undefined || kept.has(token.partOfSpeech)) : [...tokens],
    stem: (tokens) =>
      options.stem && !chinese
        ? tokens.map((token) => {
            let result = stemmed.get(token);
            if (!result) {
              result = Object.freeze({ ...token, lemma: stemEnglish(token.lemma) });
              stemmed.set(token, result);
            }
            return result;
          })
        : [...tokens],
  };
}
