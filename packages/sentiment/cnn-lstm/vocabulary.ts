import { frequentWords, trainWordVectors } from '@crosscultural/neural';
import type { CnnLstmSettings } from './settings';

/** Rows of the word table: padding, the unknown word, then the words. */
export const specialRows = 2;
const UNKNOWN = 1;

/** The size (root mean square) of a number of the vectors that the network begins with: theirs depends on the passes of Word2Vec. */
const START_SIZE = 0.35;

/** The words of a model, the most frequent first, and the vectors [words, dimension] they begin with where the settings ask for them. */
export interface StartWords {
  words: readonly string[];
  vectors: Float32Array | null;
}

/** Word2Vec on all texts that may be learned from, scaled to one size. */
export function startWords(texts: readonly (readonly string[])[], settings: CnnLstmSettings): StartWords {
  const { wordVectors, dimension, minimumCount, seed } = settings;
  if (!wordVectors) return { words: frequentWords(texts, minimumCount).words, vectors: null };
  const { words, values } = trainWordVectors(texts, { ...wordVectors, dimension, minimumCount, seed });
  let squares = 0;
  for (const value of values) squares += value * value;
  const scale = START_SIZE / Math.sqrt(squares / values.length);
  return { words, vectors: values.map((value) => value * scale) };
}

/** Turns texts into rows of the word table; a text without words is one unknown word. */
export function wordReader(words: readonly string[], maximumWords: number): (text: readonly string[]) => Int32Array {
  const rows = new Map(words.map((word, i) => [word, specialRows + i]));
  return (text) => {
    if (text.length === 0) return Int32Array.of(UNKNOWN);
    const kept = Math.min(text.length, maximumWords);
    const fromBeginning = kept < text.length ? (kept + 1) >> 1 : kept;
    const numbers = new Int32Array(kept);
    for (let i = 0; i < kept; i++) {
      const place = i < fromBeginning ? i : text.length - kept + i;
      numbers[i] = rows.get(text[place]) ?? UNKNOWN;
    }
    return numbers;
  };
}
