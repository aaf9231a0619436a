export {
  type Border,
  type ExplorationOptions,
  type ExplorationPoint,
  explorationCurve,
} from './exploration/exploration-curve';
export { tieOrder, topItems } from './exploration/top-items';
export { type Interactions, interactionsOf, transposed } from './interactions';
export { type MetricName, metricNames, metricOf, rankUsers, type UserMetrics } from './metrics/rank-users';
export { type RankingMetrics, rankingMetrics } from './metrics/ranking-metrics';
export { type RankingRow, rankingReport } from './metrics/ranking-report';
export type { RankingTask, Scorer } from './metrics/ranking-task';
export { popularity, randomScores } from './rankers/baselines';
export { type AlsModel, type AlsOptions, foldIn, implicitAls } from './rankers/implicit-als';
export { scoreByProfile, unitVectors, type Vectors } from './rankers/profile';
