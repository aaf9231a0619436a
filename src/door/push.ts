export type {
  ExplorationPoint,
  Interactions,
  MetricName,
  RankingRow,
  RankingTask,
} from '@crosscultural/recommend';
export type {
  BorderPoint,
  CultureGain,
  GainVerdict,
  PassOns,
  PlatformPush,
  PushComparison,
  PushKnowledge,
  PushRankerName,
  PushTarget,
  PushTask,
  PushTopics,
} from '../culture';
export * as steps from '../culture';
export {
  borderTable,
  comparePushRankers,
  cultureGain,
  cultureGainTable,
  gainVerdicts,
  platformPushes,
  pushAcrossBorder,
  pushDifferenceTable,
  pushMetricsTable,
  pushRankerNames,
  pushRules,
  pushTopics,
  whyNoBorder,
} from '../culture';
