import { deriveSeed } from '@crosscultural/base';
import { trainWordVectors, type WordVectors } from '@crosscultural/neural';
import { createVocabulary, entryOf, TABLE_DEVIATION, type Vocabulary, wordsOf } from '../encoder';
import { type Sentence, sentencesOf } from '../tokens';
import type { EmbeddedModelSettings } from './settings';
import { type TrainingData, type TrainingReview, withoutDevelopment } from './training-data';

/** What a model knows of words before its training: the vocabulary, and vectors learned from raw text. */
export interface WordKnowledge {
  vocabulary: Vocabulary;
  /** Of the vocabulary's entries (English words, Chinese characters). */
  entryVectors: WordVectors;
  /** Of segmented words, frozen; null where `wordFeatureSize` is 0. */
  wordVectors: WordVectors | null;
}

/**
 * Trains vectors on all texts but dev's and makes the vocabulary: entries with a vector, and entries that occur at least
 * twice in the labelled reviews. What occurs once stays unknown, so that the vector of `[UNK]` is trained too.
 */
export function learnWords(data: TrainingData, settings: EmbeddedModelSettings): WordKnowledge {
  const { language, seed, vectors } = settings;
  const sentences = (reviews: readonly TrainingReview[]): Sentence[] =>
    reviews.flatMap(({ text }) => sentencesOf(text, language, { maximumTokens: settings.maximumTokens }));
  const labelled = sentences([...data.train, ...(data.related ?? [])]);
  const texts = [...labelled, ...sentences(withoutDevelopment(data))];
  const entriesOf = ({ tokens }: Sentence) => tokens.map((token) => entryOf(token, language));
  const train = (lines: string[][], name: string, dimension: number) =>
    trainWordVectors(lines, { ...vectors, dimension, seed: deriveSeed(seed, name) });

  const entryVectors = train(texts.map(entriesOf), 'entry vectors', settings.hiddenSize);
  const counts = new Map<string, number>();
  for (const entry of labelled.flatMap(entriesOf)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count > 1).map(([entry]) => entry);
  return {
    vocabulary: createVocabulary([...entryVectors.words, ...frequent]),
    entryVectors,
    wordVectors:
      settings.wordFeatureSize > 0
        ? scaled(train(texts.map(wordsOf), 'word vectors', settings.wordFeatureSize), 1)
        : null,
  };
}

/** Copies the entries' vectors into a table, scaled to the deviation of the other rows. */
export function fillTable(table: Float32Array, { vocabulary, entryVectors }: WordKnowledge): void {
  const { words, values, dimension } = scaled(entryVectors, TABLE_DEVIATION);
  words.forEach((word, row) => {
    const entry = vocabulary.indexOf.get(word);
    if (entry !== undefined) table.set(values.subarray(row * dimension, (row + 1) * dimension), entry * dimension);
  });
}

/** Vectors whose numbers have the given root mean square. */
function scaled(vectors: WordVectors, deviation: number): WordVectors {
  let squares = 0;
  for (const value of vectors.values) squares += value * value;
  const factor = deviation / Math.sqrt(squares / vectors.values.length || 1);
  return { ...vectors, values: vectors.values.map((value) => value * factor) };
}
