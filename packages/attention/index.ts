export {
  type ComparisonOptions,
  compareCultures,
  type MeasureDifference,
  type SubjectDifference,
} from './compare/compare-cultures';
export {
  type IndependentReading,
  independentReadings,
  type ReadingAgreement,
  readingAgreement,
} from './compare/independent-readings';
export {
  beyondPlacebo,
  type PlaceboBound,
  type PlaceboComparison,
  type PlaceboDifference,
  type PlaceboRun,
  partDifferences,
  placeboBound,
  randomHalves,
} from './compare/placebo';
export {
  type PlatformDifference,
  type PlatformEffect,
  type PlatformMentions,
  platformEffects,
} from './compare/platforms';
export {
  type MixDifference,
  type PostStratification,
  postStratified,
  type StratifiedReview,
  type Stratum,
  starsOf,
  type WeightedDifference,
} from './compare/post-stratification';
export { type RandomEffects, randomEffects } from './compare/random-effects';
export {
  distinctThemes,
  type MentionedWords,
  type NamedTopics,
  type TopicWordCell,
  type TopicWords,
  wordsByTopic,
} from './compare/topic-words';
export { type CellCorrection, correctCells, correctedBy, correctionBy } from './errors/correct-cells';
export {
  type CellSums,
  correctedSums,
  type DrawnSums,
  isCorrected,
  judgedCells,
  openInterval95,
  withDoubt,
} from './errors/corrected-draws';
export { type CorrectionCheck, correctionCheck } from './errors/correction-check';
export { corruptedMentions, type ReadingRates, ratesByErrors, withoutErrors } from './errors/corrupted-mentions';
export { type ErrorClass, errorCell, errorClasses, pairsIn } from './errors/error-cells';
export {
  leastLabelledBlame,
  leastRecallOfBlame,
  type ReadingErrors,
  readingErrors,
  recallOfBlame,
  whyNotTestable,
} from './errors/reading-errors';
export { adviceOn, type FromMean, leastStay, margin, type Standing, standsOut } from './measures/advice';
export { compareQuadrants, type QuadrantChange } from './measures/changed-quadrants';
export {
  type CutLines,
  type CutStatistic,
  cutStatistics,
  middleBy,
  type Quadrant,
  quadrantOf,
  quadrants,
} from './measures/cut-lines';
export {
  type AttentionEstimate,
  type AttentionOptions,
  estimateAttention,
  type FeatureEstimate,
} from './measures/estimates';
export {
  joinedCells,
  measuringWords,
  type RankedWords,
  type WordMeasures,
  type WordMembers,
  type WordValues,
} from './measures/joined-words';
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
} from './measures/measures';
export { intervalText, percentText, percentWithInterval } from './measures/shares-in-words';
export {
  type AttentionWithSatisfaction,
  attentionWithSatisfaction,
  type TensionRow,
  tensionRows,
} from './measures/tensions';
export { exampleInWords, type MentionExample, mentionExamples } from './mentions/examples';
export { aspectMentions, featureMentions, otherAspects, type TermTable, termTable } from './mentions/feature-mentions';
export { type FeatureMention, mentionsOfTriplets } from './mentions/mentions';
export { lexiconMentions } from './mentions/named-sentences';
export { type PackedMentions, packMentions } from './mentions/packed-mentions';
export { countMentioned, subjectMentions } from './mentions/subject-mentions';
export { type AspectTerm, type AspectTerms, aspectTerms } from './words/aspect-terms';
export { coveredByBoth } from './words/covered-subjects';
export type { AttentionLexicon, LexiconWord, Names, TermConcepts } from './words/lexicon';
export { mappingAccuracy, type StepAccuracy } from './words/mapping-accuracy';
export {
  averageLinkage,
  type OpenGroup,
  type OpenVocabularyOptions,
  openVocabulary,
  type VocabularyCoverage,
  vocabularyCoverage,
} from './words/open-vocabulary';
export { type TermVectors, trainTermVectors } from './words/similar-terms';
export {
  type MappedTerm,
  type MappingStep,
  mapAspectTerms,
  mappingSteps,
  similarityThreshold,
  type TermMappingOptions,
} from './words/term-mapping';
