import { inTextOrder, pairKey, type Term } from '../tokens';

/** An aspect with an opinion, found by one direction. */
export interface DirectedPair {
  aspect: Term;
  opinion: Term;
  /** p(start) p(end) of the first term times p(start) p(end) of the second, found by asking about the first. */
  probability: number;
}

/** What both directions say about a pair. */
export interface PairEvidence {
  aspect: Term;
  opinion: Term;
  /** Probability by aspect → opinion; null when that direction did not find the pair. */
  forward: number | null;
  /** Probability by opinion → aspect. */
  backward: number | null;
  kept: boolean;
}

/**
 * Merges the pairs of both directions: a pair found by both is kept; a pair found by one is kept when its probability is at
 * least δ. This is the rule of BMRC (Chen et al. 2021, §3.5; δ = 0.8 there) with its published code's probability,
 * the product of all four start and end probabilities. One difference: that code compares pairs by the ids of
 * their words, so that equal words at two places count as one; here a pair is a pair of places.
 *
 * @returns every pair that any direction found, in the order of the text.
 * @example
 * const pair = { aspect: { first: 1, last: 1 }, opinion: { first: 3, last: 3 } };
 * absa.mergeDirections([{ ...pair, probability: 0.4 }], [], 0.8)[0].kept; // false: one direction, and 0.4 < δ
 */
export function mergeDirections(
  forward: readonly DirectedPair[],
  backward: readonly DirectedPair[],
  delta: number,
): PairEvidence[] {
  const pairs = new Map<string, PairEvidence>();
  const evidence = ({ aspect, opinion }: DirectedPair): PairEvidence => {
    const key = pairKey({ aspect, opinion });
    const known = pairs.get(key) ?? { aspect, opinion, forward: null, backward: null, kept: false };
    pairs.set(key, known);
    return known;
  };
  for (const pair of forward) evidence(pair).forward = pair.probability;
  for (const pair of backward) evidence(pair).backward = pair.probability;
  for (const pair of pairs.values()) {
    const both = pair.forward !== null && pair.backward !== null;
    pair.kept = both || Math.max(pair.forward ?? 0, pair.backward ?? 0) >= delta;
  }
  return [...pairs.values()].sort((a, b) => inTextOrder(a.aspect, b.aspect) || inTextOrder(a.opinion, b.opinion));
}
