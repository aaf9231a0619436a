import { mostProbable } from '../measure/coherence';
import type { LdaModel } from '../model/model';
import { matchTopics } from './match-topics';

/** A topic as a person knows it: the id and label stay the same when the model is fitted anew. */
export interface NamedTopic {
  /** Never given to another topic, for example "t3". */
  id: string;
  label: string;
  /** The topic's number in the model; null where an earlier model had it and this one does not. */
  topic: number | null;
  /** The topic's words and their probabilities, by which it is found again. */
  words: Record<string, number>;
}

/** Words kept to find a topic again. */
const REMEMBERED_WORDS = 200;

/** Topics less similar than this to every known one are new: see TopicMatch. */
const SAME_TOPIC = 0.5;

/**
 * Labels for every topic, best first.
 *
 * @param themes words of named themes, from a lexicon; a theme's score for a topic is Σ φ of its words. Topics and themes
 * are each other's: a theme is suggested for the topics where its score is more than by chance.
 * @returns K lists of suggestions: matching themes by score, then the topic's most relevant words joined by " / ".
 */
export function suggestLabels(model: LdaModel, themes: Readonly<Record<string, readonly string[]>> = {}): string[][] {
  const ids = new Map(model.vocabulary.map((word, id) => [word, id]));
  const overall = corpusProbabilities(model);
  return model.phi.map((row, k) => {
    const scored = Object.entries(themes).map(([name, words]) => {
      const known = words.flatMap((word) => ids.get(word) ?? []);
      const inTopic = known.reduce((sum, t) => sum + row[t], 0);
      const inCorpus = known.reduce((sum, t) => sum + overall[t], 0);
      return { name, inTopic, lift: inCorpus > 0 ? inTopic / inCorpus : 0 };
    });
    const fitting = scored
      .filter(({ lift }) => lift > 1)
      .sort((a, b) => b.inTopic - a.inTopic || (a.name < b.name ? -1 : 1));
    const relevances = relevance(row, overall, 0.6);
    const own = mostProbable(relevances, relevances.length).filter((t) => model.topicTermCounts[k][t] > 0);
    const relevant = own.slice(0, 3).map((t) => model.vocabulary[t]);
    return [...fitting.map(({ name }) => name), relevant.join(' / ')];
  });
}

/**
 * Relevance of every word to a topic, λ ln φ(w) + (1 − λ) ln(φ(w) / p(w)) (Sievert and Shirley 2014): 1 ranks by
 * probability, 0 by how much more probable the word is here than in the corpus.
 */
export function relevance(phi: ArrayLike<number>, corpusProbability: ArrayLike<number>, lambda: number): Float64Array {
  return Float64Array.from({ length: phi.length }, (_, t) =>
    corpusProbability[t] > 0
      ? Math.log(phi[t]) - (1 - lambda) * Math.log(corpusProbability[t])
      : Number.NEGATIVE_INFINITY,
  );
}

/** The share of each word among all tokens of the corpus. */
export function corpusProbabilities(model: LdaModel): Float64Array {
  const counts = new Float64Array(model.vocabulary.length);
  let total = 0;
  for (const row of model.topicTermCounts) for (let t = 0; t < row.length; t++) counts[t] += row[t];
  for (const count of counts) total += count;
  return counts.map((count) => count / total);
}

/**
 * Names the topics of a model after those of an earlier one: each keeps id and label of the earlier topic that it is
 * matched with (Hungarian method over word distributions), the others get ids that were never used.
 *
 * @param earlier what this function returned before, for example read back from JSON; empty the first time.
 * @param suggested labels for new topics, by topic, such as suggestLabels(model).map(([best]) => best).
 * @returns one entry per topic, by topic, and then those of the earlier topics that this model lacks.
 */
export function nameTopics(
  model: LdaModel,
  earlier: readonly NamedTopic[] = [],
  suggested: readonly string[] = [],
): NamedTopic[] {
  const words = [...new Set([...model.vocabulary, ...earlier.flatMap((topic) => Object.keys(topic.words))])];
  const index = new Map(words.map((word, i) => [word, i]));
  const current = model.phi.map((row) => distribution(remembered(row, model.vocabulary), index));
  const known = earlier.map((topic) => distribution(topic.words, index));
  const matches = matchTopics(current, known).filter(({ similarity }) => similarity >= SAME_TOPIC);
  let next = 1 + Math.max(0, ...earlier.map(({ id }) => Number(/^t(\d+)$/.exec(id)?.[1] ?? 0)));
  const named = model.phi.map((row, topic): NamedTopic => {
    const match = matches.find(({ first }) => first === topic);
    const { id, label } = match
      ? earlier[match.second]
      : { id: `t${next++}`, label: suggested[topic] ?? suggestLabels(model)[topic][0] };
    return { id, label, topic, words: remembered(row, model.vocabulary) };
  });
  const ids = new Set(named.map(({ id }) => id));
  return [...named, ...earlier.filter(({ id }) => !ids.has(id)).map((lost) => ({ ...lost, topic: null }))];
}

function remembered(row: ArrayLike<number>, vocabulary: readonly string[]): Record<string, number> {
  return Object.fromEntries(mostProbable(row, REMEMBERED_WORDS).map((t) => [vocabulary[t], row[t]]));
}

/** Probabilities of remembered words, scaled to sum to 1. */
function distribution(words: Record<string, number>, index: ReadonlyMap<string, number>): Float64Array {
  const row = new Float64Array(index.size);
  const total = Object.values(words).reduce((sum, p) => sum + p, 0);
  for (const [word, p] of Object.entries(words)) row[index.get(word) ?? 0] = p / total;
  return row;
}
