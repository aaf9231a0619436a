export { type NGramSettings, normaliseForFeatures, wordsOf } from './n-grams';
export { binarise, normaliseRows, type SparseRows, scaleColumns, selectRows } from './sparse-rows';
export { tfIdf } from './tf-idf';
export { countNGrams, learnVocabulary, type PackedVocabulary, unpackVocabulary, type Vocabulary } from './vocabulary';
