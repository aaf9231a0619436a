export { type DailyActivity, dailyActivity, type Interaction, interactions } from './activity';
export { type ActivityRow, activityTimeline } from './activity-timeline';
export { type DayTable, type ResamplingUnit, unitsOf } from './day-table';
export { type CollectionGap, collectionGaps } from './gaps';
export { type InteractionsPerPost, interactionsPerPost } from './interactions-per-post';
export { commonInteractions, type InteractionMeasure, platformsWithPosts } from './measures';
export { type PlatformRatio, platformRatios } from './platform-ratios';
