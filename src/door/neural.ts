export type {
  Engine,
  EngineChoice,
  Neighbour,
  TrainingProgress,
  WordVectorFormat,
  WordVectorSettings,
  WordVectors,
} from '@crosscultural/neural';
export * as steps from '@crosscultural/neural';
export {
  analogy,
  engineChoices,
  nearestWords,
  readWordVectors,
  similarity,
  trainWordVectors,
  useDeterministicEngine,
  useEngine,
  useFastestEngine,
  vectorOf,
  writeWordVectors,
} from '@crosscultural/neural';
