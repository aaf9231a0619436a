import { neural } from 'crosscultural';
import type { CorpusName } from './corpora';
import { analogies, synonyms } from './questions';

/** Quality from 0 (worst) to 1. */
export interface Verdict {
  /** Mean of 1/rank of the second word among the first one's nearest words, both ways. */
  synonyms: number;
  /** Mean of 1/rank of d among the answers to "a is to b as c is to …". */
  analogies: number;
}

/** How many questions of a corpus have all their words in the vocabulary. */
export function questionCounts(name: CorpusName, words: readonly string[]): { synonyms: number; analogies: number } {
  const known = knownQuestions(name, new Set(words));
  return { synonyms: known.synonyms.length, analogies: known.analogies.length };
}

export function judge(name: CorpusName, trained: neural.WordVectors): Verdict {
  const known = knownQuestions(name, new Set(trained.words));
  const all = trained.words.length;
  return {
    synonyms: mean(
      known.synonyms.flatMap(([a, b]) => [
        reciprocalRank(neural.nearestWords(trained, a, 100), b),
        reciprocalRank(neural.nearestWords(trained, b, 100), a),
      ]),
    ),
    analogies: mean(
      known.analogies.map(([a, b, c, d]) => reciprocalRank(neural.analogy(trained, a, b, c, Math.min(all, 100)), d)),
    ),
  };
}

function knownQuestions(name: CorpusName, words: ReadonlySet<string>) {
  const isKnown = (question: readonly string[]) => question.every((word) => words.has(word));
  return { synonyms: synonyms[name].filter(isKnown), analogies: analogies[name].filter(isKnown) };
}

function reciprocalRank(neighbours: readonly neural.Neighbour[], word: string): number {
  return 1 / (neighbours.findIndex((neighbour) => neighbour.word === word) + 1 || Number.POSITIVE_INFINITY);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
