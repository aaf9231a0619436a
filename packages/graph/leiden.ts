import { type Random, seededRandom } from '@crosscultural/base';
import { connectedParts, type Division } from './division';
import { strengths, totalWeight } from './from-links';
import { leidenNetwork } from './leiden-network';
import type { Graph } from './links';

export interface LeidenOptions {
  /** Of the order in which nodes are visited and merged. */
  seed: number;
  /** Above 1 for more and smaller communities, below 1 for fewer. Default 1. */
  resolution?: number;
}

/** Rounds of moving, refining and aggregating: a third changed the modularity of our graphs in the fifth digit. */
const iterations = 2;

/**
 * Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019) for modularity with edge weights, as written by its authors'
 * institute (networkanalysis-ts). Every community is connected: this is checked, and what were not would be taken apart.
 *
 * @param graph nodes without a link are in no community (−1).
 * @example
 * const twoTriangles = graphFromLinks(6, { from: [0, 0, 1, 3, 3, 4, 2], to: [1, 2, 2, 4, 5, 5, 3] });
 * [...leiden(twoTriangles, { seed: 1 }).of]; // [0, 0, 0, 1, 1, 1]
 */
export function leiden(graph: Graph, { seed, resolution = 1 }: LeidenOptions): Division {
  return leidenRuns(graph, resolution)(seed);
}

/** The same graph divided with one seed after the other: what is made once is made once. */
export function leidenRuns(graph: Graph, resolution = 1): (seed: number) => Division {
  const { LeidenAlgorithm } = require('networkanalysis-ts') as typeof import('networkanalysis-ts');
  const total = totalWeight(graph);
  if (total === 0) return () => ({ of: new Int32Array(graph.nodes).fill(-1), count: 0 });
  const network = leidenNetwork(graph, strengths(graph));
  return (seed) => {
    const algorithm = new LeidenAlgorithm();
    algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
      // Modularity is the constant Potts model with strengths for node weights and γ / 2m for resolution.
      resolution / (2 * total),
      iterations,
      LeidenAlgorithm.DEFAULT_RANDOMNESS,
      javaRandom(seededRandom(seed)),
    );
    const { of, count } = connectedParts(graph, algorithm.findClustering(network).getClusters());
    return { of, count };
  };
}

/** What the library asks of a java.util.Random, from the house's own source of randomness. */
function javaRandom({ integer, uniform }: Random) {
  return { nextInt: integer, nextDouble: uniform };
}
