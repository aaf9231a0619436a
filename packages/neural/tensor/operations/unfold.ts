import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * Lays the neighbourhood of each token side by side, so that a convolution over the tokens is one matrix product.
 * Neighbours outside the text, or masked, are zeros; row b·L + i holds tokens i − ⌊width/2⌋ … i + ⌊(width−1)/2⌋.
 *
 * @param x [B, L, H]
 * @param mask [B, L], 1 for a token, 0 for padding
 * @param width how many tokens a neighbourhood has
 * @returns [B·L, width·H]
 * @example
 * const windows = unfoldTokens(x, mask, 3); // [B·L, 3H]: each token with its neighbours
 */
export function unfoldTokens(x: Tensor, mask: Tensor, width: number): Tensor {
  const heap = activeHeap();
  return heap ? heapUnfoldTokens(heap, x, mask, width) : unfoldTokensReference(x, mask, width);
}

function heapUnfoldTokens(heap: Heap, x: Tensor, mask: Tensor, width: number): Tensor {
  const [batch, length, hidden] = x.shape;
  const sizes = [batch, length, hidden, width];
  return differentiable(
    [x],
    (x) => {
      const y = heap.allocate([batch * length, width * hidden]);
      heap.wasm.unfold(...[x, mask, y].map(heap.address), ...sizes);
      return { value: y, saved: [mask] };
    },
    (dy, [mask]) => {
      const dx = heap.allocate([batch, length, hidden]);
      heap.wasm.fold(...[dy, mask, dx].map(heap.address), ...sizes);
      return [dx];
    },
  );
}

/** The same, composed of the library's operations. */
export function unfoldTokensReference(x: Tensor, mask: Tensor, width: number): Tensor {
  const tf = tensorflow();
  const [batch, length, hidden] = x.shape;
  const before = width >> 1;
  const masked = tf.mul(x, tf.expandDims(mask, 2));
  const padded = tf.pad(masked, [
    [0, 0],
    [before, width - 1 - before],
    [0, 0],
  ]);
  const shifted = Array.from({ length: width }, (_, k) => tf.slice(padded, [0, k, 0], [batch, length, hidden]));
  return tf.reshape(tf.concat(shifted, 2), [batch * length, width * hidden]);
}
