import { UserError } from '@crosscultural/base';
import type { Cooccurrence } from './cooccurrence';
import type { KeywordPair } from './pairs';

export interface KeywordNode {
  word: string;
  /** Tokens of the word. */
  frequency: number;
}

/** An undirected edge between two nodes, given by their places in the list of nodes, source < target. */
export interface KeywordEdge {
  source: number;
  target: number;
  /** Strength of the association, positive. */
  weight: number;
  /** Units that hold both words, and how many were to be expected by chance. */
  count: number;
  expected: number;
  npmi: number;
}

/** A network of keywords: plain data, nodes by descending frequency, edges by source, then target; no loops, no parallel edges. */
export interface KeywordNetwork {
  nodes: KeywordNode[];
  edges: KeywordEdge[];
}

/** What an edge's weight is: units with both words, those beyond chance, or a measure of association. */
export type EdgeWeight = 'count' | 'excess' | 'npmi' | 'jaccard' | 'logLikelihood';

export interface KeywordNetworkOptions {
  /** Pairs with a larger corrected p-value make no edge. Default 0.05. */
  significance?: number;
  /** Pairs that meet in fewer units make no edge. Default 5. */
  minimumCount?: number;
  /** Only the most frequent words. Default: all. */
  words?: number;
  /** Default `excess`: units with both words beyond those expected by chance. */
  weight?: EdgeWeight;
}

/**
 * The network of the pairs that meet significantly more often than by chance. Words without any edge are left out.
 *
 * @param pairs what `keywordPairs` found in the same co-occurrences.
 * @throws UserError when no pair is left.
 * @example
 * const counts = network.countCooccurrence(documents);
 * const graph = network.keywordNetwork(counts, network.keywordPairs(counts));
 */
export function keywordNetwork(
  { vocabulary, frequencies }: Cooccurrence,
  pairs: readonly KeywordPair[],
  options: KeywordNetworkOptions = {},
): KeywordNetwork {
  const { significance = 0.05, minimumCount = 5, words = vocabulary.length, weight = 'excess' } = options;
  const kept = pairs.filter(
    (pair) =>
      pair.adjustedPValue <= significance &&
      pair.count >= minimumCount &&
      pair.count > pair.expected &&
      pair.ids[1] < words,
  );
  if (kept.length === 0) {
    throw new UserError(
      `None of ${pairs.length} pairs meets at least ${minimumCount} times with a corrected p-value of at most ${significance}: ask for less, or load more reviews.`,
    );
  }
  const edges = kept.map((pair) => ({
    source: pair.ids[0],
    target: pair.ids[1],
    weight: weight === 'excess' ? pair.count - pair.expected : pair[weight],
    count: pair.count,
    expected: pair.expected,
    npmi: pair.npmi,
  }));
  const nodes = vocabulary.map((word, id) => ({ word, frequency: frequencies[id] }));
  return withoutIsolated({ nodes, edges });
}

/** The network without nodes that have no edge; edges in order. */
export function withoutIsolated({ nodes, edges }: KeywordNetwork): KeywordNetwork {
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return subnetwork({ nodes, edges }, (node) => linked.has(node));
}

/** The part of a network that consists of some nodes and the edges between them. */
export function subnetwork({ nodes, edges }: KeywordNetwork, keeps: (node: number) => boolean): KeywordNetwork {
  const kept = nodes.flatMap((_, node) => (keeps(node) ? [node] : []));
  const placeOf = new Map(kept.map((node, place) => [node, place]));
  return {
    nodes: kept.map((node) => nodes[node]),
    edges: edges
      .flatMap((edge) => {
        const [source, target] = [placeOf.get(edge.source), placeOf.get(edge.target)];
        return source === undefined || target === undefined ? [] : [{ ...edge, source, target }];
      })
      .sort((a, b) => a.source - b.source || a.target - b.target),
  };
}

/** For each node its edges' other ends and weights. */
export function neighbours({ nodes, edges }: KeywordNetwork): { node: number; weight: number }[][] {
  const lists: { node: number; weight: number }[][] = nodes.map(() => []);
  for (const { source, target, weight } of edges) {
    lists[source].push({ node: target, weight });
    lists[target].push({ node: source, weight });
  }
  return lists;
}
