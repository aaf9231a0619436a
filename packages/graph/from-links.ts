import type { Graph } from './links';

/** Pairs of nodes: the i-th joins `from[i]` and `to[i]`. */
export interface WeightedLinks {
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  /** Positive; 1 each when left out. */
  weight?: ArrayLike<number>;
}

/**
 * An undirected graph from pairs: the weights of a pair that is named more than once, in either direction, add up; loops are left out.
 * Linear in nodes and links.
 *
 * @param nodes how many there are; pairs name them from 0.
 * @throws RangeError for a node that does not exist and a weight that is not positive.
 * @example
 * const { start, to, weight } = graphFromLinks(3, { from: [0, 1, 1], to: [1, 0, 2] });
 * [[...start], [...to], [...weight]]; // [[0, 1, 3, 4], [1, 0, 2, 1], [2, 2, 1, 1]]
 */
export function graphFromLinks(nodes: number, { from, to, weight }: WeightedLinks): Graph {
  const start = new Int32Array(nodes + 1);
  for (let i = 0; i < from.length; i++) {
    for (const node of [from[i], to[i]]) {
      if (!Number.isInteger(node) || node < 0 || node >= nodes) {
        throw new RangeError(`Link ${i} names node ${node}, but there are ${nodes} nodes, from 0.`);
      }
    }
    if (weight && !(weight[i] > 0)) throw new RangeError(`The weight of link ${i} is ${weight[i]}, not positive.`);
    if (from[i] === to[i]) continue;
    start[from[i] + 1]++;
    start[to[i] + 1]++;
  }
  for (let node = 0; node < nodes; node++) start[node + 1] += start[node];
  const entries: Graph = { nodes, start, to: new Int32Array(start[nodes]), weight: new Float64Array(start[nodes]) };
  const next = start.slice(0, nodes);
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue;
    put(entries, next[from[i]]++, to[i], weight ? weight[i] : 1);
    put(entries, next[to[i]]++, from[i], weight ? weight[i] : 1);
  }
  return merged(ascending(entries));
}

/**
 * Several graphs of the same nodes as one: each is first brought to the same total weight, 1, so that a graph of many links does not
 * drown one of few, then multiplied by its share. A graph without a link adds nothing.
 *
 * @param graphs at least one.
 * @param shares one positive number a graph; all the same when left out.
 * @throws RangeError when the graphs differ in their number of nodes.
 * @example
 * const follow = graphFromLinks(3, { from: [0, 1], to: [1, 2] });
 * const interest = graphFromLinks(3, { from: [0], to: [1] });
 * [...joinGraphs([follow, interest]).weight]; // [1.5, 1.5, 0.5, 0.5]
 */
export function joinGraphs(graphs: readonly Graph[], shares?: readonly number[]): Graph {
  const { nodes } = graphs[0];
  const [from, to, weight]: number[][] = [[], [], []];
  graphs.forEach((graph, g) => {
    if (graph.nodes !== nodes) throw new RangeError(`Graphs of ${nodes} and ${graph.nodes} nodes cannot be joined.`);
    const total = totalWeight(graph);
    for (let node = 0; node < nodes; node++) {
      for (let at = graph.start[node]; at < graph.start[node + 1] && graph.to[at] < node; at++) {
        from.push(node);
        to.push(graph.to[at]);
        weight.push(((shares?.[g] ?? 1) * graph.weight[at]) / total);
      }
    }
  });
  return graphFromLinks(nodes, { from, to, weight });
}

/** The weight of all edges, each counted once. */
export function totalWeight({ weight }: Graph): number {
  let sum = 0;
  for (const value of weight) sum += value;
  return sum / 2;
}

/** The weight of the edges at each node, [nodes]. */
export function strengths({ nodes, start, weight }: Graph): Float64Array {
  const sums = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let at = start[node]; at < start[node + 1]; at++) sums[node] += weight[at];
  }
  return sums;
}

function put({ to, weight }: Graph, at: number, node: number, value: number): void {
  to[at] = node;
  weight[at] = value;
}

/** Turned round: node by node, each is put at its neighbours, so that every row comes out ascending without sorting. */
function ascending(graph: Graph): Graph {
  const { nodes, start, to, weight } = graph;
  const turned: Graph = { ...graph, to: new Int32Array(to.length), weight: new Float64Array(to.length) };
  const next = start.slice(0, nodes);
  for (let node = 0; node < nodes; node++) {
    for (let at = start[node]; at < start[node + 1]; at++) put(turned, next[to[at]]++, node, weight[at]);
  }
  return turned;
}

function merged({ nodes, start, to, weight }: Graph): Graph {
  const newStart = new Int32Array(nodes + 1);
  let kept = 0;
  for (let node = 0; node < nodes; node++) {
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (kept > newStart[node] && to[kept - 1] === to[at]) weight[kept - 1] += weight[at];
      else {
        to[kept] = to[at];
        weight[kept++] = weight[at];
      }
    }
    newStart[node + 1] = kept;
  }
  return { nodes, start: newStart, to: to.slice(0, kept), weight: weight.slice(0, kept) };
}
