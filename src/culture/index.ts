export * from './push';
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
