export {
  type Committee,
  charactersOf,
  type SentimentClassifier,
  settingsForCharacters,
  type TrainClassifierOptions,
  tokensOf,
  trainSentimentClassifier,
} from './classifier';
export { type SentimentData, type SentimentTexts, splitTexts } from './sentiment-data';
export { rememberedSimpleModels } from './simple-answers';
export { type SimpleModel, simpleModels } from './simple-models';
