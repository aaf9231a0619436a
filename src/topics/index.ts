export type { TopicCorpus } from './corpus';
export { type ConditionalCounts, dirichletDensity, fullConditional } from './equations';
export { type FitListener, fitLda, type LdaOptions, resumeLda, type SweepProgress } from './fit';
export { fitLdaParallel, type ParallelLdaOptions } from './fit-parallel';
export type { Kernel } from './kernel-choice';
export type { LdaModel } from './model';
export { loadModel, saveModel } from './saved-model';
export { type TopicWord, topWords } from './top-words';
