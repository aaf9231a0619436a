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
 * @example
 * topDocuments(model, 3)[0].map(({ document }) => texts[document]); // what to read about topic 0
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
