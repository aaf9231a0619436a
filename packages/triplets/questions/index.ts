export {
  type AnsweredQuery,
  type AnsweredSentence,
  askQuestions,
  type Decoding,
  decodeAnswers,
  type ExtractedSentence,
  extractFromSentences,
  type JudgedPair,
} from './extraction';
export { type DirectedPair, mergeDirections, type PairEvidence } from './merge';
export {
  type Answer,
  type Query,
  type Question,
  type QuestionAnswerer,
  queryKinds,
} from './query';
export { queryLoss } from './query-loss';
export { askAboutReviews, decodeReview } from './reviews';
export { type AnsweredTerm, type SpanSettings, spansOf } from './spans';
export { type GoldAnswer, type TrainingExample, trainingExamples } from './training-examples';
export { spanKey, tripletF1, tripletKey } from './triplet-f1';
export {
  chooseDecoding,
  type DevelopmentReview,
  type Trial,
  type TunedDecoding,
  triedDeltas,
  triedThresholds,
  tuneDelta,
} from './tune';
export { queryInEnglish, queryText } from './wording';
