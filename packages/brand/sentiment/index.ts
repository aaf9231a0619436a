export { type AspectClauses, aspectClauses } from './aspect-clauses';
export { type AspectSentiment, aspectSentiment } from './aspect-sentiment';
export { mostProbableClasses, type Share } from './classes';
export { clausesOf } from './clauses';
export { type CorrectedSentiment, correctedSentiment } from './corrected-sentiment';
export { type SharesBehind, sharesBehind, testedUnits } from './corrected-shares';
export { type ExampleOptions, type ExamplePost, examplePosts } from './example-posts';
export {
  differenceTable,
  type ScoreTask,
  type SentimentScores,
  scoreTable,
  scoreTasks,
  sentimentScores,
} from './model-scores';
export { type SentimentWeek, sentimentOverTime } from './over-time';
export { type SentimentShare, sentimentShares } from './overall';
export { postsAbout } from './posts-about';
export { type SentimentWord, sentimentWords } from './sentiment-words';
export { type TermSentiment, termSentiment } from './term-sentiment';
