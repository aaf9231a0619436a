import { UserError } from '@crosscultural/base';
import { knownVector, rowOf, vectorOfRow, type WordVectors } from './word-vectors';

/** A word and the cosine of the angle between its vector and the one asked for, −1 to 1. */
export interface Neighbour {
  word: string;
  similarity: number;
}

/**
 * The cosine of the angle between the vectors of two words, −1 to 1.
 *
 * @param vectors what `trainWordVectors` or `readWordVectors` gave.
 * @param a a word that has a vector.
 * @param b another.
 * @throws UserError when a word has no vector.
 * @example
 * similarity(vectors, 'screen', 'display'); // 0.8 or so
 */
export function similarity(vectors: WordVectors, a: string, b: string): number {
  return cosine(knownVector(vectors, a), knownVector(vectors, b));
}

/**
 * The words (or characters, when the vectors are those of characters) whose vectors point in nearly the same direction
 * as a word's own; the nearest first, the word itself left out.
 *
 * @param vectors what `trainWordVectors` or `readWordVectors` gave.
 * @param word one that has a vector.
 * @param count how many neighbours, at most.
 * @throws UserError when the word has no vector.
 * @example
 * nearestWords(vectors, 'screen', 3); // [{ word: 'display', similarity: 0.8 }, …]
 */
export function nearestWords(vectors: WordVectors, word: string, count: number): Neighbour[] {
  return nearestToVector(vectors, knownVector(vectors, word), count, [word]);
}

/**
 * The words that are to c as b is to a: nearest to b − a + c of the unit vectors (Mikolov, Yih and Zweig 2013,
 * "Linguistic regularities", 3CosAdd), none of the three among them.
 *
 * @param vectors what `trainWordVectors` or `readWordVectors` gave.
 * @param a the first word of the known pair.
 * @param b its partner.
 * @param c the first word of the pair that is looked for.
 * @param count how many answers, at most.
 * @throws UserError when a word has no vector.
 * @example
 * analogy(vectors, 'man', 'king', 'woman', 1); // [{ word: 'queen', … }] in vectors of much text
 */
export function analogy(vectors: WordVectors, a: string, b: string, c: string, count: number): Neighbour[] {
  const [unitA, unitB, unitC] = [a, b, c].map((word) => unit(knownVector(vectors, word)));
  const target = unitB.map((value, k) => value - unitA[k] + unitC[k]);
  return nearestToVector(vectors, target, count, [a, b, c]);
}

function nearestToVector(
  vectors: WordVectors,
  vector: ArrayLike<number>,
  count: number,
  leftOut: readonly string[],
): Neighbour[] {
  if (!Number.isInteger(count) || count < 0)
    throw new UserError(`The number of words asked for must be 0 or more, not ${count}.`);
  const skipped = new Set(leftOut.map((word) => rowOf(vectors, word)));
  const nearest: { row: number; similarity: number }[] = [];
  /** Similarity that a further word must have; none until `count` words were found. */
  let least = count === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const keepNearest = () => {
    nearest.sort((a, b) => b.similarity - a.similarity || a.row - b.row);
    nearest.length = Math.min(count, nearest.length);
  };
  for (let row = 0; row < vectors.words.length; row++) {
    if (skipped.has(row)) continue;
    const similarity = cosine(vector, vectorOfRow(vectors, row));
    if (!(similarity > least)) continue;
    nearest.push({ row, similarity });
    if (nearest.length < 2 * count) continue;
    keepNearest();
    least = nearest[count - 1].similarity;
  }
  keepNearest();
  return nearest.map(({ row, similarity }) => ({ word: vectors.words[row], similarity }));
}

/** 0 when a vector is zero. */
function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let k = 0; k < a.length; k++) {
    product += a[k] * b[k];
    squaresA += a[k] * a[k];
    squaresB += b[k] * b[k];
  }
  const lengths = Math.sqrt(squaresA * squaresB);
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product / lengths));
}

function unit(vector: Float32Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float64Array.from(vector, (value) => value / length);
}
