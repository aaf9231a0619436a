export { bestAssignment } from './assignment';
export { bootstrap, interval95, packUnits, resampleUnits, type SparseUnits, sumOfUnits } from './bootstrap';
export { mean, median, quantile } from './descriptive';
export { kendallTau } from './kendall';
export { digamma, logGamma } from './log-gamma';
export { adjustPValues, type Correction } from './multiple-tests';
export { normalUpperTail, twoSidedProbability } from './normal';
export { permutationTest, type TwoGroupStatistic } from './permutation';
export { studentQuantile, studentUpperTail } from './student-t';
