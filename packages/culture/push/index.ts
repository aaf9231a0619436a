export { type BorderPoint, pushAcrossBorder, whyNoBorder } from './across-border';
export { type PassOns, passOnsOf } from './pass-ons';
export { type PushKnowledge, type PushRanker, type PushRankerName, pushRankerNames, pushRankers } from './push-rankers';
export {
  type CultureGain,
  comparePushRankers,
  cultureGain,
  type GainVerdict,
  gainVerdicts,
  type PlatformPush,
  type PushComparison,
  platformPushes,
} from './push-report';
export { borderTable, cultureGainTable, pushDifferenceTable, pushMetricsTable } from './push-tables';
export { type PushTarget, type PushTask, type PushTaskOptions, pushRules, pushTargets, pushTask } from './push-task';
export { type PushTopics, pushTopics } from './push-topics';
