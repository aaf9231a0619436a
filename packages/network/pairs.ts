import { adjustPValues, type Correction, normalUpperTail } from '@crosscultural/base';
import { expectedCount, jaccard, logLikelihoodRatio, npmi, signedRoot } from './association';
import type { Cooccurrence } from './cooccurrence';

/** Two keywords and how strongly they are associated. */
export interface KeywordPair {
  /** The words and their places in the vocabulary, the more frequent word first. */
  words: [string, string];
  ids: [number, number];
  /** Units that hold both, and how many were to be expected if the words were independent. */
  count: number;
  expected: number;
  npmi: number;
  jaccard: number;
  /** G², Dunning's log-likelihood ratio. */
  logLikelihood: number;
  /** One-sided: the probability of meeting at least as often by chance. */
  pValue: number;
  /** The p-value corrected for all pairs of the vocabulary. */
  adjustedPValue: number;
}

export interface KeywordPairOptions {
  /** Default `holm`. */
  correction?: Correction;
  /** Pairs that meet in fewer units are tested, but not listed. Default 1. */
  minimumCount?: number;
}

/**
 * Measures the association of all pairs that occur together and tests each for meeting more often than by chance. The
 * p-values are corrected for every pair of the vocabulary, V (V − 1) / 2 tests: pairs that never meet were tested, too.
 *
 * @returns pairs by descending evidence (signed root of G²); equal ones by their places in the vocabulary.
 * @example
 * network.keywordPairs(network.countCooccurrence(documents), { minimumCount: 5 })[0].words;
 */
export function keywordPairs(cooccurrence: Cooccurrence, options: KeywordPairOptions = {}): KeywordPair[] {
  const { correction = 'holm', minimumCount = 1 } = options;
  const { vocabulary, units, unitCounts, first, second, pairCounts } = cooccurrence;
  const inUnits = (p: number) => ({
    both: pairCounts[p],
    first: unitCounts[first[p]],
    second: unitCounts[second[p]],
    units,
  });
  const roots = Float64Array.from(first, (_, p) => signedRoot(inUnits(p)));
  const adjustedOf = adjustedPValues(roots, correction, (vocabulary.length * (vocabulary.length - 1)) / 2);
  const listed = Array.from(pairCounts.keys()).filter((p) => pairCounts[p] >= minimumCount);
  listed.sort((a, b) => roots[b] - roots[a] || a - b);
  return listed.map((p) => {
    const counts = inUnits(p);
    return {
      words: [vocabulary[first[p]], vocabulary[second[p]]],
      ids: [first[p], second[p]],
      count: pairCounts[p],
      expected: expectedCount(counts),
      npmi: npmi(counts),
      jaccard: jaccard(counts),
      logLikelihood: logLikelihoodRatio(counts),
      pValue: normalUpperTail(roots[p]),
      adjustedPValue: adjustedOf(roots[p]),
    };
  });
}

/** The corrected p-value of a root among all of them; equal roots have equal ones. */
function adjustedPValues(roots: Float64Array, correction: Correction, tests: number): (root: number) => number {
  // Numbers are sorted far faster than places by a comparison; a listed pair finds its rank again by halving.
  const ascending = roots.slice().sort();
  const adjusted = adjustPValues(ascending.slice().reverse().map(normalUpperTail), correction, tests);
  return (root) => {
    let [low, high] = [0, ascending.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle] < root) low = middle + 1;
      else high = middle;
    }
    return adjusted[ascending.length - 1 - low];
  };
}
