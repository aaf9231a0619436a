import { escapeXml } from '@crosscultural/base';
import type { Centrality } from './centrality';
import type { Communities } from './communities';
import type { KeywordNetwork } from './network';

/** What is known of the nodes of a network besides their words; one entry a node in each list. */
export interface NodeDetails {
  communities?: Communities;
  centralities?: readonly Centrality[];
}

type Value = string | number;

/** The attributes of one node. */
function nodeAttributes(network: KeywordNetwork, details: NodeDetails, node: number): Record<string, Value> {
  const { word, frequency } = network.nodes[node];
  const attributes: Record<string, Value> = { label: word, frequency };
  // Communities are counted from 1 in everything that people read.
  if (details.communities) attributes.community = details.communities.of[node] + 1;
  if (details.centralities) {
    const { degree, weightedDegree, betweenness, eigenvector, core } = details.centralities[node];
    Object.assign(attributes, { degree, weightedDegree, betweenness, eigenvector, core });
  }
  return attributes;
}

const integers = new Set(['frequency', 'community', 'degree', 'core', 'count']);

function typeOf(name: string, value: Value): string {
  if (typeof value === 'string') return 'string';
  return integers.has(name) ? 'int' : 'double';
}

/**
 * The network as GraphML 1.0, readable by Gephi, Cytoscape, igraph and NetworkX. Words are escaped.
 *
 * @param details what to write of each node besides its word and frequency.
 * @returns the text of a file.
 * @example
 * writeFileSync('domestic.graphml', network.toGraphml(graph, { communities: network.communities(graph, { seed: 1 }) }));
 */
export function toGraphml(network: KeywordNetwork, details: NodeDetails = {}): string {
  const nodes = network.nodes.map((_, node) => nodeAttributes(network, details, node));
  const edges = network.edges.map(({ weight, count, npmi }) => ({ weight, count, npmi }));
  const keys = (kind: 'node' | 'edge', sample: Record<string, Value> = {}) =>
    Object.entries(sample).map(
      ([name, value]) =>
        `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${typeOf(name, value)}"/>`,
    );
  const data = (kind: 'node' | 'edge', attributes: Record<string, Value>) =>
    Object.entries(attributes).map(([name, value]) => `<data key="${kind}-${name}">${escapeXml(String(value))}</data>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', nodes[0]),
    ...keys('edge', edges[0]),
    '  <graph edgedefault="undirected">',
    ...nodes.map((attributes, node) => `    <node id="n${node}">${data('node', attributes).join('')}</node>`),
    ...edges.map((attributes, place) => {
      const { source, target } = network.edges[place];
      return `    <edge source="n${source}" target="n${target}">${data('edge', attributes).join('')}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
