/**
 * The front door. A namespace holds what a user of its subject needs; the steps below are in its `steps`.
 *
 * @module crosscultural
 */

export type { LexiconWord } from '@crosscultural/attention';
export {
  type Cell,
  type DownloadOptions,
  deriveSeed,
  type Parameter,
  type Random,
  type Row,
  seededRandom,
  type Table,
  type TableColumn,
  UserError,
} from '@crosscultural/base';
export type { ClaimResult, CorpusLedger, Judge, LabelledText, StatedClaim } from '@crosscultural/claims';
export type { ExtractedFolder } from '@crosscultural/corpus';
export { notebook } from '@crosscultural/notebook-kit';
export type {
  BrandStudy,
  BrandStudyOptions,
  CorpusMotives,
  Extraction,
  ExtractionOptions,
  JudgedStudy,
  LabelledPosts,
  LabelledReviews,
  MicroblogCorpus,
  ModelPlan,
  OwnStudy,
  OwnStudyOptions,
  PlantedConcept,
  PlantedMicroblogs,
  PlantedPlan,
  PlantedPosts,
  PlantedRate,
  PlantedRow,
  PlantedSource,
  PlatformStudy,
  PlatformStudyOptions,
  PostCorpus,
  Publication,
  Reader,
  ReadyModel,
  SentimentProgress,
  SentimentReader,
  Study,
  StudyOptions,
  StudyTripletModel,
  TestedReviews,
  ThreeWayRates,
  TripletSource,
} from '../study';
export { openBrandStudy, openOwnStudy, openPlatformStudy, openStudy } from '../study';
export * as absa from './absa';
export * as attention from './attention';
export * as behaviour from './behaviour';
export * as brand from './brand';
export * as claims from './claims';
export * as classify from './classify';
export * as communities from './communities';
export * as corpus from './corpus';
export * as crawler from './crawler';
export * as figures from './figures';
export * as lda from './lda';
export * as motives from './motives';
export * as network from './network';
export * as neural from './neural';
export * as papers from './papers';
export * as pipelines from './pipelines';
export * as profiles from './profiles';
export * as push from './push';
export * as sentiment from './sentiment';
export * as series from './series';
export * as statistics from './statistics';
export * as text from './text';
