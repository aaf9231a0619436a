import type { LdaModel } from './model';

/** A word of a topic. */
export interface TopicWord {
  word: string;
  /** Tokens of the word in the topic. */
  count: number;
  /** φ, the probability of the word in the topic. */
  probability: number;
}

/**
 * The most probable words of each topic.
 *
 * @param model what `fitLda` gave.
 * @param count words per topic, at most.
 * @param options.minimumFrequency tokens that a word has in the whole corpus, at least. Default 9.
 * @returns K lists, most probable word first; words of equal probability by code units.
 * @example
 * topWords(model, 10).map((words) => words.map(({ word }) => word).join(' '));
 */
export function topWords(model: LdaModel, count: number, { minimumFrequency = 9 } = {}): TopicWord[][] {
  const { vocabulary, topicTermCounts, phi } = model;
  const frequent = vocabulary.map((_, t) => topicTermCounts.reduce((sum, row) => sum + row[t], 0) >= minimumFrequency);
  return topicTermCounts.map((row, k) =>
    Array.from(row.keys())
      .filter((t) => row[t] > 0 && frequent[t])
      .sort((a, b) => row[b] - row[a] || (vocabulary[a] < vocabulary[b] ? -1 : 1))
      .slice(0, count)
      .map((t) => ({ word: vocabulary[t], count: row[t], probability: phi[k][t] })),
  );
}
