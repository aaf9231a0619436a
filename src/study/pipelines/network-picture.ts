import { type BackboneOptions, backbone, type Centrality, layoutNetwork } from '@crosscultural/network';
import type { NetworkChartEdge, NetworkChartNode } from '@crosscultural/notebook-kit';
import type { Study } from '../study';
import type { KeywordCommunities } from './keywords';
import { meaningOf } from './words';

/** The parts of a network's chart. */
export interface NetworkPicture {
  nodes: NetworkChartNode[];
  /** Those of the backbone alone. */
  edges: NetworkChartEdge[];
}

/**
 * A network of keywords thinned by the disparity filter and laid out, with what a hover says. Communities and centralities
 * are those of the whole network.
 *
 * @param central the centralities of the network's nodes, in their order.
 * @param options.significance edges that are this surprisingly strong for one of their words stay (see `backbone`).
 * @example networkPicture(study, network, centralities(network.graph), { significance: 0.2 })
 */
export function networkPicture(
  study: Study,
  { graph, groups }: KeywordCommunities,
  central: readonly Centrality[],
  options: BackboneOptions,
): NetworkPicture {
  const thin = backbone(graph, options);
  const place = new Map(graph.nodes.map(({ word }, node) => [word, node]));
  const original = thin.nodes.map(({ word }) => place.get(word)!);
  const of = original.map((node) => groups.of[node]);
  const positions = layoutNetwork(thin, of);
  const nodes = thin.nodes.map(({ word, frequency }, node) => {
    const { degree, betweenness, core } = central[original[node]];
    return {
      label: word,
      gloss: meaningOf(study, word),
      size: frequency,
      group: of[node],
      ...positions[node],
      details: [
        `${frequency} times, joined with ${degree} words`,
        `betweenness ${(100 * betweenness).toFixed(1)} %, core ${core}`,
      ],
    };
  });
  const edges = thin.edges.map(({ source, target, weight, count, expected, npmi }) => ({
    source,
    target,
    strength: weight,
    details: [
      `${thin.nodes[source].word} – ${thin.nodes[target].word}`,
      `${count} reviews, ${expected.toFixed(1)} by chance; npmi ${npmi.toFixed(2)}`,
    ],
  }));
  return { nodes, edges };
}
