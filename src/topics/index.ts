export type { TopicCorpus } from './corpus';
export { type ConditionalCounts, dirichletDensity, fullConditional } from './equations';
export { fitLda, type LdaOptions, type SweepProgress } from './fit';
export { fitLdaParallel, type ParallelLdaOptions } from './fit-parallel';
export type { Kernel } from './kernel-choice';
export type { LdaModel } from './model';
export { type TopicWord, topWords } from './top-words';
