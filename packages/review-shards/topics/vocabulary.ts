import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import type { Step } from '@crosscultural/shards';
import type { TopicWords } from './settings';
import { readWords } from './words';

/** The words of all shards. */
export interface SharedVocabulary {
  /** The most frequent first, equal frequencies by code units: the order of `topicCorpus`. */
  vocabulary: string[];
  /** By name of a shard, its place among the shards and how many tokens those before it have. */
  parts: Record<string, { part: number; tokensBefore: number }>;
}

/** The vocabulary of all shards, and where the tokens of each begin among those of all. */
export const vocabulary: Step = {
  name: 'topics-vocabulary',
  joint: true,
  needs: [{ step: 'topics-words', of: 'all shards' }],
  async run({ shards, parameters, input, output }) {
    const { culture, minimumFrequency } = parameters as TopicWords;
    const frequency = new Map<string, number>();
    for (const { name } of shards) {
      const own = readWords(input('topics-words', name));
      own.vocabulary.forEach((word, id) => {
        frequency.set(word, (frequency.get(word) ?? 0) + own.frequencies[id]);
      });
    }
    const frequent = [...frequency]
      .filter(([, count]) => count >= minimumFrequency)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    if (frequent.length === 0) {
      throw new UserError(
        `None of ${frequency.size} words occurs ${minimumFrequency} times or more in the ${culture} reviews of ${shards.length} shards.`,
      );
    }
    const shared: SharedVocabulary = { vocabulary: frequent.map(([word]) => word), parts: {} };
    const known = new Set(shared.vocabulary);
    let tokensBefore = 0;
    for (const [part, { name }] of shards.entries()) {
      shared.parts[name] = { part, tokensBefore };
      const own = readWords(input('topics-words', name));
      own.vocabulary.forEach((word, id) => {
        if (known.has(word)) tokensBefore += own.frequencies[id];
      });
    }
    const frequencies = Uint32Array.from(frequent, ([, count]) => count);
    writeContainer(output, kind, { description: shared, arrays: { frequencies } });
  },
};

const kind = 'vocabulary of shards';

/** Reads what the step has written. */
export function readVocabulary(file: string): SharedVocabulary & { frequencies: Uint32Array } {
  const { description, arrays } = readContainer<{ frequencies: Uint32Array }>(file, kind);
  return { ...(description as SharedVocabulary), ...arrays };
}
