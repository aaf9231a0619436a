import { median } from '@crosscultural/base';
import {
  type Consensus,
  conductance,
  connectedParts,
  consensus,
  type Graph,
  labelPropagation,
  modularity,
  sizesOf,
  stableResolution,
} from '@crosscultural/graph';

/** The communities of one graph of users, with how good and how certain they are. */
export interface UserCommunities extends Consensus {
  /** At which runs agree most. */
  resolution: number;
  sizes: Int32Array;
  modularity: number;
  /** Of each community: the share of its weight that leaves it. */
  conductance: Float64Array;
  medianConductance: number;
  /** Communities that do not hang together: checked, 0 for Leiden. */
  unconnected: number;
  /** What label propagation, a method of its own, finds on the same graph. */
  byLabelPropagation: { count: number; modularity: number };
}

/**
 * Divides a graph of users: the consensus of 50 runs of Leiden, at the resolution at which runs agree most, with modularity, conductance, stability and label propagation beside it
 * (Paper C §3.2, community division).
 *
 * @param graph see userGraphs.
 * @param seed the same one gives the same communities.
 * @example
 * const [{ graph }] = communities.userGraphs(microblogs, null, 2023); // who follows whom
 * if (graph) console.log(communities.communitiesOf(graph, 2023).modularity);
 */
export function communitiesOf(graph: Graph, seed: number): UserCommunities {
  const resolution = stableResolution(graph, { seed });
  const found = consensus(graph, { seed, resolution });
  const spread = labelPropagation(graph, { seed });
  const leaving = conductance(graph, found.of, found.count);
  return {
    ...found,
    resolution,
    sizes: sizesOf(found),
    modularity: modularity(graph, found.of),
    conductance: leaving,
    medianConductance: median([...leaving]),
    unconnected: connectedParts(graph, found.of).unconnected,
    byLabelPropagation: { count: spread.count, modularity: modularity(graph, spread.of) },
  };
}
