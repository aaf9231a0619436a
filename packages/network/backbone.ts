import { UserError } from '@crosscultural/base';
import { type KeywordNetwork, neighbours, withoutIsolated } from './network';

/**
 * How surprising an edge's weight is for a node (Serrano, Boguñá and Vespignani 2009, eq. 2): the probability that one
 * of k edges carries at least the given share of the node's weight when the weight is broken at random,
 * (1 − share)^(k − 1). A node with one edge finds nothing surprising: 1.
 */
export function disparity(share: number, degree: number): number {
  return degree <= 1 ? 1 : Math.max(0, 1 - share) ** (degree - 1);
}

export interface BackboneOptions {
  /** An edge stays when its disparity is below this for one of its words; above 0 and at most 1. Larger keeps more. */
  significance: number;
  /** Also keep the heaviest edge of each word, so that no word is lost. Default true. */
  keepHeaviest?: boolean;
}

/**
 * The backbone of a network: edges that are surprisingly strong for at least one of their two words (the disparity
 * filter of Serrano et al. 2009). An edge that is the only one of a word says nothing by this test.
 *
 * @returns the network of the edges that stay, without words that lost all of theirs.
 * @throws UserError when the significance is out of range.
 * @example
 * network.backbone(graph, { significance: 0.1 }).edges.length;
 */
export function backbone(network: KeywordNetwork, options: BackboneOptions): KeywordNetwork {
  const { significance, keepHeaviest = true } = options;
  if (!(significance > 0 && significance <= 1)) {
    throw new UserError(`The significance of a backbone must lie above 0 and not above 1, not ${significance}.`);
  }
  const lists = neighbours(network);
  const strengths = lists.map((list) => list.reduce((sum, { weight }) => sum + weight, 0));
  const heaviest = lists.map((list) => Math.max(...list.map(({ weight }) => weight)));
  const staysFor = (node: number, weight: number) =>
    disparity(weight / strengths[node], lists[node].length) < significance ||
    (keepHeaviest && weight === heaviest[node]);
  return withoutIsolated({
    nodes: network.nodes,
    edges: network.edges.filter(({ source, target, weight }) => staysFor(source, weight) || staysFor(target, weight)),
  });
}
