import { readContainer, writeContainer } from '@crosscultural/base';
import { readDocuments, readPart } from '@crosscultural/corpus';
import { type Step, shardFile } from '@crosscultural/shards';
import { type Document, documentMaker, topicCorpus } from '@crosscultural/text';
import { readKept } from './kept';
import type { TopicWords } from './settings';

/** The kept reviews of a shard as ids of the shard's own words, and how often each occurs. */
export interface ShardWords {
  vocabulary: string[];
  frequencies: Uint32Array;
  /** Of the documents that have a word. */
  lengths: Uint32Array;
  /** The word ids of all documents, one after the other. */
  words: Uint32Array;
  /** The position of each document's review among those of all shards. */
  positions: Uint32Array;
}

/** The words of a shard, counted. */
export const words: Step = {
  name: 'topics-words',
  needs: [
    { step: 'segment', of: 'same shard' },
    { step: 'topics-kept', of: 'once' },
  ],
  async run({ folder, shard, parameters, input, output }) {
    const { culture, partsOfSpeech } = parameters as TopicWords;
    const isKept = readKept(input('topics-kept'));
    const tokensOf = await readDocuments([input('segment')], culture);
    const makeDocument = documentMaker();
    const documents: Document[] = [];
    const positionOf = new Map<string, number>();
    for (const { review, position } of await readPart(shardFile(folder, shard.name))) {
      if (review.culture !== culture || isKept[position] === 0) continue;
      const { id, language } = review;
      const tokens = tokensOf.get(id);
      documents.push(tokens === undefined ? makeDocument(review) : { id, culture, language, tokens });
      positionOf.set(id, position);
    }
    const isWanted = new Set(partsOfSpeech);
    const hasWords = documents.some(({ tokens }) =>
      tokens.some(({ partOfSpeech }) => partsOfSpeech === null || isWanted.has(partOfSpeech)),
    );
    const counted = hasWords
      ? topicCorpus(documents, { minimumFrequency: 1, ...(partsOfSpeech === null ? {} : { partsOfSpeech }) })
      : { vocabulary: [], frequencies: new Uint32Array(0), documents: [], ids: [] };
    writeWords(output, {
      vocabulary: counted.vocabulary,
      frequencies: counted.frequencies,
      ...packDocuments(counted.documents),
      positions: Uint32Array.from(counted.ids, (id) => positionOf.get(id) as number),
    });
  },
};

const kind = 'words of a shard';

function writeWords(file: string, { vocabulary, ...arrays }: ShardWords): void {
  writeContainer(file, kind, { description: { vocabulary }, arrays });
}

/** Reads what the step has written. */
export function readWords(file: string): ShardWords {
  const { description, arrays } = readContainer<Omit<ShardWords, 'vocabulary'>>(file, kind);
  return { ...arrays, ...(description as Pick<ShardWords, 'vocabulary'>) };
}

/** Documents as two arrays. */
export function packDocuments(documents: readonly ArrayLike<number>[]): Pick<ShardWords, 'lengths' | 'words'> {
  const lengths = Uint32Array.from(documents, ({ length }) => length);
  const all = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  for (const document of documents) {
    all.set(document, end);
    end += document.length;
  }
  return { lengths, words: all };
}

/** What `packDocuments` has packed. */
export function unpackDocuments({ lengths, words: all }: Pick<ShardWords, 'lengths' | 'words'>): Uint32Array[] {
  let end = 0;
  return Array.from(lengths, (length) => {
    const start = end;
    end += length;
    return all.subarray(start, end);
  });
}
