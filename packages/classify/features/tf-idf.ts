import { normaliseRows, type SparseRows } from './sparse-rows';
import type { Vocabulary } from './vocabulary';

/**
 * Weighs counts by how telling an n-gram is: (1 + ln count) · (ln((1 + N) / (1 + df)) + 1), rows then divided by their
 * length (Manning, Raghavan and Schütze 2008, §6.4.1, with the smoothed idf of scikit-learn).
 *
 * @param counts as `countNGrams` gives them.
 * @param vocabulary that they were counted by: N and df are those of the training texts.
 * @example
 * const rows = tfIdf(countNGrams(texts, vocabulary), vocabulary);
 */
export function tfIdf(counts: SparseRows, { documents, documentFrequency }: Vocabulary): SparseRows {
  const idf = Float64Array.from(documentFrequency, (df) => Math.log((1 + documents) / (1 + df)) + 1);
  const value = new Float32Array(counts.value.length);
  for (let i = 0; i < value.length; i++) value[i] = (1 + Math.log(counts.value[i])) * idf[counts.column[i]];
  return normaliseRows({ ...counts, value });
}
