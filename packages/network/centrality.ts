import { graphologyGraph } from './graph';
import { type KeywordNetwork, neighbours } from './network';

/** How central a node is, by four measures. */
export interface Centrality {
  word: string;
  /** Edges of the node. */
  degree: number;
  /** Sum of their weights. */
  weightedDegree: number;
  /** Share of the shortest paths between other nodes that lead through it, 0 to 1; an edge is as long as 1 / weight. */
  betweenness: number;
  /** Its entry of the leading eigenvector of the weights, scaled so that the most central node has 1. */
  eigenvector: number;
  /** The largest k for which it belongs to a part in which every node has k neighbours or more. */
  core: number;
}

/**
 * Centralities of all nodes, in the order of the nodes.
 *
 * @example
 * network.centralities(graph)[0].betweenness;
 */
export function centralities(network: KeywordNetwork): Centrality[] {
  const lists = neighbours(network);
  const between = betweenness(network);
  const eigenvector = eigenvectorCentrality(network);
  const cores = coreNumbers(network);
  return network.nodes.map(({ word }, node) => ({
    word,
    degree: lists[node].length,
    weightedDegree: lists[node].reduce((sum, { weight }) => sum + weight, 0),
    betweenness: between[node],
    eigenvector: eigenvector[node],
    core: cores[node],
  }));
}

/** Betweenness by Brandes (2001), as a share of the (n − 1)(n − 2) / 2 pairs of other nodes. */
function betweenness(network: KeywordNetwork): number[] {
  if (network.nodes.length < 3) return network.nodes.map(() => 0);
  const centrality =
    require('graphology-metrics/centrality/betweenness') as typeof import('graphology-metrics/centrality/betweenness').default;
  const lengths = { ...network, edges: network.edges.map((edge) => ({ ...edge, weight: 1 / edge.weight })) };
  const shares = centrality(graphologyGraph(lengths), { getEdgeWeight: 'weight' });
  return network.nodes.map((_, node) => shares[node]);
}

/**
 * Eigenvector centrality (Bonacich 1972) by power iteration on weights + identity, which also settles on bipartite
 * networks, from equal entries. Only the part of the network with the largest eigenvalue gets entries above 0.
 */
export function eigenvectorCentrality(network: KeywordNetwork, iterations = 1000, tolerance = 1e-10): number[] {
  const heaviest = Math.max(...network.edges.map(({ weight }) => weight), Number.MIN_VALUE);
  let entries = network.nodes.map(() => 1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = entries.slice();
    for (const { source, target, weight } of network.edges) {
      next[source] += (weight / heaviest) * entries[target];
      next[target] += (weight / heaviest) * entries[source];
    }
    const largest = Math.max(...next);
    const scaled = next.map((entry) => entry / largest);
    const change = Math.max(...scaled.map((entry, node) => Math.abs(entry - entries[node])));
    entries = scaled;
    if (change < tolerance) break;
  }
  // Elsewhere entries shrink with every step but never reach 0.
  return entries.map((entry) => (entry < 1e-9 ? 0 : entry));
}

/** The core number of each node: nodes are taken away, the one with fewest neighbours first (Seidman 1983). */
export function coreNumbers(network: KeywordNetwork): number[] {
  const lists = neighbours(network);
  const degrees = lists.map((list) => list.length);
  const cores = network.nodes.map(() => 0);
  const left = new Set(network.nodes.keys());
  let core = 0;
  while (left.size > 0) {
    let poorest = -1;
    for (const node of left) if (poorest < 0 || degrees[node] < degrees[poorest]) poorest = node;
    core = Math.max(core, degrees[poorest]);
    cores[poorest] = core;
    left.delete(poorest);
    for (const { node } of lists[poorest]) if (left.has(node)) degrees[node]--;
  }
  return cores;
}
