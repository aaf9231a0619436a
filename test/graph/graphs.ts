import { seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { type Graph, graphFromLinks } from '../../packages/graph';

/** Groups of the same size; `inside` links a node within its group, `across` to any. */
export function plantedGraph(groups: number, size: number, inside: number, across: number, seed: number) {
  const random = seededRandom(seed);
  const nodes = groups * size;
  const planted = Int32Array.from({ length: nodes }, (_, node) => Math.floor(node / size));
  const [from, to]: number[][] = [[], []];
  for (let node = 0; node < nodes; node++) {
    for (let link = 0; link < inside; link++) to[from.push(node) - 1] = planted[node] * size + random.integer(size);
    for (let link = 0; link < across; link++) to[from.push(node) - 1] = random.integer(nodes);
  }
  return { graph: graphFromLinks(nodes, { from, to }), planted };
}

/** Graphs of up to 12 nodes, some without a link. */
export const anyGraph = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 5 })), { maxLength: 30 }),
  )
  .map(([nodes, links]) => {
    const here = links.filter(([a, b]) => a < nodes && b < nodes);
    return graphFromLinks(nodes, {
      from: here.map(([a]) => a),
      to: here.map(([, b]) => b),
      weight: here.map(([, , w]) => w),
    });
  });

/** All edges [a, b, weight] with a < b. */
export function edgesOf({ nodes, start, to, weight }: Graph): [number, number, number][] {
  const edges: [number, number, number][] = [];
  for (let node = 0; node < nodes; node++) {
    for (let at = start[node]; at < start[node + 1]; at++) if (node < to[at]) edges.push([node, to[at], weight[at]]);
  }
  return edges;
}

/** Whether every community hangs together, looked at anew: by spreading from its first member. */
export function allConnected(graph: Graph, of: ArrayLike<number>): boolean {
  const edges = edgesOf(graph).filter(([a, b]) => of[a] === of[b]);
  const names = new Set(Array.from(of).filter((community) => community >= 0));
  return [...names].every((name) => {
    const members = Array.from({ length: graph.nodes }, (_, node) => node).filter((node) => of[node] === name);
    const reached = new Set([members[0]]);
    for (let grown = -1; grown !== reached.size; ) {
      grown = reached.size;
      for (const [a, b] of edges) if (reached.has(a) !== reached.has(b) && of[a] === name) reached.add(a).add(b);
    }
    return reached.size === members.length;
  });
}
