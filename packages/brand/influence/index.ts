export { influenceByMonth, type MonthlyInfluence } from './influence-by-month';
export {
  type InfluenceDifference,
  influenceByPlatform,
  influenceDifferences,
  type PlatformInfluence,
} from './influence-by-platform';
export { type InfluenceWeights, influenceIndex } from './influence-index';
export { type InfluenceRank, influenceRanking } from './influence-ranking';
export { type InfluenceShare, influenceShares } from './influence-shares';
export { type InfluenceTable, influenceTable } from './influence-table';
export { randomHalves } from './random-halves';
export { shapleyValues } from './shapley';
