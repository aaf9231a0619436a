export { type FetchedShelf, type FetchedShippedFile, type FetchModelsOptions, fetchModels } from './fetch';
export type { ModelKind, ShippedFile } from './manifest';
export { hashOfModel } from './model-hash';
export { type NamedTable, type PreTrainingGain, preTrainingGain } from './pre-training';
export { ratesByScores, type ScoredRates } from './rates-by-scores';
export { languageOfModel, type ReadyModel, readyModel } from './ready-model';
export { type ModelScores, readModelScores, type ScoredSet } from './scores';
export { modelFolder, modelsFolder, type ShippedModel, shippedModel, shippedModels } from './shelf';
export { type FileState, type VerifiedFile, verifyModels } from './verify';
