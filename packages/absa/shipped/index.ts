export { type FetchedShelf, type FetchedShippedFile, type FetchModelsOptions, fetchModels } from './fetch';
export type { ModelKind, ShippedFile } from './manifest';
export { type ModelScores, readModelScores, type ScoredSet } from './scores';
export { modelsFolder, type ShippedModel, shippedModel, shippedModels } from './shelf';
export { type FileState, type VerifiedFile, verifyModels } from './verify';
