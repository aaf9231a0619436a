export { readWordVectors } from './read-file';
export type { TrainingProgress, WordVectorSettings } from './settings';
export { analogy, type Neighbour, nearestWords, similarity } from './similarity';
export { trainWordVectors } from './train';
export { type CountedWords, countWords as frequentWords } from './vocabulary';
export { vectorOf, type WordVectors } from './word-vectors';
export { type WordVectorFormat, writeWordVectors } from './write-file';
