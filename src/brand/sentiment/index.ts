export { type AspectClauses, aspectClauses } from './aspect-clauses';
export { type AspectSentiment, aspectSentiment } from './aspect-sentiment';
export { mostProbableClasses, type Share } from './classes';
export { clausesOf } from './clauses';
export { type ExampleOptions, type ExamplePost, examplePosts } from './example-posts';
export { type SentimentWeek, sentimentOverTime } from './over-time';
export { type SentimentShare, sentimentShares } from './overall';
export { type SentimentWord, sentimentWords } from './sentiment-words';
export { type TermSentiment, termSentiment } from './term-sentiment';
