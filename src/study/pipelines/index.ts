export { type AspectAdvice, aspectAdvice, type Estimated, leastLead } from '../brand/aspect-advice';
export { type ClassifierRow, compareClassifiers } from '../brand/compare-classifiers';
export { type Control, type ControlledClaim, claimsUnderControls, controlsOf } from '../brand/controls';
export { type HotSearchEvents, hotSearchEvents } from '../brand/hot-search';
export {
  type Carried,
  type InsightNumbers,
  type PaperRecommendation,
  paperRecommendations,
  pointsText,
  shareText,
} from '../brand/insights';
export { type LiveTraining, liveTraining, trainingChart } from '../brand/live-training';
export {
  differenceTable,
  type ScoreTask,
  type SentimentScores,
  scoreTable,
  scoreTasks,
  sentimentScores,
} from '../brand/model-scores';
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
export { type CultureContrast, conceptLabel, conceptSynonyms, contrastRows, cultureContrastOf } from './concepts';
export { type CorrectionCheck, correctionCheck } from './correction-check';
export {
  attentionOverAll,
  type ComparableMentions,
  type Coverage,
  comparableMentions,
  coverageOf,
  type NotCompared,
  type WiderAttention,
} from './coverage';
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
export { type PreTrainingGain, preTrainingGain } from './pre-training';
export {
  type ExampleSentence,
  exampleSentences,
  type NamedTable,
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
export { intervalText, percentText, percentWithInterval } from './shares';
export {
  type CultureTopics,
  type TopicSettings,
  topicEvidence,
  topicOfWord,
  topicsOf,
  topicWords,
} from './topics';
export { meaningOf, withMeaning } from './words';
