import { UserError } from '../errors';

/** Documents as lists of word ids: word `id` is written `vocabulary[id]`. A document may be empty. */
export interface TopicCorpus {
  readonly vocabulary: readonly string[];
  readonly documents: readonly ArrayLike<number>[];
}

/** All tokens of a corpus one document after the other, which is how the samplers read them. */
export interface TokenSequence {
  /** D + 1 numbers: document d owns the tokens starts[d] … starts[d + 1] − 1. */
  readonly starts: Uint32Array;
  /** The word id of each of the N tokens. */
  readonly words: Uint32Array;
  /** V, the size of the vocabulary. */
  readonly vocabularySize: number;
}

/**
 * Lays the documents out one after the other.
 *
 * @throws UserError when the corpus has no token or a word id is not in the vocabulary.
 */
export function tokenSequence(corpus: TopicCorpus): TokenSequence {
  const { vocabulary, documents } = corpus;
  const starts = new Uint32Array(documents.length + 1);
  for (let d = 0; d < documents.length; d++) starts[d + 1] = starts[d] + documents[d].length;
  const words = new Uint32Array(starts[documents.length]);
  if (words.length === 0) {
    throw new UserError(
      `A topic model needs words, but the ${documents.length} documents hold none; check the texts and the cleaning.`,
    );
  }
  for (let d = 0; d < documents.length; d++) {
    const document = documents[d];
    for (let n = 0; n < document.length; n++) {
      const word = document[n];
      if (!(word >= 0 && word < vocabulary.length && Number.isInteger(word))) {
        throw new UserError(
          `Document ${d}, position ${n}: word id ${word} is not in the vocabulary of ${vocabulary.length} words.`,
        );
      }
      words[starts[d] + n] = word;
    }
  }
  return { starts, words, vocabularySize: vocabulary.length };
}
