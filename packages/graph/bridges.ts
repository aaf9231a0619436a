import type { Graph } from './links';

/** A node whose links go to many communities. */
export interface Bridge {
  node: number;
  /** Guimerà and Amaral's participation coefficient. */
  participation: number;
  /** Share of the node's weight on links that leave its own community. */
  leaving: number;
}

/** Guimerà and Amaral's border between peripheral nodes and connectors. */
const connector = 0.62;

/**
 * How evenly each node's links spread over communities (Guimerà and Amaral 2005): P = 1 − Σ_s (k_s / k)², 0 when all go to one community.
 *
 * @param of the community, or another label, of each node; links to nodes with a negative one do not count.
 * @returns [nodes]; NaN for a node without such a link.
 * @example
 * const star = graphFromLinks(3, { from: [0, 0], to: [1, 2] });
 * [...participation(star, [0, 0, 1])]; // [0.5, 0, 0]
 */
export function participation({ nodes, start, to, weight }: Graph, of: ArrayLike<number>): Float64Array {
  const toCommunity = new Map<number, number>();
  return Float64Array.from({ length: nodes }, (_, node) => {
    toCommunity.clear();
    let total = 0;
    for (let at = start[node]; at < start[node + 1]; at++) {
      const community = of[to[at]];
      if (community < 0) continue;
      toCommunity.set(community, (toCommunity.get(community) ?? 0) + weight[at]);
      total += weight[at];
    }
    let squares = 0;
    for (const value of toCommunity.values()) squares += (value / total) ** 2;
    return total === 0 ? Number.NaN : 1 - squares;
  });
}

/**
 * The bridges between communities: nodes with at least `fewestLinks` links that spread over communities so evenly that Guimerà and Amaral
 * (2005) call them connectors (P above 0.62). Betweenness would say more about paths, but its cost is not linear.
 *
 * @param of the community of each node.
 * @param fewestLinks below this, P is made of so few links that it says little. Default 4.
 * @returns the most even first, equal ones by their number.
 */
export function bridgeNodes(graph: Graph, of: ArrayLike<number>, fewestLinks = 4): Bridge[] {
  const { nodes, start, to, weight } = graph;
  const spread = participation(graph, of);
  const bridges: Bridge[] = [];
  for (let node = 0; node < nodes; node++) {
    if (start[node + 1] - start[node] < fewestLinks || !(spread[node] > connector)) continue;
    let [leaving, total] = [0, 0];
    for (let at = start[node]; at < start[node + 1]; at++) {
      total += weight[at];
      if (of[to[at]] !== of[node]) leaving += weight[at];
    }
    bridges.push({ node, participation: spread[node], leaving: leaving / total });
  }
  return bridges.sort((a, b) => b.participation - a.participation || a.node - b.node);
}
