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
} from '@crosscultural/culture';
export * as steps from '@crosscultural/culture';
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
} from '@crosscultural/culture';
export type {
  ExplorationPoint,
  Interactions,
  MetricName,
  RankingRow,
  RankingTask,
} from '@crosscultural/recommend';
