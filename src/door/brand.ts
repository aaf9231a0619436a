export type * from '../brand';
export * as steps from '../brand';
export {
  activityTimeline,
  aspectSentiment,
  examplePosts,
  findEvents,
  frequentPhrases,
  frequentTerms,
  influenceByPlatform,
  influenceRanking,
  influenceTable,
  interactionsPerPost,
  jumpsAfterEvents,
  matchEvents,
  mentionSeries,
  platformRatios,
  postTopics,
  risingTerms,
  sentimentOverTime,
  sentimentWords,
  termSentiment,
  wordNetwork,
} from '../brand';
