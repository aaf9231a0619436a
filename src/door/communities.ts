export type {
  Agreement,
  BridgeUsers,
  CommunitySummaries,
  CommunitySummary,
  DivisionRow,
  TypicalUser,
  UserCommunities,
  UserGraph,
  UserGraphName,
} from '@crosscultural/culture';
export * as steps from '@crosscultural/culture';
export {
  agreementWith,
  bridgeUsers,
  communitiesOf,
  communityPicture,
  divisionsOf,
  mixingOfCultures,
  summariesOf,
  userGraphs,
  userInterests,
} from '@crosscultural/culture';
export type {
  Consensus,
  Division,
  Graph,
  Mixing,
} from '@crosscultural/graph';
export type {
  CommunitiesChart,
  CommunityDisc,
} from '@crosscultural/notebook-kit';
