export type { InputVectors } from '../encoder/input-vectors';
export type { TrainedReader } from './triplet-model';
export { openReader } from './model-file';
export { chineseSettings, englishSettings, type ReaderSettings, type Stage, simulatedSettings } from './settings';
export { type TrainOptions, trainReader } from './train';
export type { TrainingData, TrainingReview } from './training-data';
export type { EpochProgress } from '../../../packages/neural/training/run';
