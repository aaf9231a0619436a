export type { Sentence, Token, TokenSpan } from './sentence';
export { type SentenceOptions, sentencesOf, tokensOf } from './sentences';
export { distinctTerms, inTextOrder, pairKey, type Term, termKey } from './terms';
export {
  type LabelledCut,
  type LabelledSentence,
  labelledSentences,
  spanOfTokens,
  type TokenTriplet,
  tokenTriplets,
  tripletsOf,
} from './token-triplets';
