import { seededRandom } from '@crosscultural/base';
import { connectedParts, type Division } from './division';
import type { Graph } from './links';

const mostSweeps = 100;

/**
 * Communities by label propagation (Raghavan, Albert and Kumara 2007): each node takes the label that weighs most among its neighbours,
 * in random order, ties at random, until every node has such a label or 100 sweeps are over. What a label holds without a path inside is
 * taken apart, as its authors advise.
 *
 * @param options.seed of the order and of ties.
 * @example
 * const twoPairs = graphFromLinks(4, { from: [0, 2], to: [1, 3] });
 * [...labelPropagation(twoPairs, { seed: 1 }).of]; // [0, 0, 1, 1]
 */
export function labelPropagation(graph: Graph, { seed }: { seed: number }): Division {
  const random = seededRandom(seed);
  const { nodes, start, to, weight } = graph;
  const labels = Int32Array.from({ length: nodes }, (_, node) => node);
  const weightOf = new Float64Array(nodes);
  const order = labels.slice();
  const best: number[] = [];
  let moved = true;
  for (let sweep = 0; moved && sweep < mostSweeps; sweep++) {
    moved = false;
    shuffle(order, random.integer);
    for (const node of order) {
      if (start[node] === start[node + 1]) continue;
      let most = 0;
      for (let at = start[node]; at < start[node + 1]; at++) {
        weightOf[labels[to[at]]] += weight[at];
        most = Math.max(most, weightOf[labels[to[at]]]);
      }
      best.length = 0;
      for (let at = start[node]; at < start[node + 1]; at++) {
        const label = labels[to[at]];
        // Sums of the same weights in another order may differ in the last digit.
        if (weightOf[label] >= most * (1 - 1e-12)) best.push(label);
        weightOf[label] = 0;
      }
      if (best.includes(labels[node])) continue;
      labels[node] = best[random.integer(best.length)];
      moved = true;
    }
  }
  const { of, count } = connectedParts(graph, labels);
  return { of, count };
}

function shuffle(items: Int32Array, integer: (size: number) => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
