import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
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
 * The sum of several embeddings of each token, such as word, position and segment in BERT.
 *
 * @returns [B, L, H]
 * @example
 * const indices = tensorflow().tensor(Int32Array.of(4, 0, 4), [1, 3], 'int32');
 * embeddingSum([{ table: variables.words, indices }]); // [1, 3, H]
 */
export function embeddingSum(embeddings: readonly Embedding[]): Tensor {
  const heap = activeHeap();
  return heap ? heapEmbeddingSum(heap, embeddings) : embeddingSumReference(embeddings);
}

function heapEmbeddingSum(heap: Heap, embeddings: readonly Embedding[]): Tensor {
  const { table, indices } = embeddings[0];
  const [count, width] = [indices.size, table.shape[1]];
  return differentiable(
    embeddings.map(({ table }) => table),
    (...tables) => {
      const sums = heap.allocate([...indices.shape, width]);
      embeddings.forEach(({ indices }, i) => {
        heap.wasm.addRows(...[tables[i], indices, sums].map(heap.address), count, width, i === 0 ? 1 : 0);
      });
      return { value: sums, saved: embeddings.map(({ indices }) => indices) };
    },
    (dy, indicesOfTables) =>
      embeddings.map(({ table: { shape } }, i) => {
        const dtable = heap.allocate(shape);
        heap.wasm.scatterRows(...[dy, indicesOfTables[i], dtable].map(heap.address), count, width, shape[0]);
        return dtable;
      }),
  );
}

/** The same, composed of the library's operations. */
export function embeddingSumReference(embeddings: readonly Embedding[]): Tensor {
  const tf = tensorflow();
  const rows = embeddings.map(({ table, indices }) => tf.gather(table, tf.reshape(indices, [-1])));
  const sum = rows.length === 1 ? rows[0] : tf.addN(rows);
  return tf.reshape(sum, [...embeddings[0].indices.shape, embeddings[0].table.shape[1]]);
}
