export { type HighlightedText, highlightTriplets } from './highlight';
export { type InputRows, inputRows } from './input-rows';
export { instructiveSentence } from './instructive-sentence';
export { type PairRow, pairRows } from './pair-rows';
export { type ProbabilityRows, probabilityRows } from './probability-rows';
export { type QuestionRow, questionRows, writtenTerm, writtenTriplet } from './question-rows';
