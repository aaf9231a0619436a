export { type Cue, cuesOf } from './cues';
export {
  type ErrorKind,
  type ErrorKindCount,
  errorKindMeanings,
  errorKindNames,
  errorKinds,
  type TripletError,
  tripletErrors,
} from './errors';
export { type Score, type ScoredPart, scoredParts, scoreTriplets, type TripletScores } from './score';
