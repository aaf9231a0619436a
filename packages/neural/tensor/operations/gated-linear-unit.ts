import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * A gated linear unit: the first half of each row times the sigmoid of the second half. Dauphin et al. (2017), Eq. (1).
 *
 * @param x [N, 2H]
 * @returns [N, H]
 * @example
 * const y = gatedLinearUnit(convolveTokens(x, mask, weights, bias)); // [B·L, H], weights [width·H, 2H]
 */
export function gatedLinearUnit(x: Tensor): Tensor {
  const heap = activeHeap();
  return heap ? heapGatedLinearUnit(heap, x) : gatedLinearUnitReference(x);
}

function heapGatedLinearUnit(heap: Heap, x: Tensor): Tensor {
  const [rows, width] = [x.shape[0], x.shape[1] / 2];
  return differentiable(
    [x],
    (x) => {
      const [y, gates] = [heap.allocate([rows, width]), heap.allocate([rows, width])];
      heap.wasm.gatedLinear(...[x, y, gates].map(heap.address), rows, width);
      return { value: y, saved: [y, gates] };
    },
    (dy, [y, gates]) => {
      const dx = heap.allocate([rows, 2 * width]);
      heap.wasm.gatedLinearGradient(...[y, gates, dy, dx].map(heap.address), rows, width);
      return [dx];
    },
  );
}

/** The same, composed of the library's operations. */
export function gatedLinearUnitReference(x: Tensor): Tensor {
  const tf = tensorflow();
  const [values, gates] = tf.split(x, 2, 1);
  return tf.mul(values, tf.sigmoid(gates));
}
