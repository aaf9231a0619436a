import { seededRandom } from '@crosscultural/base';
import { graphologyGraph } from './graph';
import type { KeywordNetwork } from './network';

/** A division of a network's nodes into communities. */
export interface Communities {
  /** The community of each node, from 0; the community with most tokens first, equal ones by their first node. */
  of: number[];
  count: number;
  /** Newman and Girvan's modularity with edge weights: 0 as expected by chance, towards 1 for separate communities. */
  modularity: number;
}

/**
 * Communities by the Louvain method (Blondel et al. 2008) on edge weights. The method visits nodes in random order:
 * the same seed gives the same communities, another seed may give others.
 *
 * @param network with its edge weights.
 * @param options.seed of the order in which nodes are visited.
 * @param options.resolution above 1 for more and smaller communities, below 1 for fewer. Default 1.
 * @example
 * network.communities(graph, { seed: 2023 }).modularity;
 */
export function communities(network: KeywordNetwork, { seed, resolution = 1 }: { seed: number; resolution?: number }) {
  const louvain = require('graphology-communities-louvain') as typeof import('graphology-communities-louvain').default;
  const { uniform } = seededRandom(seed);
  const found = louvain.detailed(graphologyGraph(network), { getEdgeWeight: 'weight', resolution, rng: uniform });
  return ordered(
    network,
    network.nodes.map((_, node) => found.communities[node]),
    found.modularity,
  );
}

function ordered({ nodes }: KeywordNetwork, labels: readonly number[], modularity: number): Communities {
  const tokens = new Map<number, number>();
  labels.forEach((label, node) => {
    tokens.set(label, (tokens.get(label) ?? 0) + nodes[node].frequency);
  });
  // A Map keeps the order in which communities were met, and sorting is stable: equal ones by their first node.
  const order = [...tokens].sort(([, a], [, b]) => b - a).map(([label]) => label);
  return { of: labels.map((label) => order.indexOf(label)), count: order.length, modularity };
}
