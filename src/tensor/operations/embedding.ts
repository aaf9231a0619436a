import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/** Rows of a table, picked by number. */
export interface Embedding {
  /** [V, H] */
  table: Tensor;
  /** [B, L], int32, each in [0, V) */
  indices: Tensor;
}

/**
 * The sum of several embeddings of each token, such as word, position and segment (Paper A, Eq. (3)).
 *
 * @returns [B, L, H]
 */
export function embeddingSum(embeddings: readonly Embedding[]): Tensor {
  return embeddingSumReference(embeddings);
}

/** The same, composed of the library's operations. */
export function embeddingSumReference(embeddings: readonly Embedding[]): Tensor {
  const tf = tensorflow();
  const rows = embeddings.map(({ table, indices }) => tf.gather(table, tf.reshape(indices, [-1])));
  const sum = rows.length === 1 ? rows[0] : tf.addN(rows);
  return tf.reshape(sum, [...embeddings[0].indices.shape, embeddings[0].table.shape[1]]);
}
