import { describeEnglishWord } from './english';
import { partOfChineseWord } from './segment';
import { isNegation, polarityOf } from './sentiment-words';
import { stopWords, type Trade } from './stop-words';
import type { Token } from './token';

/** All that the word steps need to know of one distinct word; found once, then shared by every occurrence. */
export interface Word {
  readonly token: Token;
  readonly endsClause: boolean;
  readonly isNegation: boolean;
  readonly isStopWord: boolean;
  /** The fixed terms that begin with this word, longest first. */
  readonly terms: readonly Term[] | undefined;
  /** The same word inside the scope of a negation; itself unless the sentiment lexicon lists it. */
  readonly negated: Word;
}

/** A fixed term of several words: the dictionary forms it consists of and the one word that stands for it. */
export interface Term {
  lemmas: readonly string[];
  word: Word;
}

/** Terms by their first dictionary form. */
export type TermIndex = ReadonlyMap<string, readonly Term[]>;

/** What distinguishes a word besides its token; false and none unless given. */
interface Traits {
  endsClause?: boolean;
  isNegation?: boolean;
  isStopWord?: boolean;
  terms?: readonly Term[];
}

/** Makes a shared word. Only words of the sentiment lexicon differ inside the scope of a negation. */
export function makeWord(token: Token, traits: Traits = {}): Word {
  // Every word is built with the same fields in the same order: the engine then reads them without looking them up.
  const build = (own: Token): { -readonly [K in keyof Word]: Word[K] } => ({
    token: Object.freeze(own),
    endsClause: traits.endsClause ?? false,
    isNegation: traits.isNegation ?? false,
    isStopWord: traits.isStopWord ?? false,
    terms: traits.terms,
    negated: undefined as unknown as Word,
  });
  const word = build(token);
  word.negated = word;
  if (token.sentiment !== undefined && !word.isNegation) {
    const turned = build({ ...token, negated: true });
    turned.negated = turned;
    word.negated = turned;
  }
  return word;
}

/** Stands where a clause ends, so that a negation does not reach beyond; it goes with the stop words. */
export const clauseEnd: Word = makeWord(
  { text: '.', lemma: '.', partOfSpeech: 'function' },
  { endsClause: true, isStopWord: true },
);

/** Which words of a text go. */
export interface StopWordChoice {
  /** Besides the list. */
  extra: ReadonlySet<string>;
  /** Whatever the list and the rules say. */
  kept: ReadonlySet<string>;
  trade: Trade;
}

/** Looks words of one language up, each distinct word once. */
export function wordBook(language: string, choice: StopWordChoice, terms?: TermIndex): (word: string) => Word {
  const known = new Map<string, Word>([[clauseEnd.token.text, clauseEnd]]);
  const listed = (list: ReadonlySet<string>, { text, lemma }: Token) => list.has(text) || list.has(lemma);
  return (word) => {
    let entry = known.get(word);
    if (!entry) {
      const token = describe(word, language);
      const negates = isNegation(word, language);
      const goes = negates || listed(choice.extra, token) || saysNothing(token, language, choice.trade);
      const isStopWord = goes && !listed(choice.kept, token);
      entry = makeWord(token, { isNegation: negates, isStopWord, terms: terms?.get(token.lemma) });
      known.set(word, entry);
    }
    return entry;
  };
}

function describe(word: string, language: string): Token {
  const { lemma, partOfSpeech } =
    language === 'zh' ? { lemma: word, partOfSpeech: partOfChineseWord(word) } : describeEnglishWord(word);
  const sentiment = polarityOf(word, lemma, language);
  return sentiment ? { text: word, lemma, partOfSpeech, sentiment } : { text: word, lemma, partOfSpeech };
}

/** Numbers, which only a user's own word of two parts (iPhone 15) brings as far as here, and ordinals. */
const bareNumber = /^[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?$/;

/** Sentiment words always stay; single letters, single Chinese characters, numbers, function words and listed stop words go. */
function saysNothing(token: Token, language: string, trade: Trade): boolean {
  if (token.sentiment !== undefined) return false;
  if (token.lemma.length < 2 || token.partOfSpeech === 'function' || bareNumber.test(token.text)) return true;
  const listed = stopWords(language === 'zh' ? 'zh' : 'en', trade);
  return listed.has(token.text) || listed.has(token.lemma);
}
