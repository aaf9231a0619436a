export { type BertSettingsOptions, bertSettings } from './bert-settings';
export { type Extractor, extractTriplets } from './extract';
export {
  type BertModelSettings,
  chineseSettings,
  type EmbeddedModelSettings,
  englishSettings,
  type Stage,
  simulatedSettings,
  type TripletModelSettings,
} from './settings';
export { type StreamResult, type StreamSettings, streamTriplets } from './stream';
export { type EpochProgress, type TrainOptions, trainTripletModel } from './train';
export type { TrainingData, TrainingReview } from './training-data';
export { loadTripletModel, type TripletModel } from './triplet-model';
