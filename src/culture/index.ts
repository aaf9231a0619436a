export {
  ambientConcepts,
  conceptDictionary,
  type Domain,
  domains,
  type EverydayConcept,
  everydayConceptOf,
  everydayConcepts,
  type Motive,
  motives,
} from './concepts';
export { classifyMotives, noMotive, type PostMotives, type WordColumns, whyMotive } from './motives';
export {
  type EntityScore,
  type EntitySpan,
  entitiesIn,
  entityScores,
  type FoundEntity,
  readEntities,
} from './read/entities';
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
