export { describeModel, type ModelStep } from './describe';
export { loadCnnLstm, saveCnnLstm } from './folder';
export type { CnnLstm, SavedCnnLstm, TokenisedTexts, TrainedPass } from './model';
export {
  type CnnLstmSettings,
  type ModelPart,
  type Pooling,
  poolings,
  reviewSettings,
  type Stage,
  simulatedPostSettings,
  withoutPart,
} from './settings';
export { type CnnLstmData, type TrainCnnLstmOptions, trainCnnLstm } from './train';
