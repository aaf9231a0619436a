/**
 * The front door. A namespace holds what a user of its subject needs; the steps below are in its `steps`.
 *
 * @module crosscultural
 */
export type {
  Correction,
  SparseUnits,
  TwoGroupStatistic,
} from '@crosscultural/base';
export {
  type Cell,
  type DownloadOptions,
  deriveSeed,
  type Parameter,
  type Random,
  type Row,
  seededRandom,
  statistics,
  type Table,
  type TableColumn,
  UserError,
} from '@crosscultural/base';
export { notebook } from '@crosscultural/notebook-kit';
export type {
  Extraction,
  ExtractionOptions,
  LabelledReviews,
  ModelPlan,
  PlantedConcept,
  PlantedPlan,
  PlantedRow,
  PlantedSource,
  Reader,
  ReadyModel,
  Study,
  StudyOptions,
  StudyTripletModel,
  TestedReviews,
  TripletSource,
} from '../study';
export { openStudy } from '../study';
export * as absa from './absa';
export * as attention from './attention';
export * as claims from './claims';
export * as corpus from './corpus';
export * as crawler from './crawler';
export * as figures from './figures';
export * as lda from './lda';
export * as network from './network';
export * as neural from './neural';
export * as papers from './papers';
export * as pipelines from './pipelines';
export * as text from './text';
