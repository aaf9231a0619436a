export type { ConfusionCounts } from './confusion-draws';
export {
  adjustedShares,
  adjustedSharesOfDecided,
  adjustingShares,
  type CorrectedDifference,
  type CorrectedShares,
  correctedDifference,
  correctedShares,
  type DrawOptions,
} from './corrected-shares';
export { solveLinearSystem } from './linear-system';
export { mixtureShares } from './mixture-shares';
export { expectedShares } from './saerens';
export { projectOntoSimplex } from './simplex';
