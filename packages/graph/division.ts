import type { Graph } from './links';

/** A division of a graph's nodes into communities. */
export interface Division {
  /** The community of each node, from 0, the largest first, equal ones by their first node; −1 for a node without a link. */
  of: Int32Array;
  count: number;
}

/**
 * The parts of a division that hang together, as communities: what is joined by no path inside its community is taken apart, and a node
 * without a link is in none.
 *
 * @param labels a class of each node, any integers.
 * @returns `parts`: how many communities fell apart.
 * @example
 * const path = graphFromLinks(4, { from: [0, 2], to: [1, 3] });
 * [...connectedParts(path, [7, 7, 7, 7]).of]; // [0, 0, 1, 1]
 */
export function connectedParts(graph: Graph, labels: ArrayLike<number>): Division & { unconnected: number } {
  const { nodes, start, to } = graph;
  const part = new Int32Array(nodes).fill(-1);
  const stack = new Int32Array(nodes);
  const seen = new Map<number, number>();
  let parts = 0;
  for (let node = 0; node < nodes; node++) {
    if (part[node] >= 0 || start[node] === start[node + 1]) continue;
    seen.set(labels[node], (seen.get(labels[node]) ?? 0) + 1);
    let depth = 1;
    stack[0] = node;
    part[node] = parts;
    while (depth > 0) {
      const here = stack[--depth];
      for (let at = start[here]; at < start[here + 1]; at++) {
        const other = to[at];
        if (part[other] >= 0 || labels[other] !== labels[here]) continue;
        part[other] = parts;
        stack[depth++] = other;
      }
    }
    parts++;
  }
  let unconnected = 0;
  for (const pieces of seen.values()) if (pieces > 1) unconnected++;
  return { ...bySize(part), unconnected };
}

/** The parts of a graph that no edge joins. */
export function components(graph: Graph): Division {
  const { of, count } = connectedParts(graph, new Int8Array(graph.nodes));
  return { of, count };
}

/** Communities numbered anew, the largest first, equal ones by their first node; negative numbers stay −1. */
export function bySize(labels: ArrayLike<number>): Division {
  const sizes = new Map<number, number>();
  for (let node = 0; node < labels.length; node++) {
    if (labels[node] >= 0) sizes.set(labels[node], (sizes.get(labels[node]) ?? 0) + 1);
  }
  // A Map keeps the order in which labels were met, and sorting is stable.
  const order = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([label], place) => [label, place]));
  return { of: Int32Array.from(labels, (label) => order.get(label) ?? -1), count: order.size };
}

/** How many nodes each community has. */
export function sizesOf({ of, count }: Division): Int32Array {
  const sizes = new Int32Array(count);
  for (const community of of) if (community >= 0) sizes[community]++;
  return sizes;
}
