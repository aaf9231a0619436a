import type { Culture } from '@crosscultural/corpus';
import {
  adjustedMutualInformation,
  type Communities,
  type Cooccurrence,
  type Correction,
  communities,
  countCooccurrence,
  type EdgeWeight,
  type KeywordNetwork,
  type KeywordNode,
  type KeywordPair,
  keywordNetwork,
  keywordPairs,
  type Window,
} from '@crosscultural/network';
import type { Document } from '@crosscultural/text';
import type { Study } from '../study';
import { meaningOf } from './words';

/** What decides a network of keywords; each choice is ours, because the paper names none. */
export interface NetworkSettings {
  /** Words of one unit occur together. */
  window: Window;
  /** Of p-values, for every pair of the vocabulary. */
  correction: Correction;
  /** Nodes: so many of the most frequent keywords. */
  words: number;
  weight: EdgeWeight;
  /** Of the search for communities. */
  seed: number;
}

/** The units in which notebook 05 counts: reviews, sentences, and windows of five words. */
export const networkWindows: readonly Window[] = ['review', 'sentence', 5];

/** The nouns of one culture's reviews and how often they stand together. */
export interface CultureKeywords {
  culture: Culture;
  documents: Document[];
  /** Co-occurrence of nouns that occur more than 8 times, by unit. */
  counts: ReadonlyMap<Window, Cooccurrence>;
}

/** A network of keywords in its communities. */
export interface KeywordCommunities {
  graph: KeywordNetwork;
  groups: Communities;
  /** The nodes of each community, most frequent first. */
  members: KeywordNode[][];
}

/** Pairs that meet in fewer units are tested, but make no edge. */
const minimumCount = 5;

/** The corrected p-value of an edge, at most. */
const significance = 0.05;

/**
 * Counts the keywords of one culture in each of `networkWindows`.
 *
 * @param study whose reviews are counted.
 * @param culture the side whose reviews are counted.
 * @example const keywords = await keywordsOf(study, 'foreign');
 */
export async function keywordsOf(study: Study, culture: Culture): Promise<CultureKeywords> {
  const { documents } = await study.preprocess(culture, { markSentences: true });
  const counts = networkWindows.map(
    (window) => [window, countCooccurrence(documents, { partsOfSpeech: ['noun'], window })] as const,
  );
  return { culture, documents, counts: new Map(counts) };
}

/**
 * The pairs that meet often enough in a unit, by descending evidence.
 *
 * @example pairsOf(keywords, 'review', 'holm')[0].words // the pair with the strongest evidence
 */
export function pairsOf({ counts }: CultureKeywords, window: Window, correction: Correction): KeywordPair[] {
  return keywordPairs(counts.get(window)!, { correction, minimumCount });
}

/**
 * The settings of notebook 05.
 *
 * @example keywordNetworkOf(keywords, { ...networkSettings(study), words: 60 })
 */
export function networkSettings(study: Study): NetworkSettings {
  return { window: 'review', correction: 'benjamini-hochberg', words: 80, weight: 'excess', seed: study.seed };
}

/**
 * The network of one culture's keywords: edges join words that meet significantly more often than by chance, and the Louvain
 * method divides the words into communities.
 *
 * @throws UserError when no pair is significant.
 * @example const { members } = keywordNetworkOf(keywords, networkSettings(study));
 */
export function keywordNetworkOf(keywords: CultureKeywords, settings: NetworkSettings): KeywordCommunities {
  const { window, correction, words, weight, seed } = settings;
  const counts = keywords.counts.get(window)!;
  const graph = keywordNetwork(counts, pairsOf(keywords, window, correction), { words, significance, weight });
  const groups = communities(graph, { seed });
  const members = Array.from({ length: groups.count }, (_, group) =>
    graph.nodes.filter((_node, node) => groups.of[node] === group),
  );
  return { graph, groups, members };
}

/**
 * Names of communities for a legend: their number and their most frequent words, in English.
 *
 * @param study for the meanings of Chinese words.
 * @param network the network in its communities.
 * @param words how many words a name has.
 * @example communityNames(study, network, 2)[0] // '1: battery, charger'
 */
export function communityNames(study: Study, { members }: KeywordCommunities, words: number): string[] {
  return members.map(
    (nodes, group) =>
      `${group + 1}: ${nodes
        .slice(0, words)
        .map(({ word }) => meaningOf(study, word) ?? word)
        .join(', ')}`,
  );
}

/**
 * How well the communities agree with topics: adjusted mutual information (Vinh, Epps and Bailey 2010).
 *
 * @param keywords the network in its communities.
 * @param topicOf from word to topic, see `topicOfWord`; words without a topic are a class of their own.
 * @example agreementWithTopics(network, topicOfWord(model))
 */
export function agreementWithTopics(
  { graph, groups }: KeywordCommunities,
  topicOf: ReadonlyMap<string, number>,
): number {
  return adjustedMutualInformation(
    graph.nodes.map(({ word }) => topicOf.get(word)!),
    groups.of,
  );
}

/** One row of the comparison of settings. */
export interface NetworkVariant {
  culture: Culture;
  setting: string;
  words: number;
  communities: number;
  modularity: number;
  /** Adjusted mutual information with the communities of the first setting, over the words of both networks. */
  same: number;
  /** Adjusted mutual information with the topics. */
  topics: number;
}

/** Other choices than notebook 05's, one at a time. */
const variants = (seed: number): Partial<NetworkSettings>[] => [
  {},
  { seed: seed + 1 },
  { words: 60 },
  { words: 150 },
  { window: 'sentence' },
  { window: 5 },
  { correction: 'holm' },
  { weight: 'npmi' },
  { weight: 'count' },
];

/**
 * Finds the communities of one culture's keywords under other settings, and how far they stay the same.
 *
 * @param study for the settings of notebook 05 and the seed.
 * @param keywords what `keywordsOf` counted.
 * @param topicOf from word to topic, see `topicOfWord`.
 * @example networkSensitivity(study, keywords, topicOfWord(model)).map(({ same }) => same)
 */
export function networkSensitivity(
  study: Study,
  keywords: CultureKeywords,
  topicOf: ReadonlyMap<string, number>,
): NetworkVariant[] {
  const settings = networkSettings(study);
  const own = keywordNetworkOf(keywords, settings);
  return variants(study.seed).map((change) => {
    const other = keywordNetworkOf(keywords, { ...settings, ...change });
    return {
      culture: keywords.culture,
      setting:
        Object.entries(change)
          .map(([key, value]) => `${key}: ${value}`)
          .join() || 'as above',
      words: other.graph.nodes.length,
      communities: other.groups.count,
      modularity: other.groups.modularity,
      same: agreementOf(own, other),
      topics: agreementWithTopics(other, topicOf),
    };
  });
}

function agreementOf(one: KeywordCommunities, other: KeywordCommunities): number {
  const place = new Map(other.graph.nodes.map(({ word }, node) => [word, other.groups.of[node]]));
  const pairs = one.graph.nodes.flatMap(({ word }, node) =>
    place.has(word) ? [[one.groups.of[node], place.get(word)!]] : [],
  );
  return adjustedMutualInformation(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
}
