import type { LdaModel } from './model';

/** A document and how much of it is of a topic. */
export interface TopicDocument {
  /** The document's place in the corpus. */
  document: number;
  /** θ. */
  share: number;
  /** Tokens of the document in the topic. */
  tokens: number;
}

/**
 * The documents that a topic has the greatest share of: what to read before naming it.
 *
 * @param count documents per topic, at most; only documents with a token of the topic appear.
 * @returns K lists, greatest share first; equal shares by the number of tokens, then by place.
 */
export function topDocuments(model: LdaModel, count: number): TopicDocument[][] {
  return Array.from({ length: model.topics }, (_, k) =>
    model.theta
      .map((shares, document) => ({ document, share: shares[k], tokens: model.documentTopicCounts[document][k] }))
      .filter(({ tokens }) => tokens > 0)
      .sort((a, b) => b.share - a.share || b.tokens - a.tokens || a.document - b.document)
      .slice(0, count),
  );
}

/** One token and its topic in the last state: a line of MALLET's state file. */
export interface TokenState {
  document: number;
  position: number;
  word: string;
  topic: number;
}

/** The topic of every token, document by document. */
export function* tokenStates(model: LdaModel): Generator<TokenState> {
  for (let document = 0; document < model.documents.length; document++) {
    const words = model.documents[document];
    for (let position = 0; position < words.length; position++) {
      const topic = model.assignments[document][position];
      yield { document, position, word: model.vocabulary[words[position]], topic };
    }
  }
}
