export { type Agreement, agreementWith } from './communities/agreement';
export { type BridgeUsers, bridgeUsers, type TypicalUser } from './communities/bridge-users';
export { communitiesOf, type UserCommunities } from './communities/communities-of';
export { type UserGraph, type UserGraphName, userGraphNames, userGraphs } from './communities/graphs';
export { userInterests } from './communities/interests';
export {
  type InterestShares,
  interestClusters,
  type JoinedCommunities,
  type JoinOptions,
  joinedCommunities,
  largestInterests,
  smoothedInterests,
} from './communities/joined-communities';
export { type DivisionRow, divisionsOf } from './communities/known-communities';
export { mixingOfCultures } from './communities/mixing';
export {
  type CommunityMap,
  type CommunitySummaries,
  type CommunitySummary,
  mapOfCommunities,
  summariesOf,
} from './communities/summaries';
export {
  type AccessKind,
  accessKinds,
  type EntityKind,
  entityKinds,
  type PostMark,
  postMarks,
  unknownAccess,
} from './read/marks';
export type { PostEntities, PostTopics, ReadMicroblogs, SentimentError, UserVectors } from './read/read-microblogs';
