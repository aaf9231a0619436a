export { bestAssignment } from './assignment';
export {
  bootstrap,
  bootstrapTogether,
  interval95,
  packUnits,
  resamples,
  resampleUnits,
  type SparseUnits,
  sumOfUnits,
  withoutEntries,
} from './bootstrap';
export { type CliffsDelta, cliffsDelta } from './cliffs-delta';
export { correlationInterval } from './correlation-interval';
export { mean, median, medianOf, quantile } from './descriptive';
export { kendallTau } from './kendall';
export { digamma, logGamma } from './log-gamma';
export { adjustPValues, type Correction } from './multiple-tests';
export { normalQuantile975, normalUpperTail, twoSidedProbability } from './normal';
export { permutationTest, type TwoGroupStatistic } from './permutation';
export { riskRatio, type ShareWithError } from './risk-ratio';
export { studentQuantile, studentUpperTail } from './student-t';
export { wilsonInterval } from './wilson';
