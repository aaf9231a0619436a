import { describeEnglishWord } from './english';
import { englishTerms } from './lexicons/terms-en';
import { polarityOf } from './sentiment-words';
import type { Token } from './token';

/** A fixed term of several English words: what it consists of and the one token that stands for it. */
interface Term {
  lemmas: string[];
  token: Token;
}

/** Terms by their first dictionary form, longest first. */
export type TermIndex = ReadonlyMap<string, readonly Term[]>;

/** Prepares terms, written with blanks (`battery life`), for `joinTerms`. */
export function indexTerms(terms: readonly string[]): TermIndex {
  const index = new Map<string, Term[]>();
  for (const term of terms) {
    const lemmas = term.split(' ').map((word) => describeEnglishWord(word).lemma);
    const token: Token = Object.freeze({
      text: term,
      lemma: term,
      partOfSpeech: 'noun',
      sentiment: polarityOf(term, term, 'en'),
    });
    const sameStart = index.get(lemmas[0]);
    if (sameStart) sameStart.push({ lemmas, token });
    else index.set(lemmas[0], [{ lemmas, token }]);
  }
  for (const sameStart of index.values()) sameStart.sort((a, b) => b.lemmas.length - a.lemmas.length);
  return index;
}

let builtIn: TermIndex | undefined;

/** The built-in terms and, if given, further ones. */
export function termIndex(extraTerms: readonly string[] = []): TermIndex {
  if (extraTerms.length > 0) return indexTerms([...englishTerms, ...extraTerms]);
  builtIn ??= indexTerms(englishTerms);
  return builtIn;
}

/** Joins the words of a term to one token; of two terms that begin at the same word the longer one wins. */
export function joinTerms(tokens: readonly Token[], index: TermIndex): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const term = index.get(tokens[i].lemma)?.find(({ lemmas }) => startsWith(tokens, i, lemmas));
    joined.push(term?.token ?? tokens[i]);
    i += term?.lemmas.length ?? 1;
  }
  return joined;
}

function startsWith(tokens: readonly Token[], start: number, lemmas: readonly string[]): boolean {
  if (start + lemmas.length > tokens.length) return false;
  for (let i = 1; i < lemmas.length; i++) if (tokens[start + i].lemma !== lemmas[i]) return false;
  return true;
}
