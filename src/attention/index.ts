export { adviceOn, type FromMean, leastStay, margin, type Standing, standsOut } from './advice';
export { type AspectTerm, type AspectTerms, aspectTerms } from './aspect-terms';
export { compareQuadrants, type QuadrantChange } from './changed-quadrants';
export {
  type ComparisonOptions,
  compareCultures,
  type MeasureDifference,
  type SubjectDifference,
} from './compare-cultures';
export {
  type CellSums,
  correctedSums,
  type DrawnSums,
  isCorrected,
  judgedCells,
  openInterval95,
  withDoubt,
} from './corrected-draws';
export { coveredByBoth } from './covered-subjects';
export {
  type CutLines,
  type CutStatistic,
  cutStatistics,
  middleBy,
  type Quadrant,
  quadrantOf,
  quadrants,
} from './cut-lines';
export { type ErrorClass, errorCell, errorClasses, pairsIn } from './error-cells';
export { type AttentionEstimate, type AttentionOptions, estimateAttention, type FeatureEstimate } from './estimates';
export { type MentionExample, mentionExamples } from './examples';
export { aspectMentions, featureMentions, otherAspects, type TermTable, termTable } from './feature-mentions';
export {
  type IndependentReading,
  independentReadings,
  type ReadingAgreement,
  readingAgreement,
} from './independent-readings';
export { mappingAccuracy, type StepAccuracy } from './mapping-accuracy';
export {
  allOccurrences,
  attentionAndSatisfaction,
  attentionIn,
  type FeatureMeasure,
  minimumOccurrences,
  occurrencesIn,
  type SatisfactionReading,
  satisfactionIn,
  satisfactionReadings,
} from './measures';
export { type FeatureMention, mentionsOfTriplets } from './mentions';
export { lexiconMentions } from './named-sentences';
export {
  averageLinkage,
  type OpenGroup,
  type OpenVocabularyOptions,
  openVocabulary,
  type VocabularyCoverage,
  vocabularyCoverage,
} from './open-vocabulary';
export { type PackedMentions, packMentions } from './packed-mentions';
export {
  beyondPlacebo,
  type PlaceboBound,
  type PlaceboComparison,
  type PlaceboDifference,
  type PlaceboRun,
  partDifferences,
  placeboBound,
  randomHalves,
} from './placebo';
export { type PlatformDifference, type PlatformEffect, type PlatformMentions, platformEffects } from './platforms';
export {
  type MixDifference,
  type PostStratification,
  postStratified,
  type StratifiedReview,
  type Stratum,
  starsOf,
  type WeightedDifference,
} from './post-stratification';
export { type RandomEffects, randomEffects } from './random-effects';
export {
  correctCells,
  leastLabelledBlame,
  leastRecallOfBlame,
  type ReadingErrors,
  readingErrors,
  recallOfBlame,
  whyNotTestable,
} from './reading-errors';
export { type TermVectors, trainTermVectors } from './similar-terms';
export { countMentioned, subjectMentions } from './subject-mentions';
export {
  type MappedTerm,
  type MappingStep,
  mapAspectTerms,
  mappingSteps,
  similarityThreshold,
  type TermMappingOptions,
} from './term-mapping';
