import { normalQuantile975 } from '@crosscultural/base';
import type { Graph } from './links';

export interface Mixing {
  /** Newman's assortativity coefficient: 1 when every edge joins two nodes with the same label, 0 when labels do not matter, below 0 when
   * unlike nodes are joined; NaN when all links are at one label. */
  assortativity: number;
  /** Of 95 %, by leaving out one node at a time; null below three linked nodes or with a single label. */
  interval: [number, number] | null;
  /** Share of weight on edges that join different labels, and what the strengths of the labels let expect. */
  crossing: number;
  expectedCrossing: number;
  /** Nodes with a label and a link to another. */
  nodes: number;
}

/**
 * How far links stay among nodes with the same label (Newman 2003, eq. 2): r = (Σ e_ii − Σ a_i²) / (1 − Σ a_i²), where e_ij is the share of
 * weight between labels i and j and a_i its sum. The interval leaves each node with all of its edges out in turn (jackknife over nodes;
 * Lin, Lunde and Sarkar 2020 show that it tends to be too wide rather than too narrow). Linear in edges.
 *
 * @param labels of each node, from 0; nodes with a negative one are left out with their edges.
 * @example
 * assortativity(graphFromLinks(4, { from: [0, 2], to: [1, 3] }), [0, 0, 1, 1]).assortativity; // 1
 */
export function assortativity({ nodes, start, to, weight }: Graph, labels: ArrayLike<number>): Mixing {
  let count = 0;
  for (let node = 0; node < nodes; node++) count = Math.max(count, labels[node] + 1);
  const [same, volume] = [new Float64Array(1), new Float64Array(count)];
  const linked: number[] = [];
  for (let node = 0; node < nodes; node++) {
    if (labels[node] < 0) continue;
    let own = false;
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (labels[to[at]] < 0) continue;
      own = true;
      volume[labels[node]] += weight[at];
      if (labels[to[at]] === labels[node]) same[0] += weight[at];
    }
    if (own) linked.push(node);
  }
  const whole = coefficient(same[0], volume);
  const without = Float64Array.from(linked, (node) => {
    const rest = volume.slice();
    let restSame = same[0];
    // An edge counts at both of its ends: without the node it is gone from both.
    for (let at = start[node]; at < start[node + 1]; at++) {
      const [mine, other] = [labels[node], labels[to[at]]];
      if (other < 0) continue;
      rest[mine] -= weight[at];
      rest[other] -= weight[at];
      if (mine === other) restSame -= 2 * weight[at];
    }
    return coefficient(restSame, rest).r;
  });
  return {
    assortativity: whole.r,
    interval: jackknifeInterval(whole.r, without),
    // Sums of shares may pass 1 in the last digit.
    crossing: Math.max(0, 1 - whole.same),
    expectedCrossing: 1 - whole.expected,
    nodes: linked.length,
  };
}

function coefficient(same: number, volume: Float64Array): { r: number; same: number; expected: number } {
  let [total, squares] = [0, 0];
  for (const value of volume) total += value;
  for (const value of volume) squares += (value / total) ** 2;
  const share = same / total;
  // One label alone, but for rounding: links cannot differ.
  return { r: 1 - squares < 1e-9 ? Number.NaN : (share - squares) / (1 - squares), same: share, expected: squares };
}

/** r ± 1.96 s with s² = (n − 1) / n Σ (r_(i) − mean)² (Efron and Tibshirani 1993, eq. 11.5), inside −1 … 1. */
function jackknifeInterval(whole: number, without: Float64Array): [number, number] | null {
  const n = without.length;
  if (n < 3 || Number.isNaN(whole) || without.some(Number.isNaN)) return null;
  let [mean, squares] = [0, 0];
  for (const value of without) mean += value / n;
  for (const value of without) squares += (value - mean) ** 2;
  const half = normalQuantile975 * Math.sqrt(((n - 1) / n) * squares);
  return [Math.max(-1, whole - half), Math.min(1, whole + half)];
}
