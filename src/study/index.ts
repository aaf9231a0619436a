export * from './brand';
export { type Finding, findings } from './doctor/findings';
export { defaultEngine, type ReadingChoices } from './models/choices';
export type { Extraction, ExtractionOptions } from './models/extraction';
export { englishLaptops, type LabelledReviews, labelledSources } from './models/labelled-reviews';
export type { Reader } from './models/reader';
export type { ReadyModel } from './models/ready-model';
export { keepShardTriplets } from './models/shard-extraction';
export type { TestedReviews } from './models/tested-reviews';
export type { ModelPlan, StudyTripletModel } from './models/triplet-model';
export { defaultSeed, openStudy } from './open-study';
export * from './own';
export { exportForLabelStudio } from './own-files/export-file';
export { type ExtractionFiles, extractFile, type FileExtraction, requireTwoFiles } from './own-files/extract-file';
export {
  readTestFiles,
  readTrainingFiles,
  type SettingsChanges,
  settingsFor,
  type TrainingFiles,
} from './own-files/training-files';
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
