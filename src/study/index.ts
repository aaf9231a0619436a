export type { ReadyModel } from '@crosscultural/absa';
export {
  type ExtractionFiles,
  exportForLabelStudio,
  extractFile,
  type FileExtraction,
  readTestFiles,
  readTrainingFiles,
  requireOutFile,
  type SettingsChanges,
  settingsFor,
  type TrainingFiles,
} from '@crosscultural/absa';
export { type Finding, findings } from '@crosscultural/doctor';
export * from './brand';
export { defaultEngine, type ReadingChoices } from './models/choices';
export type { Extraction, ExtractionOptions } from './models/extraction';
export { englishLaptops, type LabelledReviews, labelledSources } from './models/labelled-reviews';
export type { Reader } from './models/reader';
export { keepShardTriplets } from './models/shard-extraction';
export type { TestedReviews } from './models/tested-reviews';
export type { ModelPlan, StudyTripletModel } from './models/triplet-model';
export { defaultSeed, openStudy } from './open-study';
export * from './own';
export * from './pipelines';
export * as pipelines from './pipelines';
export { cacheFolder, isCommitted } from './places';
export * from './platforms';
export type { Publication } from './publication';
export {
  type CorpusKind,
  judgesPosts,
  notebooksOfRun,
  otherLanguageOf,
  type SimulatedSize,
  selectNotebooks,
  worksOn,
} from './publishing/notebooks';
export {
  type PublishListener,
  type PublishRequest,
  type PublishResult,
  publishNotebooks,
  usesCorpus,
} from './publishing/publish-notebooks';
export { publishedFigure } from './publishing/published-figure';
export type { PlantedConcept, PlantedPlan, PlantedRow, PlantedSource } from './simulated';
export type { Study, StudyOptions, TripletSource } from './study';
