export {
  type Comparison,
  comparisons,
  type Freezing,
  type FrozenClaims,
  freezeClaims,
  freezings,
  fromSimulation,
  frozenFile,
  judgeOwnClaims,
  type LedgerContent,
  matchThemes,
  namesAny,
  type OwnClaim,
  type OwnClaimResult,
  type OwnClaims,
  type OwnMeasure,
  type OwnReader,
  type OwnText,
  ownLedgerTable,
  ownMeasures,
  parseOwnClaims,
  readFrozen,
  readOwnClaims,
  type ThemeMatch,
  type TopicChain,
} from '@crosscultural/claims';
export { type Claim, type ClaimId, type Criterion, claims } from '../papers';
export {
  type ReadCells,
  type SharesBehind,
  type Side,
  sharesBehind,
  testedUnits,
  type WeeklyCells,
  weeklyCells,
} from './brand';
export {
  type ClaimPart,
  type ClaimResult,
  type CorpusLedger,
  type ReadingResult,
  type Verdict,
  verdicts,
  verdictText,
} from './claim';
export type {
  AttentionSettings,
  BrandEvidence,
  CultureEvidence,
  LedgerEvidence,
  PlatformEvidence,
  TopicEvidence,
  UserMeasures,
} from './evidence';
export { runLedger } from './ledger';
export { comparisonTable, ledgerTable, ledgerToHtml, readLedger, writeLedger } from './ledger-of-papers';
export { permutedThemes, type ThemeControl } from './theme-control';
export { smallestShare, type ThemesOfChain, themesInChains } from './themes-in-chains';
