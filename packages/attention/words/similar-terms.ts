import { trainWordVectors, vectorOf, type WordVectorSettings, type WordVectors } from '@crosscultural/neural';
import { type Document, documentMaker, type TextOptions } from '@crosscultural/text';

/** Word vectors of one culture's reviews, and how a term is cut into the words that have vectors. */
export interface TermVectors {
  vectors: WordVectors;
  wordsOf: (term: string) => string[];
}

/**
 * Trains Word2Vec (skip-gram) on the reviews themselves, so that a term can be compared with the feature words. Only the
 * next word on each side counts: a wider window finds words of one theme rather than words for one thing. What all vectors
 * have in common, their mean, is taken away (Mu and Viswanath 2018): on few reviews it makes every two words look alike.
 *
 * @param documents one culture's reviews after preprocessing.
 * @param options the options that they were preprocessed with: terms are cut in the same way.
 * @param settings of `trainWordVectors`; the seed has no default.
 * @example
 * const vectors = attention.trainTermVectors((await study.preprocess('foreign')).documents, { seed: 2023 });
 */
export function trainTermVectors(
  documents: readonly Document[],
  settings: WordVectorSettings,
  options: TextOptions = {},
): TermVectors {
  const sentences = documents.map(({ tokens }) => tokens.map(({ lemma }) => lemma));
  const tokens = sentences.reduce((sum, words) => sum + words.length, 0);
  // A small corpus has to be read often.
  const epochs = Math.min(Math.max(Math.round(8e6 / Math.max(tokens, 1)), 5), 40);
  const trained = trainWordVectors(sentences, { dimension: 50, window: 1, minimumCount: 3, epochs, ...settings });
  const cut = documentMaker(options);
  const { culture = 'domestic', language = 'zh' } = documents[0] ?? {};
  return {
    vectors: { ...trained, values: withoutMean(trained) },
    wordsOf: (term) => cut({ id: term, culture, language, text: term }).tokens.map(({ lemma }) => lemma),
  };
}

function withoutMean({ words, dimension, values }: WordVectors): Float32Array {
  const mean = new Float64Array(dimension);
  for (let i = 0; i < values.length; i++) mean[i % dimension] += values[i] / words.length;
  return values.map((value, i) => value - mean[i % dimension]);
}

/** The unit vector of a term: the mean of its words' unit vectors; null when no word of it has one. */
export function vectorOfTerm(term: string, { vectors, wordsOf }: TermVectors): Float64Array | null {
  const whole = vectorOf(vectors, term);
  const parts = whole ? [whole] : wordsOf(term).flatMap((word) => vectorOf(vectors, word) ?? []);
  return unitMean(parts, vectors.dimension);
}

/** The unit vector in the direction of the mean of some vectors' unit vectors; null for no vectors. */
export function unitMean(parts: readonly ArrayLike<number>[], dimension: number): Float64Array | null {
  const sum = new Float64Array(dimension);
  for (const vector of parts) {
    const length = Math.sqrt(cosineOfUnits(vector, vector)) || 1;
    for (let k = 0; k < dimension; k++) sum[k] += vector[k] / length;
  }
  const length = Math.sqrt(cosineOfUnits(sum, sum));
  return length === 0 ? null : sum.map((value) => value / length);
}

/** The inner product, which for unit vectors is the cosine of their angle. */
export function cosineOfUnits(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let product = 0;
  for (let k = 0; k < a.length; k++) product += a[k] * b[k];
  return product;
}
