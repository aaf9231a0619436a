export type { TopicBrowserOptions } from './browser/data';
export { topicBrowserFrame, topicBrowserHtml } from './browser/html';
export { matchTopicsByDictionary, type TranslatedTopicMatch } from './compare/match-by-dictionary';
export { jensenShannon, matchTopics, type TopicMatch } from './compare/match-topics';
export {
  chosenTopicNumbers,
  compareTopicNumbers,
  type TopicNumberChoice,
  type TopicNumberOptions,
  type TopicNumberRow,
} from './measure/choose-topics';
export { type TopicCoherence, topicCoherence } from './measure/coherence';
export { heldOutPerplexity } from './measure/perplexity';
export { relevance, suggestLabels } from './measure/topic-labels';
export { type TopicCriterion, topicCriteria } from './measure/topic-trial';
export { type TopicShare, topicsOverTime } from './measure/topics-over-time';
export type { TopicCorpus } from './model/corpus';
export { type InferenceOptions, inferTopics, wordIds } from './model/infer';
export type { LdaModel } from './model/model';
export type { Priors } from './model/priors';
export { loadModel, saveModel } from './model/saved-model';
export { type TopicDocument, topDocuments } from './model/top-documents';
export { type TopicWord, topWords } from './model/top-words';
export { topicReader } from './model/topic-reader';
export type { SamplerName } from './sampler/choose-sampler';
export { type ConditionalCounts, dirichletDensity, fullConditional } from './sampler/equations';
export { type FitListener, fitLda, type LdaOptions, resumeLda, type SweepProgress } from './sampler/fit';
export { fitLdaParallel, type ParallelLdaOptions } from './sampler/fit-parallel';
export { fitLdaInParts, modelOfParts, type PartsOptions } from './sampler/fit-parts';
export {
  beginPart,
  type CorpusPart,
  type PartOptions,
  type PartState,
  type PartSweeps,
  sweepPart,
} from './sampler/part-sweep';
export { piecesOf, piecesPerSweep } from './sampler/pieces';
export { addTopicCounts, noTopicCounts, type TopicCounts, termsLogLikelihood } from './sampler/topic-counts';
