import type { KeywordNetwork } from './network';

/** The part of graphology that is used here; its own types stay out of this package's declarations. */
type GraphologyGraph = import('graphology-types').AbstractGraph;

/** A network as an undirected graphology graph; nodes are named by their places: `'0'`, `'1'`, … */
export function graphologyGraph({ nodes, edges }: KeywordNetwork): GraphologyGraph {
  const Graph = require('graphology') as typeof import('graphology').default;
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  nodes.forEach((node, place) => {
    graph.addNode(String(place), { ...node });
  });
  edges.forEach(({ source, target, ...attributes }, place) => {
    graph.addEdgeWithKey(String(place), String(source), String(target), attributes);
  });
  return graph;
}
