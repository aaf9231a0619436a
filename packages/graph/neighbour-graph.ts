import { graphFromLinks } from './from-links';
import type { Graph } from './links';
import { nearestNeighbours, type Vectors } from './nearest-neighbours';

/**
 * The graph of nearest neighbours: two rows are joined when either is among the other's k nearest by cosine; the weight is the cosine,
 * counted twice where both are. Neighbours at a right angle or beyond are left out.
 *
 * @param options.k how many neighbours a row has at most.
 * @param options.seed see nearestNeighbours.
 * @example
 * neighbourGraph({ values: [1, 0, 1, 0, 0, 1], columns: 2 }, { k: 1, seed: 1 }).to; // Int32Array [1, 0]
 */
export function neighbourGraph(vectors: Vectors, { k, seed }: { k: number; seed: number }): Graph {
  const { of, cosine } = nearestNeighbours(vectors, k, seed);
  const [from, to, weight]: number[][] = [[], [], []];
  for (let at = 0; at < of.length; at++) {
    if (of[at] < 0 || !(cosine[at] > 0)) continue;
    from.push(Math.floor(at / k));
    to.push(of[at]);
    weight.push(cosine[at]);
  }
  return graphFromLinks(vectors.values.length / vectors.columns, { from, to, weight });
}
