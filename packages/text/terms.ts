import { describeEnglishWord } from './english';
import { englishTerms } from './lexicons/terms-en';
import { polarityOf } from './sentiment-words';
import { makeWord, type Term, type TermIndex, type Word } from './words';

/** Prepares terms, written with blanks (`battery life`): found under their first dictionary form, longest first. */
export function indexTerms(terms: readonly string[]): TermIndex {
  const index = new Map<string, Term[]>();
  for (const term of new Set(terms)) {
    const lemmas = term.split(' ').map((word) => describeEnglishWord(word).lemma);
    const sentiment = polarityOf(term, term, 'en');
    const token = { text: term, lemma: term, partOfSpeech: 'noun' as const };
    const entry = { lemmas, word: makeWord(sentiment ? { ...token, sentiment } : token) };
    const sameStart = index.get(lemmas[0]);
    if (sameStart) sameStart.push(entry);
    else index.set(lemmas[0], [entry]);
  }
  for (const sameStart of index.values()) sameStart.sort((a, b) => b.lemmas.length - a.lemmas.length);
  return index;
}

let builtIn: TermIndex | undefined;

/** The built-in terms and, if given, further ones. */
export function termIndex(extraTerms: readonly string[] = []): TermIndex {
  if (extraTerms.length > 0) return indexTerms([...extraTerms, ...englishTerms]);
  builtIn ??= indexTerms(englishTerms);
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
