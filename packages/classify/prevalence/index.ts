export type { ConfusionCounts } from './confusion-draws';
export {
  adjustedShares,
  type CorrectedDifference,
  type CorrectedShares,
  correctedDifference,
  correctedShares,
  type DrawOptions,
} from './corrected-shares';
export { expectedShares } from './saerens';
export { projectOntoSimplex } from './simplex';
