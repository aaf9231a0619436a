import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * The Gaussian error linear unit, x Φ(x) with Φ(x) = (1 + erf(x/√2))/2; not the approximation by tanh, which BERT's
 * weights do not fit. Hendrycks and Gimpel (2016), Eq. (1).
 *
 * @example
 * gelu(tensorflow().tensor([-1, 0, 1])); // [-0.159, 0, 0.841]
 */
export function gelu(x: Tensor): Tensor {
  const heap = activeHeap();
  return heap ? heapGelu(heap, x) : geluReference(x);
}

function heapGelu(heap: Heap, x: Tensor): Tensor {
  return differentiable(
    [x],
    (x) => {
      const [y, distribution] = [heap.allocate(x.shape), heap.allocate(x.shape)];
      heap.wasm.gelu(...[x, y, distribution].map(heap.address), x.size);
      return { value: y, saved: [x, distribution] };
    },
    (dy, [x, distribution]) => {
      const dx = heap.allocate(x.shape);
      heap.wasm.geluGradient(...[x, distribution, dy, dx].map(heap.address), x.size);
      return [dx];
    },
  );
}

/** The same, composed of the library's operations. */
export function geluReference(x: Tensor): Tensor {
  const tf = tensorflow();
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1));
}
