export type { ClaimBook, Criterion, StatedClaim } from './book';
export {
  type ClaimPart,
  type ClaimResult,
  judge,
  type ReadingResult,
  type Verdict,
  verdicts,
  verdictText,
} from './claim';
export { readLedger, writeLedger } from './ledger/files';
export { ledgerToHtml } from './ledger/html';
export { ledgerToMarkdown } from './ledger/markdown';
export { type CorpusLedger, comparisonTable, fromSimulation, type LedgerContent, ledgerTable } from './ledger/table';
export * from './own';
export { shareAmongHighest } from './ranking';
export {
  homeOf,
  matchByTokens,
  matchThemes,
  sharesAtHome,
  type ThemeMatch,
  type TopicChain,
  tokensByReview,
  type WordsOfTheme,
} from './themes/theme-homes';
export { notComputed, notTestable } from './unanswered';
export { verdictOfParts } from './whole-claim';
