import { UserError } from '@crosscultural/base';

/** One vector per word: row i of `values` belongs to `words[i]`. The most frequent word comes first. */
export interface WordVectors {
  words: string[];
  /** Length of a vector. */
  dimension: number;
  /** words × dimension, row by row. */
  values: Float32Array;
}

const rowsOfWords = new WeakMap<readonly string[], Map<string, number>>();

/** The row of a word, or undefined when it has no vector. */
export function rowOf(vectors: WordVectors, word: string): number | undefined {
  let rows = rowsOfWords.get(vectors.words);
  if (!rows || rows.size !== vectors.words.length) {
    rows = new Map(vectors.words.map((known, row) => [known, row]));
    rowsOfWords.set(vectors.words, rows);
  }
  return rows.get(word);
}

/**
 * The vector of a word (a view, `dimension` numbers), or null when the word was not seen often enough to have one.
 *
 * @param vectors what `trainWordVectors` or `readWordVectors` gave.
 * @param word as it is written in the text that the vectors were trained on.
 * @example
 * vectorOf(vectors, 'screen'); // Float32Array of `dimension` numbers
 */
export function vectorOf(vectors: WordVectors, word: string): Float32Array | null {
  const row = rowOf(vectors, word);
  return row === undefined ? null : vectorOfRow(vectors, row);
}

/** @throws UserError when the word has no vector. */
export function knownVector(vectors: WordVectors, word: string): Float32Array {
  const vector = vectorOf(vectors, word);
  if (vector) return vector;
  throw new UserError(`"${word}" is not among the ${vectors.words.length} words that have a vector.`);
}

export function vectorOfRow({ values, dimension }: WordVectors, row: number): Float32Array {
  return values.subarray(row * dimension, (row + 1) * dimension);
}
