export type * from '@crosscultural/classify';
export * as steps from '@crosscultural/classify';
export {
  balancedClassWeights,
  calibrationError,
  confusionMatrix,
  confusionScores,
  correctedDifference,
  correctedShares,
  duplicateGroups,
  fitCalibration,
  learnVocabulary,
  lexiconProbabilities,
  meanOverSplits,
  mostProbable,
  pairedDifference,
  repeatedSplits,
  riskCoverage,
  scoreInterval,
  splitRows,
  trainLogisticRegression,
  trainNaiveBayes,
  trainNbSvm,
} from '@crosscultural/classify';
