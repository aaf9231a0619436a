export { type BertSettingsOptions, bertSettings } from './bert-settings';
export { type Extractor, extractTriplets } from './extract';
export {
  type BertModelSettings,
  type CommonSettings,
  chineseSettings,
  type EmbeddedModelSettings,
  englishSettings,
  type Stage,
  type TripletModelSettings,
  type VectorTraining,
} from './settings';
export { settingsOfModel } from './settings-of-model';
export type { StageName } from './stages';
export { storeTripletModel } from './store';
export { type EpochProgress, type TrainOptions, trainTripletModel } from './train';
export type { TrainingData, TrainingReview } from './training-data';
export { loadTripletModel, type TripletModel } from './triplet-model';
