export {
  type IronyRow,
  ironyRows,
  type LayerRow,
  layerRows,
  type NamedTable,
  type PreTrainingGain,
  preTrainingGain,
  type SettingRow,
  settingRows,
} from '@crosscultural/absa';
export {
  type AttentionWithSatisfaction,
  attentionWithSatisfaction,
  type CorrectionCheck,
  correctionCheck,
  distinctThemes,
  intervalText,
  percentText,
  percentWithInterval,
  type TensionRow,
  type TopicWordCell,
  type TopicWords,
  tensionRows,
  wordsByTopic,
} from '@crosscultural/attention';
export {
  type AspectAdvice,
  aspectAdvice,
  differenceTable,
  type Estimated,
  type HotSearchEvents,
  hotSearchEvents,
  leastLead,
  type ScoreTask,
  type SentimentScores,
  scoreTable,
  scoreTasks,
  sentimentScores,
} from '@crosscultural/brand';
export { type ClassifierRow, compareClassifiers } from '../brand/compare-classifiers';
export { type Control, type ControlledClaim, claimsUnderControls, controlsOf } from '../brand/controls';
export {
  type Carried,
  type InsightNumbers,
  type PaperRecommendation,
  paperRecommendations,
  pointsText,
  shareText,
} from '../brand/insights';
export { type LiveTraining, liveTraining, trainingChart } from '../brand/live-training';
export { type AgreementRow, agreementRows } from './agreement';
export {
  attentionOf,
  type CultureAttention,
  type CultureTerms,
  type MappingQuality,
  mappingQuality,
  type TermOptions,
  termsOf,
} from './attention';
export { type AttentionControl, attentionControls, type ShuffledClaim } from './attention-controls';
export { type CleaningScore, cleaningScore } from './cleaning';
export {
  type ContrastControl,
  type CultureContrast,
  conceptLabel,
  conceptSynonyms,
  contrastRows,
  cultureContrastOf,
  shuffledCultures,
} from './concepts';
export {
  corruptedMentions,
  type ReadingRates,
  ratesByErrors,
  ratesByScores,
  shippedRates,
  withoutErrors,
} from './corrupted-mentions';
export {
  attentionOverAll,
  type ComparableMentions,
  type Coverage,
  comparableMentions,
  coverageOf,
  type NotCompared,
  type WiderAttention,
} from './coverage';
export { type Demonstration, demonstrationOf } from './demonstration';
export { endsText } from './ends';
export {
  agreementWithTopics,
  type CultureKeywords,
  communityNames,
  type KeywordCommunities,
  keywordNetworkOf,
  keywordsOf,
  type NetworkSettings,
  type NetworkVariant,
  networkSensitivity,
  networkSettings,
  networkWindows,
  pairsOf,
} from './keywords';
export { type NetworkPicture, networkPicture } from './network-picture';
export { type ItemTable, itemTables, sectionOf } from './paper-items';
export {
  type GroupMentions,
  mentionsOfGroups,
  type PlaceboSide,
  type PlaceboSummary,
  placeboRuns,
  placeboSummaries,
  placebosOf,
} from './placebo';
export { type ClaimPower, type CultureMentions, type MentionReader, powerOfClaims } from './power';
export { type GroupReviews, groupReviews, type PlaceboGroup, placeboGroups, readOfGroup } from './product-groups';
export {
  type ExampleSentence,
  exampleSentences,
  type TrainingDataRow,
  trainingDataRows,
  trainingTables,
} from './readers';
export {
  labelledSample,
  type ReadingErrorRow,
  readingErrorRows,
  readingErrorsOf,
  type TermsOfLabels,
} from './reading-errors';
export {
  adviceInWords,
  type CultureRecommendations,
  nothingStandsOut,
  type Recommendation,
  recommendationsOf,
  type SharedSubject,
  sharedSubjects,
  strategyNumbers,
} from './recommendations';
export {
  attentionClaimIds,
  attentionSensitivity,
  attentionVariants,
  type SensitivityRun,
  themeClaimIds,
  topicSensitivity,
  topicVariants,
  type VerdictStability,
  verdictStability,
} from './sensitivity';
export { type StrategyEvidence, type StrategyFinding, strategiesOf } from './strategies';
export {
  type ChainThemes,
  type CultureTopics,
  type PrintedWords,
  recallOfPrintedWords,
  refittedThemes,
  type TopicSettings,
  themesByChain,
  topicEvidence,
  topicOfWord,
  topicsOf,
  topicWords,
} from './topics';
export { type FairComparison, fairComparisonOf } from './weighting';
export { meaningOf, withMeaning } from './words';
