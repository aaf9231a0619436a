export type { InputVectors } from './input-vectors';
export type { TrainedReader } from './reader';
export { openReader } from './reader-file';
export { chineseSettings, englishSettings, type ReaderSettings, type Stage, simulatedSettings } from './settings';
export { type TrainOptions, trainReader } from './train-reader';
export type { TrainingData, TrainingReview } from './training-data';
export type { EpochProgress } from './training-run';
