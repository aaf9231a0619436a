/** Sentiment of whole reviews over shards. */
export type { SentimentReader, SentimentReaders } from './judge';
export { sentimentReaders, type TrainedReader, trainedLine, trainReaders } from './readers';
export {
  type KeptSentiment,
  keepEarlierSentiment,
  keepSentiment,
  sentimentSteps,
  sentimentStudy,
} from './sentiment-study';
