import { UserError } from '@crosscultural/base';
import { jensenShannon } from '../compare/match-topics';
import { corpusProbabilities, relevance, suggestLabels } from '../measure/topic-labels';
import type { LdaModel } from '../model/model';
import { mostProbable } from '../model/most-probable';
import { topDocuments } from '../model/top-documents';
import { planeScaling } from './scaling';

/** What a topic browser shows. */
export interface TopicBrowserOptions {
  title: string;
  /** What corpus this is, such as "simulated corpus". */
  corpus: string;
  /** The documents' texts, one each; without them the words of the model are shown. */
  texts?: readonly string[];
  /** A name for each topic; without them the best suggestions. */
  labels?: readonly string[];
  /** Words per topic. Default 30. */
  words?: number;
  /** Documents per topic. Default 10; 0 leaves all texts out. */
  documents?: number;
}

/** The browser's data: plain JSON. */
export interface TopicBrowserData {
  title: string;
  corpus: string;
  wordsShown: number;
  beta: number;
  vocabularySize: number;
  tokens: number;
  words: { word: string; counts: number[] }[];
  topics: {
    label: string;
    tokens: number;
    x: number;
    y: number;
    /** Places in `words`: every word that some λ brings among the first. */
    words: number[];
    documents: { document: number; share: number; text: string }[];
  }[];
}

/** @throws UserError when there is not one text per document or not one label per topic. */
export function topicBrowserData(model: LdaModel, options: TopicBrowserOptions): TopicBrowserData {
  const { title, corpus, texts, words = 30, documents = 10 } = options;
  const labels = options.labels ?? suggestLabels(model).map(([best]) => best);
  if (labels.length !== model.topics) {
    throw new UserError(`${labels.length} labels are given for ${model.topics} topics; give one for each.`);
  }
  if (texts && texts.length !== model.documents.length) {
    throw new UserError(`${texts.length} texts are given for ${model.documents.length} documents; give one for each.`);
  }
  const overall = corpusProbabilities(model);
  const wordsOfTopic = model.phi.map((row, k) => wordsForEveryLambda(row, model.topicTermCounts[k], overall, words));
  const used = [...new Set(wordsOfTopic.flat())].sort((a, b) => a - b);
  const placeOf = new Map(used.map((t, place) => [t, place]));
  const positions = planeScaling(model.phi.map((a) => model.phi.map((b) => jensenShannon(a, b))));
  const textOf = (d: number) => texts?.[d] ?? Array.from(model.documents[d], (t) => model.vocabulary[t]).join(' ');
  const listed = topDocuments(model, documents);
  return {
    title,
    corpus,
    wordsShown: words,
    beta: model.beta,
    vocabularySize: model.vocabulary.length,
    tokens: model.topicCounts.reduce((sum, n) => sum + n, 0),
    words: used.map((t) => ({ word: model.vocabulary[t], counts: model.topicTermCounts.map((row) => row[t]) })),
    topics: labels.map((label, k) => ({
      label,
      tokens: model.topicCounts[k],
      x: positions[k][0],
      y: positions[k][1],
      words: wordsOfTopic[k].map((t) => placeOf.get(t) ?? 0),
      documents: listed[k].map(({ document, share }) => ({ document, share, text: textOf(document) })),
    })),
  };
}

/** The words of a topic that are among its `count` most relevant ones for λ = 0, 0.1, … or 1, in the vocabulary's order. */
function wordsForEveryLambda(
  phi: ArrayLike<number>,
  counts: ArrayLike<number>,
  overall: ArrayLike<number>,
  count: number,
): number[] {
  const chosen = new Set<number>();
  for (let step = 0; step <= 10; step++) {
    const own = relevance(phi, overall, step / 10).map((value, t) =>
      counts[t] > 0 ? value : Number.NEGATIVE_INFINITY,
    );
    for (const t of mostProbable(own, count)) if (counts[t] > 0) chosen.add(t);
  }
  return [...chosen].sort((a, b) => a - b);
}
