export type {
  AttentionSettings,
  BrandEvidence,
  Claim,
  ClaimId,
  ClaimResult,
  CorpusLedger,
  Criterion,
  CultureEvidence,
  LedgerContent,
  LedgerEvidence,
  PlatformEvidence,
  ReadingResult,
  TopicChain,
  TopicEvidence,
  UserMeasures,
  Verdict,
} from '../claims';
export * as steps from '../claims';
export {
  claims,
  comparisonTable,
  ledgerTable,
  ledgerToHtml,
  readLedger,
  runLedger,
  verdicts,
  writeLedger,
} from '../claims';
