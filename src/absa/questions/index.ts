export { type Cue, cuesOf } from '../score/cues';
export {
  type ErrorKind,
  type ErrorKindCount,
  errorKindMeanings,
  errorKindNames,
  errorKinds,
  type TripletError,
  tripletErrors,
} from '../score/errors';
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
} from './decode';
export { type HighlightedText, highlightTriplets } from '../show/highlight';
export { type DirectedPair, mergeDirections, type PairEvidence } from './merge';
export { type Answer, type Query, type QueryKind, type Question, queryKinds, type Reader, type Term } from './query';
export { queryLoss } from './query-loss';
export { queryInEnglish, queryText } from './wording';
export {
  askAboutReviews,
  decodeReview,
  type ReadableReview,
  readReviews,
} from './reviews';
export { type Score, type ScoredPart, scoredParts, scoreTriplets, type TripletScores, tripletF1 } from '../score/score';
export type { Sentence, Token, TokenSpan } from '../tokens/sentence';
export { type SentenceOptions, sentencesOf, tokensOf } from '../tokens/sentences';
export { type AnsweredTerm, type SpanSettings, spansOf } from './spans';
export { type StreamResult, type StreamSettings, streamTriplets } from '../model/stream';
export {
  type LabelledReading,
  type LabelledSentence,
  labelledSentences,
  spanOfTokens,
  type TokenTriplet,
  tokenTriplets,
  tripletsOf,
} from '../tokens/token-triplets';
export { type GoldAnswer, type TrainingExample, trainingExamples } from './training-examples';
export {
  chooseDecoding,
  type DevelopmentReview,
  type Trial,
  type TunedDecoding,
  triedDeltas,
  triedThresholds,
  tuneDelta,
} from './tune';
