export { type MicroblogCorpus, openMicroblogCorpus } from './microblog-corpus';
export type { CorpusMotives } from './motives-of-corpus';
export { openPlatformStudy } from './open-platform-study';
export type { PlatformStudy, PlatformStudyOptions } from './platform-study';
export { microblogSourcesFor } from './public-files';
export {
  defaultPostsPerUser,
  defaultUsers,
  type PlantedMicroblogs,
  type PlantedRate,
} from './simulated-microblogs';
export type { ThreeWayRates } from './three-way';
