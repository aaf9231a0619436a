import { backbone, communities, type KeywordNetwork, layoutNetwork } from '@crosscultural/network';
import { postGloss } from '../words';

/** A network of words as a chart draws it, in its communities. */
export interface WordNetworkPicture {
  nodes: { label: string; gloss?: string; size: number; group: number; x: number; y: number; details: string[] }[];
  /** Those of the backbone alone. */
  edges: { source: number; target: number; strength: number; details: string[] }[];
  /** Number of each community and its most frequent words, in English where a glossary has them; those of two words are one group. */
  groups: string[];
  /** The words of each community, most frequent first; communities by their tokens. */
  members: string[][];
  modularity: number;
}

/** Communities with fewer words share a colour. */
const fewestWords = 3;

const shortGloss = (word: string) => (postGloss(word) ?? word).split(',')[0];

/**
 * A network of words divided into communities (Louvain), thinned by the disparity filter (Serrano, Boguñá and Vespignani 2009) and
 * laid out. Communities are those of the whole network; only the picture is thinned.
 *
 * @param graph what `wordNetwork` made.
 * @param seed decides the order in which communities are sought.
 * @param significance an edge that is this surprisingly strong for one of its words is drawn. Default 0.2.
 * @example
 * figures.networkChart({ title: 'Words of posts', ...brand.steps.wordNetworkPicture(graph, 2023) });
 */
export function wordNetworkPicture(graph: KeywordNetwork, seed: number, significance = 0.2): WordNetworkPicture {
  const { of, count, modularity } = communities(graph, { seed });
  const members = Array.from({ length: count }, (_, community) =>
    graph.nodes.filter((_node, node) => of[node] === community).map(({ word }) => word),
  );
  const large = members.filter((words) => words.length >= fewestWords);
  const small = members.filter((words) => words.length < fewestWords);
  const drawn = small.length > 0 ? [...large, small.flat()] : large;
  const groupOf = new Map(drawn.flatMap((words, group) => words.map((word) => [word, group] as const)));
  const thin = backbone(graph, { significance });
  const group = thin.nodes.map(({ word }) => groupOf.get(word)!);
  const positions = layoutNetwork(thin, group);
  return {
    nodes: thin.nodes.map(({ word, frequency }, node) => ({
      label: word,
      ...(postGloss(word) === null ? {} : { gloss: postGloss(word)! }),
      size: frequency,
      group: group[node],
      ...positions[node],
      details: [`${frequency} times`],
    })),
    edges: thin.edges.map(({ source, target, weight, count: both, expected, npmi }) => ({
      source,
      target,
      strength: weight,
      details: [
        `${thin.nodes[source].word} – ${thin.nodes[target].word}`,
        `${both} posts, ${expected.toFixed(1)} by chance; npmi ${npmi.toFixed(2)}`,
      ],
    })),
    groups: drawn.map((words, group) =>
      group < large.length
        ? `${members.indexOf(words) + 1}: ${words.slice(0, 2).map(shortGloss).join(', ')}`
        : 'smaller ones',
    ),
    members,
    modularity,
  };
}
