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
} from '../culture';
export * as steps from '../culture';
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
} from '../culture';
