import type { Sentence, TokenSpan } from '../tokens/sentence';

/** The five questions of BMRC (Chen et al., AAAI 2021): two without restriction, two with, and the sentiment query. */
export const queryKinds = [
  'aspects',
  'opinions',
  'opinions of the aspect',
  'aspects of the opinion',
  'sentiment',
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A queried term: a span of the sentence, or `null` for an implicit term, which is meant but not written. */
export type Term = TokenSpan | null;

/** One question about one sentence. */
export type Query =
  | { kind: 'aspects' | 'opinions' }
  | { kind: 'opinions of the aspect'; aspect: Term }
  | { kind: 'aspects of the opinion'; opinion: Term }
  | { kind: 'sentiment'; aspect: Term; opinion: Term };

/** A query with the sentence that it is about. */
export interface Question {
  sentence: Sentence;
  query: Query;
}

/**
 * What a reader answers. Index 0 of the first two stands for the implicit term (NULL), index i + 1 for token i.
 */
export interface Answer {
  /** P(token starts an answer), one per token and one for NULL. */
  startProbabilities: Float32Array;
  /** P(token ends an answer). */
  endProbabilities: Float32Array;
  /** Softmax over `sentiments` (positive, neutral, negative), Eq. (5); meant for the sentiment query. */
  sentimentProbabilities: Float32Array;
}

/** A trained model, seen from outside: it answers questions, in their order. */
export interface Reader {
  answer(questions: readonly Question[]): Answer[];
  /** Frees the model's memory. */
  dispose(): void;
}
