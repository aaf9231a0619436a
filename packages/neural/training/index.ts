export { batchesByLength, shuffledBatches } from './batches';
export { type BestPass, type CheckpointOptions, hasCheckpoint, removeCheckpoint } from './checkpoint';
export {
  assignValues,
  createVariables,
  initialValues,
  linearShapes,
  normShapes,
  type ParameterShape,
  type ParameterValues,
  sizeOfShape,
  valuesOf,
} from './parameters';
export {
  type EpochProgress,
  type Judgement,
  runTraining,
  type TrainedParameters,
  type Training,
  type TrainingSettings,
} from './run';
export { learningRateAt } from './schedule';
export type { StepSettings, TrainingBatch, TrainingStage } from './stage';
export {
  type Precision,
  precisions,
  restoreParameters,
  type StoredShape,
  storeParameters,
} from './stored-parameters';
export { numbered, transformerShapes, transformerWeights } from './transformer-parameters';
export { averageWeights, type WeightAverage } from './weight-average';
