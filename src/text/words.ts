import { describeEnglishWord } from './english';
import { partOfChineseWord } from './segment';
import { isNegation, polarityOf } from './sentiment-words';
import { stopWords } from './stop-words';
import type { Token } from './token';

/** All that the word steps need to know of one distinct word; found once, then shared by every occurrence. */
export interface Word {
  readonly token: Token;
  readonly endsClause: boolean;
  readonly isNegation: boolean;
  readonly isStopWord: boolean;
  /** The same word inside the scope of a negation; itself unless the sentiment lexicon lists it. */
  readonly negated: Word;
}

/** Stands where a clause ends, so that a negation does not reach beyond; it goes with the stop words. */
export const clauseEnd: Word = makeWord({ text: '.', lemma: '.', partOfSpeech: 'function' }, false, true, true);

/** Makes a shared word; only words of the sentiment lexicon differ inside the scope of a negation. */
export function makeWord(token: Token, negates: boolean, isStopWord: boolean, endsClause = false): Word {
  const word = { token: Object.freeze(token), endsClause, isNegation: negates, isStopWord };
  if (token.sentiment === undefined || negates) return Object.assign(word, { negated: word as unknown as Word });
  const turned = { ...word, token: Object.freeze({ ...token, negated: true }) };
  return { ...word, negated: Object.assign(turned, { negated: turned as unknown as Word }) };
}

/** Looks words of one language up, each distinct word once. */
export function wordBook(language: string, extraStopWords: readonly string[]): (word: string) => Word {
  const known = new Map<string, Word>([[clauseEnd.token.text, clauseEnd]]);
  const extra = new Set(extraStopWords);
  return (word) => {
    let entry = known.get(word);
    if (!entry) {
      const token = describe(word, language);
      const negates = isNegation(word, language);
      entry = makeWord(
        token,
        negates,
        negates || extra.has(word) || extra.has(token.lemma) || saysNothing(token, language),
      );
      known.set(word, entry);
    }
    return entry;
  };
}

function describe(word: string, language: string): Token {
  const chinese = language === 'zh';
  const { lemma, partOfSpeech } = chinese
    ? { lemma: word, partOfSpeech: partOfChineseWord(word) }
    : describeEnglishWord(word);
  const sentiment = polarityOf(word, lemma, language);
  return sentiment ? { text: word, lemma, partOfSpeech, sentiment } : { text: word, lemma, partOfSpeech };
}

/** Sentiment words always stay; single letters, single Chinese characters, function words and listed stop words go. */
function saysNothing(token: Token, language: string): boolean {
  if (token.sentiment !== undefined) return false;
  if (token.lemma.length < 2 || token.partOfSpeech === 'function') return true;
  const listed = stopWords(language === 'zh' ? 'zh' : 'en');
  return listed.has(token.text) || listed.has(token.lemma);
}
