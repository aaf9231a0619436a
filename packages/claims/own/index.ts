export { checkNames } from './check-names';
export {
  type Freezing,
  type FrozenClaims,
  freezeClaims,
  freezings,
  frozenFile,
  frozenInWords,
  readFrozen,
} from './freeze';
export { judgeOwnClaims, type OwnClaimResult } from './judge';
export { recordJudging, today } from './judgings';
export { type Comparison, comparisons, type OwnClaim, type OwnClaims, type OwnMeasure, ownMeasures } from './own-claim';
export { namesAny, type OwnText } from './own-text';
export { parseOwnClaims, readOwnClaims } from './read';
export type { Judge, LabelledText, OwnReader } from './reader';
export { ownLedgerTable } from './table';
export { type OwnTexts, readOwnTexts } from './texts';
