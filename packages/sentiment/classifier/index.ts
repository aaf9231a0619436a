export {
  type Committee,
  type SentimentClassifier,
  type TrainClassifierOptions,
  tokensOf,
  trainSentimentClassifier,
} from './classifier';
export { type SentimentData, type SentimentTexts, splitTexts } from './sentiment-data';
export { type SimpleModel, simpleModels } from './simple-models';
