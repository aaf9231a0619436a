export { type Estimate, meanEstimate } from './estimate';
export { type Interruption, type InterruptionEffect, interruptedSeries } from './interrupted-series';
export { type PlaceboTest, placeboDates, placeboTest } from './placebo';
export type { Column, Family } from './regression';
export { simplexLeastSquares } from './simplex-least-squares';
export { type NamedSeries, type SyntheticControl, syntheticControl } from './synthetic-control';
