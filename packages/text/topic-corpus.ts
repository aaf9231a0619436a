import { UserError } from '@crosscultural/base';
import type { Document, PartOfSpeech, Token } from './token';

export interface TopicCorpusOptions {
  /** A word becomes a feature word when it occurs at least this often in all documents; Paper A: more than 8 times, so 9. Default 9. */
  minimumFrequency?: number;
  /** Only words of these classes. Default: all. */
  partsOfSpeech?: readonly PartOfSpeech[];
  /** Leave out words that stand in more than this share of the documents, 0 to 1. Default 1: leave out none. */
  maximumDocumentShare?: number;
}

/** Documents as word ids, for topic models. */
export interface VocabularyCorpus {
  /** Feature words, the most frequent first, equal frequencies by code units. */
  vocabulary: string[];
  /** How often each word of the vocabulary occurs. */
  frequencies: Uint32Array;
  /** One list of word ids per document that has any feature word. */
  documents: Uint32Array[];
  /** The review's id for each of these documents. */
  ids: string[];
}

/**
 * Builds the vocabulary of feature words and writes each document as a list of word ids. Documents without any
 * feature word are left out.
 *
 * @throws UserError when an option is out of range or no word is frequent enough.
 * @example
 * lda.fitLda(text.topicCorpus(documents, { partsOfSpeech: ['noun'] }), { topics: 5, iterations: 500, seed: 2023 });
 */
export function topicCorpus(documents: readonly Document[], options: TopicCorpusOptions = {}): VocabularyCorpus {
  const { minimumFrequency = 9, maximumDocumentShare = 1 } = options;
  if (!(minimumFrequency >= 1)) throw new UserError(`minimumFrequency must be at least 1, not ${minimumFrequency}.`);
  if (!(maximumDocumentShare > 0 && maximumDocumentShare <= 1)) {
    throw new UserError(`maximumDocumentShare must lie above 0 and not above 1, not ${maximumDocumentShare}.`);
  }
  const parts = options.partsOfSpeech && new Set(options.partsOfSpeech);
  const wanted = (token: Token) => !parts || parts.has(token.partOfSpeech);

  const { frequency, documentFrequency } = countWords(documents, wanted);
  const vocabulary = [...frequency]
    .filter(
      ([word, n]) => n >= minimumFrequency && documentFrequency.get(word)! <= maximumDocumentShare * documents.length,
    )
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word);
  if (vocabulary.length === 0) {
    throw new UserError(
      `None of ${frequency.size} words occurs ${minimumFrequency} times or more in ${documents.length} documents: lower minimumFrequency or load more reviews.`,
    );
  }

  const idOf = new Map(vocabulary.map((word, id) => [word, id]));
  const result: VocabularyCorpus = {
    vocabulary,
    frequencies: Uint32Array.from(vocabulary, (word) => frequency.get(word)!),
    documents: [],
    ids: [],
  };
  for (const document of documents) {
    const ids: number[] = [];
    for (const token of document.tokens) {
      const id = wanted(token) ? idOf.get(token.lemma) : undefined;
      if (id !== undefined) ids.push(id);
    }
    if (ids.length === 0) continue;
    result.documents.push(Uint32Array.from(ids));
    result.ids.push(document.id);
  }
  return result;
}

function countWords(documents: readonly Document[], wanted: (token: Token) => boolean) {
  const frequency = new Map<string, number>();
  const documentFrequency = new Map<string, number>();
  for (const document of documents) {
    const met = new Set<string>();
    for (const token of document.tokens) {
      if (!wanted(token)) continue;
      frequency.set(token.lemma, (frequency.get(token.lemma) ?? 0) + 1);
      met.add(token.lemma);
    }
    for (const word of met) documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);
  }
  return { frequency, documentFrequency };
}
