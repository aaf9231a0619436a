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
export { type ClaimPart, type ClaimResult, type ReadingResult, type Verdict, verdicts, verdictText } from './claim';
export type {
  AttentionSettings,
  BrandEvidence,
  CultureEvidence,
  LedgerEvidence,
  PlatformEvidence,
  TopicChain,
  TopicEvidence,
  UserMeasures,
} from './evidence';
export { runLedger } from './ledger';
export { ledgerToHtml } from './ledger-html';
export { type CorpusLedger, comparisonTable, fromSimulation, type LedgerContent, ledgerTable } from './ledger-table';
export * from './own';
export { permutedThemes, type ThemeControl } from './theme-control';
export { matchThemes, type ThemeMatch } from './theme-homes';
export { smallestShare, type ThemesOfChain, themesInChains } from './themes-in-chains';
export { readLedger, writeLedger } from './write-ledger';
