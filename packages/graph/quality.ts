import { strengths } from './from-links';
import type { Graph } from './links';

/**
 * Newman and Girvan's modularity (2004) with edge weights: the share of weight inside communities, less what the nodes' strengths let
 * expect by chance. Nodes in no community (−1) count as communities of their own.
 *
 * @param of the community of each node.
 * @returns NaN for a graph without a link.
 * @example
 * modularity(graphFromLinks(4, { from: [0, 2], to: [1, 3] }), [0, 0, 1, 1]); // 0.5
 */
export function modularity(graph: Graph, of: ArrayLike<number>): number {
  const { inside, volume, total } = volumes(graph, of);
  let sum = 0;
  for (const [community, weight] of volume) sum += (inside.get(community) ?? 0) / total - (weight / total) ** 2;
  return total === 0 ? Number.NaN : sum;
}

/**
 * The conductance of each community (Kannan, Vempala and Vetta 2004): the weight of the edges that leave it, divided by the weight at its
 * nodes or at all others, whichever is smaller; 0 for a community that nothing leaves.
 *
 * @param of the community of each node, from 0; −1 for none.
 * @param count how many communities there are.
 * @returns [count]; NaN for a community without a link.
 * @example
 * const path = graphFromLinks(4, { from: [0, 1, 2], to: [1, 2, 3] });
 * [...conductance(path, [0, 0, 1, 1], 2)]; // [1 / 3, 1 / 3]
 */
export function conductance(graph: Graph, of: ArrayLike<number>, count: number): Float64Array {
  const { inside, volume, total } = volumes(graph, of);
  return Float64Array.from({ length: count }, (_, community) => {
    const own = volume.get(community) ?? 0;
    const leaving = own - (inside.get(community) ?? 0);
    // A community that has all links has no outside to be kept from.
    return leaving === 0 && own > 0 ? 0 : leaving / Math.min(own, total - own);
  });
}

/** Twice the weight inside each community, the weight at its nodes, and the weight at all nodes. */
function volumes(graph: Graph, of: ArrayLike<number>) {
  const { nodes, start, to, weight } = graph;
  const [inside, volume] = [new Map<number, number>(), new Map<number, number>()];
  let total = 0;
  strengths(graph).forEach((strength, node) => {
    const community = of[node] < 0 ? -1 - node : of[node];
    volume.set(community, (volume.get(community) ?? 0) + strength);
    total += strength;
  });
  for (let node = 0; node < nodes; node++) {
    let own = 0;
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (of[node] === of[to[at]] && of[node] >= 0) own += weight[at];
    }
    if (own > 0) inside.set(of[node], (inside.get(of[node]) ?? 0) + own);
  }
  return { inside, volume, total };
}
