import { UserError } from '@crosscultural/base';

/** Documents as lists of word ids: word `id` is written `vocabulary[id]`. A document may be empty. */
export interface TopicCorpus {
  readonly vocabulary: readonly string[];
  readonly documents: readonly ArrayLike<number>[];
}

/** A checked corpus, whose tokens are numbered one document after the other. */
export interface TokenSequence {
  /** D lists of word ids; the corpus's own, not a copy. */
  readonly documents: readonly ArrayLike<number>[];
  /** D + 1 numbers: document d owns the tokens starts[d] … starts[d + 1] − 1. */
  readonly starts: Uint32Array;
  /** N, the number of tokens. */
  readonly tokenCount: number;
  /** V, the size of the vocabulary. */
  readonly vocabularySize: number;
}

/**
 * Checks a corpus and numbers its tokens.
 *
 * @throws UserError when the corpus has no token or a word id is not in the vocabulary.
 */
export function tokenSequence({ vocabulary, documents }: TopicCorpus): TokenSequence {
  const tokens = numberedTokens(documents, vocabulary.length);
  if (tokens.tokenCount === 0) {
    throw new UserError(
      `A topic model needs words, but the ${documents.length} documents hold none; check the texts and the cleaning.`,
    );
  }
  return tokens;
}

/**
 * Numbers the tokens of documents, of which there may be none: those of a part of a corpus.
 *
 * @throws UserError when a word id is not in the vocabulary.
 */
export function numberedTokens(documents: readonly ArrayLike<number>[], vocabularySize: number): TokenSequence {
  const starts = new Uint32Array(documents.length + 1);
  for (let d = 0; d < documents.length; d++) {
    checkWords(documents[d], d, vocabularySize);
    starts[d + 1] = starts[d] + documents[d].length;
  }
  return { documents, starts, tokenCount: starts[documents.length], vocabularySize };
}

function checkWords(document: ArrayLike<number>, d: number, vocabularySize: number): void {
  for (let n = 0; n < document.length; n++) {
    const word = document[n];
    if (!(word >= 0 && word < vocabularySize && Number.isInteger(word))) {
      throw new UserError(
        `Document ${d}, position ${n}: word id ${word} is not in the vocabulary of ${vocabularySize} words.`,
      );
    }
  }
}
