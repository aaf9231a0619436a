import type { Sentence, Term } from '../tokens';

/** The five questions of BMRC (Chen et al., AAAI 2021): two without restriction, two with, and the sentiment query. */
export const queryKinds = [
  'aspects',
  'opinions',
  'opinions of the aspect',
  'aspects of the opinion',
  'sentiment',
] as const;

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
 * What a model answers. Index 0 of the first two stands for the implicit term (NULL), index i + 1 for token i.
 */
export interface Answer {
  /** P(token starts an answer), one per token and one for NULL. */
  startProbabilities: Float32Array;
  /** P(token ends an answer). */
  endProbabilities: Float32Array;
  /** Softmax over `sentiments` (positive, neutral, negative), Eq. (5); meant for the sentiment query. */
  sentimentProbabilities: Float32Array;
}

/** Whether a question about a term may be answered by the implicit term: never when it asks about one. */
export function allowsImplicitAnswer(query: Query): boolean {
  if (query.kind === 'opinions of the aspect') return query.aspect !== null;
  if (query.kind === 'aspects of the opinion') return query.opinion !== null;
  return query.kind !== 'sentiment';
}

/** Who answers questions, in their order: a trained model, seen from outside. */
export interface QuestionAnswerer {
  answer(questions: readonly Question[]): Answer[];
  /** Frees the model's memory. */
  dispose(): void;
}
