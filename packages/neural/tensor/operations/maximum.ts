import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/** What a masked token counts as. */
export const MASKED = -1e9;

/**
 * The largest value of each feature over the tokens of a text (max pooling).
 *
 * @param x [B, L, H]
 * @param mask [B, L], 1 for a token, 0 for padding, which is left out
 * @returns [B, H], zeros for a text without any token
 * @example
 * const summary = maximumOverTokens(x, mask); // [B, H] of [B, L, H]
 */
export function maximumOverTokens(x: Tensor, mask: Tensor): Tensor {
  const heap = activeHeap();
  return heap ? heapMaximumOverTokens(heap, x, mask) : maximumOverTokensReference(x, mask);
}

function heapMaximumOverTokens(heap: Heap, x: Tensor, mask: Tensor): Tensor {
  const [batch, length, hidden] = x.shape;
  return differentiable(
    [x],
    (x) => {
      const [y, places] = [heap.allocate([batch, hidden]), heap.allocate([batch, hidden], 'int32')];
      heap.wasm.largest(...[x, mask, y, places].map(heap.address), batch, length, hidden);
      return { value: y, saved: [places] };
    },
    (dy, [places]) => {
      const dx = heap.allocate([batch, length, hidden]);
      heap.wasm.largestGradient(...[dy, places, dx].map(heap.address), batch, length, hidden);
      return [dx];
    },
  );
}

/** The same, composed of the library's operations. */
export function maximumOverTokensReference(x: Tensor, mask: Tensor): Tensor {
  const tf = tensorflow();
  const keep = tf.expandDims(mask, 2);
  const largest = tf.max(tf.add(tf.mul(x, keep), tf.mul(tf.sub(1, keep), MASKED)), 1);
  return tf.mul(largest, tf.max(mask, 1, true));
}
