import { graphologyGraph } from './graph';
import type { KeywordNetwork } from './network';

/** Where a node stands: x from 0 (left) to 1 (right), y from 0 (bottom) to 1 (top). */
export interface Position {
  x: number;
  y: number;
}

const iterations = 600;

/**
 * Places linked nodes near each other: ForceAtlas2 (Jacomy et al. 2014) from a circle on which communities stand side
 * by side, for a fixed number of steps, then turned and stretched to fill the unit square. No randomness.
 *
 * @param communityOf the community of each node: neighbours on the circle at the start.
 * @returns one position a node, rounded to six digits.
 * @example
 * network.layoutNetwork(graph, network.communities(graph, { seed: 2023 }).of)[0]; // { x: 0.41, y: 0.87 }
 */
export function layoutNetwork(network: KeywordNetwork, communityOf: readonly number[]): Position[] {
  const count = network.nodes.length;
  if (count === 0) return [];
  const forceAtlas2 =
    require('graphology-layout-forceatlas2') as typeof import('graphology-layout-forceatlas2').default;
  const graph = graphologyGraph(network);
  const order = [...network.nodes.keys()].sort((a, b) => communityOf[a] - communityOf[b] || a - b);
  order.forEach((node, place) => {
    const angle = (2 * Math.PI * place) / count;
    graph.mergeNodeAttributes(String(node), { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) });
  });
  // Strong gravity keeps parts without a link to the rest in the picture; a low influence of weights spreads hubs out.
  const settings = { strongGravityMode: true, gravity: 0.5, scalingRatio: 100, edgeWeightInfluence: 0.3 };
  const found = forceAtlas2(graph, { iterations, getEdgeWeight: 'weight', settings });
  return fitToSquare(network.nodes.map((_, node) => found[node]));
}

function fitToSquare(positions: readonly Position[]): Position[] {
  const fit = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => (high > low ? Math.round(((value - low) / (high - low)) * 1e6) / 1e6 : 0.5));
  };
  const xs = fit(positions.map(({ x }) => x));
  const ys = fit(positions.map(({ y }) => y));
  return xs.map((x, node) => ({ x, y: ys[node] }));
}
