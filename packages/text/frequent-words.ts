import type { Document, Token } from './token';

/** A word and how often it occurs. */
export interface WordCount {
  word: string;
  count: number;
}

/**
 * The most frequent words of some documents, the most frequent first, equal counts by code units.
 *
 * @param documents of one language or of several.
 * @param count how many words, at most.
 * @example
 * text.frequentWords(documents, 20);
 */
export function frequentWords(documents: readonly Document[], count: number): WordCount[] {
  return mostFrequent(documents, count, (token) => token.lemma);
}

/**
 * The most frequent words that speak for one side of the sentiment lexicon. A negated word counts for the other side,
 * as "not good".
 *
 * @param documents of one language or of several.
 * @param sentiment the side of the lexicon.
 * @param count how many words, at most.
 * @example
 * text.frequentSentimentWords(documents, 'positive', 20);
 */
export function frequentSentimentWords(
  documents: readonly Document[],
  sentiment: 'positive' | 'negative',
  count: number,
): WordCount[] {
  return mostFrequent(documents, count, (token) => {
    if (!token.sentiment || (token.sentiment === sentiment) === (token.negated === true)) return undefined;
    return token.negated ? `not ${token.lemma}` : token.lemma;
  });
}

function mostFrequent(
  documents: readonly Document[],
  count: number,
  wordOf: (token: Token) => string | undefined,
): WordCount[] {
  const counts = new Map<string, number>();
  for (const { tokens } of documents) {
    for (const token of tokens) {
      const word = wordOf(token);
      if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([word, frequency]) => ({ word, count: frequency }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, count);
}
