import { readContainer, writeContainer } from '@crosscultural/base';
import type { CorpusPart } from '@crosscultural/lda';
import type { Step } from '@crosscultural/shards';
import { readVocabulary } from './vocabulary';
import { packDocuments, readWords, unpackDocuments } from './words';

/** The reviews of a shard as word ids of the vocabulary of all shards; those without a word of it are left out. */
export const documents: Step = {
  name: 'topics-documents',
  needs: [
    { step: 'topics-words', of: 'same shard' },
    { step: 'topics-vocabulary', of: 'once' },
  ],
  async run({ shard, input, output }) {
    const { vocabulary, parts } = readVocabulary(input('topics-vocabulary'));
    const idOf = new Map(vocabulary.map((word, id) => [word, id]));
    const own = readWords(input('topics-words'));
    const shared = own.vocabulary.map((word) => idOf.get(word) ?? -1);
    const lists: Uint32Array[] = [];
    const positions: number[] = [];
    unpackDocuments(own).forEach((document, d) => {
      const ids = Array.from(document, (word) => shared[word]).filter((id) => id >= 0);
      if (ids.length === 0) return;
      lists.push(Uint32Array.from(ids));
      positions.push(own.positions[d]);
    });
    writeContainer(output, kind, {
      description: { ...parts[shard.name], vocabularySize: vocabulary.length },
      arrays: { ...packDocuments(lists), positions: Uint32Array.from(positions) },
    });
  },
};

const kind = 'documents of a shard';

/** Reads what the step has written: a part of a corpus, and where its reviews are. */
export function readPartOfCorpus(file: string): CorpusPart & { positions: Uint32Array } {
  const { description, arrays } = readContainer<Record<'lengths' | 'words' | 'positions', Uint32Array>>(file, kind);
  const { positions, ...packed } = arrays;
  return {
    ...(description as Pick<CorpusPart, 'part' | 'tokensBefore' | 'vocabularySize'>),
    documents: unpackDocuments(packed),
    positions,
  };
}
