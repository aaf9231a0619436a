export type { Correction } from '@crosscultural/base';
export { adjustedMutualInformation } from '@crosscultural/graph';
export { jaccard, logLikelihoodRatio, npmi, type PairInUnits } from './association';
export { type BackboneOptions, backbone } from './backbone';
export { type Centrality, centralities } from './centrality';
export { type ClusteredWords, clusteredWords } from './clustered-words';
export { type Communities, communities } from './communities';
export {
  type ConceptContrast,
  type ConceptCoverage,
  type ConceptOptions,
  contrastConcepts,
  countConcepts,
  type LeftOutReason,
  type SamplingUnit,
} from './concepts';
export {
  type Cooccurrence,
  type CooccurrenceOptions,
  cooccurrenceCounter,
  countCooccurrence,
  type VocabularyOptions,
  vocabularyCounter,
} from './cooccurrence';
export { type NodeDetails, toGraphml } from './graphml';
export { layoutNetwork, type Position } from './layout';
export { type ContrastOptions, contrastWords, type WordContrast } from './log-odds';
export {
  type EdgeWeight,
  type KeywordEdge,
  type KeywordNetwork,
  type KeywordNetworkOptions,
  type KeywordNode,
  keywordNetwork,
} from './network';
export { type KeywordPair, type KeywordPairOptions, keywordPairs } from './pairs';
export type { Window } from './units';
