import { deriveSeed } from '@crosscultural/base';
import type { Division } from './division';
import { graphFromLinks } from './from-links';
import { type LeidenOptions, leidenRuns } from './leiden';
import type { Graph } from './links';
import { adjustedMutualInformation } from './mutual-information';

export interface ConsensusOptions extends LeidenOptions {
  /** How often the graph is divided, each time with another seed. Default 50. */
  runs?: number;
}

export interface Consensus extends Division {
  /** Adjusted mutual information of two runs on the graph itself: the mean and the lowest over runs with their next; 1 for a single run. */
  stability: { mean: number; lowest: number };
  /** How often the graph was weighted anew until the runs agreed. */
  rounds: number;
  /** Share of edges on whose ends the runs still disagreed at the end. */
  undecided: number;
}

const mostRounds = 4;
/** Runs of later rounds: their graph holds what all runs of the round before said. */
const laterRuns = 20;
/** Tandon et al. stop when fewer edges than this are undecided. */
const enough = 0.02;
/** Of the runs: edges whose ends are together less often are left out of the next round (Lancichinetti and Fortunato). */
const seldom = 0.2;
/** The weight of an edge that keeps a node in the graph although no run puts its ends together. */
const smallest = 1e-3;

/**
 * The division on which many runs of Leiden agree (Lancichinetti and Fortunato 2012): the graph is divided with many seeds; each edge's
 * weight becomes the share of runs that put its ends into one community; the graph of these weights is divided again, until the runs
 * agree. Looked at on the edges alone, as Tandon, Albeshri, Thayananthan, Alhalabi and Fortunato (2019) do, so that the cost is linear.
 *
 * @example
 * const twoTriangles = graphFromLinks(6, { from: [0, 0, 1, 3, 3, 4, 2], to: [1, 2, 2, 4, 5, 5, 3] });
 * consensus(twoTriangles, { seed: 1 }).stability.mean; // 1
 */
export function consensus(graph: Graph, { seed, resolution = 1, runs = 50 }: ConsensusOptions): Consensus {
  let divided = divisions(graph, { seed: deriveSeed(seed, 'round 0'), resolution, runs });
  const stability = stabilityOf(divided);
  let rounds = 0;
  let together = coMembership(graph, divided);
  while (undecidedShare(together) > enough && rounds < mostRounds) {
    rounds++;
    // The first run's division of a graph on which all agree is everybody's.
    const next = withWeights(graph, together);
    divided = divisions(next, {
      seed: deriveSeed(seed, `round ${rounds}`),
      resolution,
      runs: Math.min(runs, laterRuns),
    });
    together = coMembership(graph, divided);
  }
  return { ...divided[0], stability, rounds, undecided: undecidedShare(together) };
}

/** The graph divided with one seed after the other. */
export function divisions(graph: Graph, { seed, resolution, runs }: Required<ConsensusOptions>): Division[] {
  const divide = leidenRuns(graph, resolution);
  return Array.from({ length: runs }, (_, run) => divide(deriveSeed(seed, `run ${run}`)));
}

/** For each entry of the graph, the share of runs in which its two nodes are in one community. */
function coMembership({ nodes, start, to }: Graph, divided: readonly Division[]): Float64Array {
  const shares = new Float64Array(to.length);
  for (const { of } of divided) {
    for (let node = 0; node < nodes; node++) {
      for (let at = start[node]; at < start[node + 1]; at++) if (of[node] === of[to[at]]) shares[at]++;
    }
  }
  for (let at = 0; at < shares.length; at++) shares[at] /= divided.length;
  return shares;
}

function undecidedShare(shares: Float64Array): number {
  let undecided = 0;
  for (const share of shares) if (share > 0 && share < 1) undecided++;
  return shares.length === 0 ? 0 : undecided / shares.length;
}

/** The graph with new weights, without the low ones; a node that would lose every link keeps its strongest. */
function withWeights({ nodes, start, to }: Graph, shares: Float64Array): Graph {
  const [from, into, weight]: number[][] = [[], [], []];
  const link = (node: number, at: number) => {
    from.push(node);
    into.push(to[at]);
    weight.push(Math.max(shares[at], smallest));
  };
  for (let node = 0; node < nodes; node++) {
    let strongest = start[node];
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (shares[at] >= seldom && node < to[at]) link(node, at);
      if (shares[at] > shares[strongest]) strongest = at;
    }
    if (start[node] < start[node + 1] && shares[strongest] < seldom) link(node, strongest);
  }
  return graphFromLinks(nodes, { from, to: into, weight });
}

/** How alike runs are: each with the next one, the last with the first. */
export function stabilityOf(divided: readonly Division[]): { mean: number; lowest: number } {
  if (divided.length < 2 || divided[0].count === 0) return { mean: 1, lowest: 1 };
  const linked = [...divided[0].of.keys()].filter((node) => divided[0].of[node] >= 0);
  const labels = divided.map(({ of }) => Int32Array.from(linked, (node) => of[node]));
  const alike = labels.map((one, run) => adjustedMutualInformation(one, labels[(run + 1) % labels.length]));
  return { mean: alike.reduce((sum, value) => sum + value, 0) / alike.length, lowest: Math.min(...alike) };
}
