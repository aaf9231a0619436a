export { type AlignedTopic, alignTopics, type TopicAlignment } from './align-topics';
export type { LanguageTopics, TopicSettings } from './fit-topics';
export {
  fewestSharedTopics,
  type PostTexts,
  type SharedTopics,
  sharedTopics,
  topicsOfTexts,
  wordsWithGlosses,
} from './shared-topics';
export { languagesOfPosts, noLanguage, type TopicLanguage, topicLanguages } from './topic-words';
export { type TopicTruth, topicTruth } from './topics-and-truth';
