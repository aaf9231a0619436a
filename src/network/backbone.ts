import { UserError } from '../errors';
import { type KeywordNetwork, neighbours, withoutIsolated } from './network';

/**
 * How surprising an edge's weight is for a node (Serrano, Boguñá and Vespignani 2009, eq. 2): the probability that one
 * of k edges carries at least the given share of the node's weight when the weight is broken at random,
 * (1 − share)^(k − 1). A node with one edge finds nothing surprising: 1.
 */
export function disparity(share: number, degree: number): number {
  return degree <= 1 ? 1 : Math.max(0, 1 - share) ** (degree - 1);
}

/**
 * The backbone of a network: edges that are surprisingly strong for at least one of their two words. An edge that is
 * the only one of a word says nothing by this test; it stays when the word at its other end keeps it.
 *
 * @param significance an edge stays when its disparity is below this, above 0 and at most 1.
 * @returns the network of the edges that stay, without words that lost all of theirs.
 * @throws UserError when the significance is out of range.
 */
export function backbone(network: KeywordNetwork, significance: number): KeywordNetwork {
  if (!(significance > 0 && significance <= 1)) {
    throw new UserError(`The significance of a backbone must lie above 0 and not above 1, not ${significance}.`);
  }
  const lists = neighbours(network);
  const strengths = lists.map((list) => list.reduce((sum, { weight }) => sum + weight, 0));
  const surprise = (node: number, weight: number) => disparity(weight / strengths[node], lists[node].length);
  return withoutIsolated({
    nodes: network.nodes,
    edges: network.edges.filter(
      ({ source, target, weight }) => Math.min(surprise(source, weight), surprise(target, weight)) < significance,
    ),
  });
}
