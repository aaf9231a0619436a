export {
  type AnsweredQuery,
  type AnsweredSentence,
  askReader,
  type Decoding,
  decodeAnswers,
  type ExtractedSentence,
  extractTriplets,
  type JudgedPair,
  untunedDecoding,
} from './extract';
export { type DirectedPair, mergeDirections, type PairEvidence } from './merge';
export { type Answer, type Query, type QueryKind, type Question, queryKinds, type Reader, type Term } from './query';
export { queryLoss } from './query-loss';
export { queryInEnglish, queryText } from './query-text';
export type { Sentence, Token, TokenSpan } from './sentence';
export { type SentenceOptions, sentencesOf, tokensOf } from './sentences';
export { type AnsweredTerm, type SpanSettings, spansOf } from './spans';
export {
  type LabelledReading,
  type LabelledSentence,
  labelledSentences,
  spanOfTokens,
  type TokenTriplet,
  tokenTriplets,
  tripletsOf,
} from './token-triplets';
export { type GoldAnswer, type TrainingExample, trainingExamples } from './training-examples';
