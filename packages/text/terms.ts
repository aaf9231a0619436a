import { describeEnglishWord } from './english';
import { englishSetPhrases } from './lexicons/set-phrases';
import { englishTerms } from './lexicons/terms-en';
import { type DictionaryWord, segmentChinese } from './segment';
import { polarityOf } from './sentiment-words';
import { makeWord, type Term, type TermIndex, type Word } from './words';

/** Terms under their first dictionary form, longest first; of equal terms the first stays. */
function indexed(terms: Iterable<Term>): TermIndex {
  const index = new Map<string, Map<string, Term>>();
  for (const term of terms) {
    const key = term.lemmas.join(' ');
    const sameStart = index.get(term.lemmas[0]) ?? new Map<string, Term>();
    index.set(term.lemmas[0], sameStart);
    if (!sameStart.has(key)) sameStart.set(key, term);
  }
  const longestFirst = (a: Term, b: Term) => b.lemmas.length - a.lemmas.length;
  return new Map([...index].map(([start, sameStart]) => [start, [...sameStart.values()].sort(longestFirst)]));
}

/** A term of one language, written with blanks (`battery life`). */
function termOf({ word: written, partOfSpeech = 'noun' }: DictionaryWord, language: string): Term {
  const lemmas = language === 'zh' ? lemmasOfChinese(written) : lemmasOfEnglish(written);
  const sentiment = polarityOf(written, written, language);
  const token = { text: written, lemma: written, partOfSpeech };
  return { lemmas, word: makeWord(sentiment ? { ...token, sentiment } : token) };
}

const lemmasOfEnglish = (term: string) => term.split(' ').map((word) => describeEnglishWord(word).lemma);
const lemmasOfChinese = (term: string) => segmentChinese(term).filter((unit) => /[\p{L}\p{N}]/u.test(unit));

let builtIn: TermIndex | undefined;
let builtInTerms: readonly Term[] | undefined;

/** What is kept together in every English text: fixed terms, and set phrases that negate nothing and go with the stop words. */
function englishBuiltIn(): readonly Term[] {
  builtInTerms ??= [
    ...englishTerms.map((word) => termOf({ word }, 'en')),
    ...englishSetPhrases.map((phrase) => ({
      lemmas: lemmasOfEnglish(phrase),
      word: makeWord({ text: phrase, lemma: phrase, partOfSpeech: 'function' }, { isStopWord: true }),
    })),
  ];
  return builtInTerms;
}

/**
 * The terms of several words to keep together in a language: the built-in ones, a user's English terms, and a user's words that
 * hold blanks (Apple Watch).
 *
 * @returns undefined where there are none.
 */
export function termIndex(
  language: string,
  extraTerms: readonly string[] = [],
  userPhrases: readonly DictionaryWord[] = [],
): TermIndex | undefined {
  const phrases = userPhrases.map((phrase) => termOf(phrase, language));
  if (language === 'zh') return phrases.length > 0 ? indexed(phrases) : undefined;
  const own = [...phrases, ...extraTerms.map((word) => termOf({ word }, language))];
  if (own.length > 0) return indexed([...own, ...englishBuiltIn()]);
  builtIn ??= indexed(englishBuiltIn());
  return builtIn;
}

/** Joins the words of a term to one; of two terms that begin at the same word the longer one wins. */
export function joinTerms(words: Word[]): Word[] {
  let joined: Word[] | undefined;
  for (let i = 0; i < words.length; ) {
    const term = words[i].terms && termAt(words, i);
    if (term) {
      joined ??= words.slice(0, i);
      joined.push(term.word);
      i += term.lemmas.length;
    } else {
      joined?.push(words[i]);
      i++;
    }
  }
  return joined ?? words;
}

function termAt(words: readonly Word[], start: number): Term | undefined {
  return words[start].terms?.find(({ lemmas }) => {
    if (start + lemmas.length > words.length) return false;
    for (let i = 1; i < lemmas.length; i++) if (words[start + i].token.lemma !== lemmas[i]) return false;
    return true;
  });
}
