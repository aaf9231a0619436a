export { adjustPValues, type Correction, normalUpperTail } from '@crosscultural/base';
export { adjustedMutualInformation, expectedMutualInformation } from './adjusted-mutual-information';
export { expectedCount, jaccard, logLikelihoodRatio, npmi, type PairInUnits, signedRoot } from './association';
export { type BackboneOptions, backbone, disparity } from './backbone';
export { type Centrality, centralities, coreNumbers, eigenvectorCentrality } from './centrality';
export { type Communities, communities } from './communities';
export { type ConceptContrast, type ConceptCoverage, type ConceptOptions, contrastConcepts } from './concepts';
export {
  type Cooccurrence,
  type CooccurrenceOptions,
  cooccurrenceCounter,
  countCooccurrence,
  type VocabularyOptions,
  vocabularyCounter,
} from './cooccurrence';
export { toGexf, writeGexf } from './gexf';
export { type NodeDetails, toGraphml, writeGraphml } from './graphml';
export { layoutNetwork, type Position } from './layout';
export { contrastWords, type WordContrast } from './log-odds';
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
