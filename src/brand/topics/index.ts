export { jumpsAfterEvents, type MentionJump } from './jumps';
export { type FrequentTerm, frequentTerms, type MentionWeek, mentionSeries } from './mention-series';
export { type DailyMentions, dailyMentions, dailyWordMentions } from './mentions';
export { type WordNetworkPicture, wordNetworkPicture } from './network-picture';
export { type OccasionShare, occasionShares, occasionsOfPosts } from './occasions';
export { type FrequentPhrase, frequentPhrases, type PhraseOptions } from './phrases';
export { type PostTopic, type PostTopicOptions, type PostTopics, postTopics, type TopicWeek } from './post-topics';
export { type RisingOptions, type RisingTerm, risingTerms } from './rising-terms';
export { type WordNetworkOptions, wordNetwork } from './word-network';
