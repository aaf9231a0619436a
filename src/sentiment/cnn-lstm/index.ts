export { describeModel, type ModelStep } from './describe';
export { loadCnnLstm, saveCnnLstm } from './folder';
export type { CnnLstm, TokenisedTexts } from './model';
export {
  type CnnLstmSettings,
  type ModelPart,
  type Pooling,
  poolings,
  reviewSettings,
  simulatedPostSettings,
  withoutPart,
} from './settings';
export { type CnnLstmData, type CnnLstmProgress, type TrainCnnLstmOptions, trainCnnLstm } from './train';
