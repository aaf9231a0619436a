export { accessOf, clientName, readAccess } from './read/access';
export { type ClientRule, clientPatterns, knownClients } from './read/clients';
export {
  type AccessKind,
  accessKinds,
  type EntityKind,
  entityKinds,
  type PostMark,
  postMarks,
  unknownAccess,
} from './read/marks';
export { ownText } from './read/own-text';
export { type PronounForms, pronounForms, saysPronouns } from './read/pronouns';
export { carries, marksOf, readMarks, withEntityMarks } from './read/read-marks';
export type { PostEntities, PostTopics, ReadMicroblogs, SentimentError, UserVectors } from './read/read-microblogs';
