export {
  classifyMotives,
  motivesByConcepts,
  noMotive,
  type PostMotives,
  type WordColumns,
} from './classify-motives';
export {
  type CollectivismRow,
  collectivismMeasures,
  collectivistSigns,
  compareCollectivism,
  groupHashtags,
} from './collectivism';
export { type FrequentConcept, frequentConcepts } from './frequent-concepts';
export { type MotiveAccuracy, type MotiveConfusion, motiveAccuracy, motiveConfusion } from './motive-confusion';
export { type MotiveEvidence, motiveEvidence } from './motive-evidence';
export { type CultureMotives, type MotiveRankingInput, motiveRanking, type RankedMotive } from './motive-ranking';
export { countedShares, sharesByPlatform } from './motive-shares';
export { collectivismTable, confusionTable, domainTable, motiveTable, ordersTable } from './motive-tables';
