export { decodeEntities, normaliseText, removeTags } from './character-steps';
export type { CharacterCounts } from './characters';
export { type Cleaner, type CleaningCount, type CleaningOptions, cleanReviews, startCleaning } from './clean';
export { conceptOf, conceptTerms } from './concepts';
export { describeEnglishWord, englishTag } from './english';
export { type ExplainedPreprocessing, type ExplainedStep, explainPreprocessing } from './explain';
export { frequentSentimentWords, frequentWords, type WordCount } from './frequent-words';
export { gloss, withGloss } from './gloss';
export { mostInstructiveReview } from './instructive-review';
export { detectLanguage, detectLanguageOfAll } from './language';
export { fewestShingles, nearDuplicates, nearDuplicateThreshold, type SetList } from './near-duplicates';
export { normaliseTerm } from './normalise-term';
export {
  documentMaker,
  type PreprocessCounts,
  type PreprocessedCorpus,
  type PreprocessOptions,
  preprocess,
} from './preprocess';
export type { RawText } from './raw-text';
export { chineseTag, chineseWords, type DictionaryWord } from './segment';
export { jaccard, normaliseForComparison, shingles } from './shingles';
export { stopWords, type Trade, tradeOf } from './stop-words';
export { type Document, type PartOfSpeech, partsOfSpeech, type Token } from './token';
export { type TopicCorpusOptions, topicCorpus, type VocabularyCorpus } from './topic-corpus';
export type { TextOptions } from './word-steps';
