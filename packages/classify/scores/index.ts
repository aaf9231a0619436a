export { type ClassScores, type ConfusionScores, confusionMatrix, confusionScores } from './confusion';
export {
  type Interval,
  type JudgedRows,
  meanOverSplits,
  pairedDifference,
  type Score,
  scoreInterval,
} from './intervals';
export {
  brierScore,
  type CalibrationBin,
  calibrationError,
  logLoss,
  mostProbable,
  riskCoverage,
} from './probability-scores';
