import { withoutForbiddenXml, writeFileAtomically } from '@crosscultural/base';
import { graphologyGraph } from './graph';
import { type NodeDetails, nodeAttributes } from './graphml';
import type { KeywordNetwork } from './network';

/** The network as GEXF 1.3, Gephi's own format: positions become Gephi's layout. Words are escaped. */
export function toGexf(network: KeywordNetwork, details: NodeDetails = {}): string {
  const { write } = require('graphology-gexf') as typeof import('graphology-gexf');
  const clean = { ...network, nodes: network.nodes.map((node) => ({ ...node, word: withoutForbiddenXml(node.word) })) };
  const text = write(graphologyGraph(clean), {
    version: '1.3',
    formatNode: (key) => {
      const { label, x, y, ...attributes } = nodeAttributes(clean, details, Number(key));
      // Gephi's layouts count in hundreds.
      const viz = x === undefined ? {} : { viz: { x: Number(x) * 1000, y: Number(y) * 1000 } };
      return { label: String(label), attributes, ...viz };
    },
    formatEdge: (_, { weight, count, npmi }) => ({ weight, attributes: { count, npmi } }),
  });
  return `${text}\n`;
}

/** Writes `toGexf` into a file. Throws the file system's errors. */
export function writeGexf(file: string, network: KeywordNetwork, details: NodeDetails = {}): void {
  writeFileAtomically(file, toGexf(network, details));
}
