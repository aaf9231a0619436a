export {
  conceptDictionary,
  type Domain,
  domains,
  type EverydayConcept,
  everydayConceptOf,
  everydayConcepts,
  type Motive,
  motives,
} from './concepts';
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
export {
  type AlignedTopic,
  alignTopics,
  type LanguageTopics,
  languagesOfPosts,
  noLanguage,
  type SharedTopics,
  sharedTopics,
  type TopicAlignment,
  type TopicLanguage,
  type TopicSettings,
  type TopicTruth,
  topicLanguages,
  topicsOfTexts,
  topicTruth,
  wordsWithGlosses,
} from './topics';
