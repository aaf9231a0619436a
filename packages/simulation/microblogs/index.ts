export { openMicroblogs } from './open';
export {
  microblogPeriod,
  microblogTopics,
  type PlantedRate,
  plantedMicroblogRates,
} from './planted';
export {
  type AccessType,
  accessTypes,
  type EntityType,
  entityTypes,
  type Microblog,
  type MicroblogPlatform,
  type MicroblogUser,
  type Motive,
  microblogPlatforms,
  microblogSchema,
  microblogUserSchema,
  motives,
} from './schema';
export { type MicroblogCorpus, type MicroblogSimulation, simulateMicroblogs, streamMicroblogs } from './simulate';
