export { kendallTau } from '@crosscultural/base';
export {
  type Claim,
  type ClaimId,
  type ClaimResult,
  type Criterion,
  type ReadingResult,
  type Verdict,
  verdicts,
} from './claim';
export type {
  AttentionSettings,
  BrandEvidence,
  BrandEvidencePost,
  CultureEvidence,
  LedgerEvidence,
  PlatformEvidence,
  TopicEvidence,
  UserMeasures,
} from './evidence';
export { featureWords } from './feature-words';
export { claims, runLedger } from './ledger';
export { ledgerToHtml } from './ledger-html';
export { type CorpusLedger, comparisonTable, ledgerTable } from './ledger-table';
export { matchThemes, type ThemeMatch } from './theme-claims';
export { readLedger, writeLedger } from './write-ledger';
