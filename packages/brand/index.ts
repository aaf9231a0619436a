export * from './effects';
export * from './events';
export * from './influence';
export {
  type AdviceEvidence,
  type AspectAdvice,
  aspectAdvice,
  type Estimated,
  leastLead,
} from './insights/aspect-advice';
export * from './posts';
export * from './sentiment';
export * from './sums';
export * from './timeline';
export * from './topics';
export * from './words';
