import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/** BERT's; PyTorch's own default of 1e-5 would not reproduce it. */
export const LAYER_NORM_EPSILON = 1e-12;

/**
 * Adds a residual and normalises each row: with s = x + residual, (s − mean(s)) / √(variance(s) + ε) · gain + bias.
 * Ba, Kiros and Hinton (2016), Eq. (4).
 *
 * @param x […, H]
 * @param residual […, H], or null for none
 * @param gain [H]
 * @param bias [H]
 * @returns […, H]
 * @example
 * const y = addLayerNorm(gated, x, variables['norm.gain'], variables['norm.bias']); // a residual and its norm
 * const z = addLayerNorm(x, null, gain, bias); // a norm alone
 */
export function addLayerNorm(
  x: Tensor,
  residual: Tensor | null,
  gain: Tensor,
  bias: Tensor,
  epsilon = LAYER_NORM_EPSILON,
): Tensor {
  const heap = activeHeap();
  return heap
    ? heapAddLayerNorm(heap, x, residual, gain, bias, epsilon)
    : addLayerNormReference(x, residual, gain, bias, epsilon);
}

function heapAddLayerNorm(
  heap: Heap,
  x: Tensor,
  residual: Tensor | null,
  gain: Tensor,
  bias: Tensor,
  epsilon: number,
): Tensor {
  const width = gain.size;
  const rows = x.size / width;
  return differentiable(
    residual ? [x, gain, bias, residual] : [x, gain, bias],
    (x, gain, bias, residual?: Tensor) => {
      const [y, normalised, inverseDeviation] = [heap.allocate(x.shape), heap.allocate(x.shape), heap.allocate([rows])];
      heap.wasm.addLayerNorm(
        heap.address(x),
        residual ? heap.address(residual) : 0,
        ...[gain, bias, y, normalised, inverseDeviation].map(heap.address),
        ...[rows, width, epsilon],
      );
      return { value: y, saved: [normalised, inverseDeviation, gain] };
    },
    (dy, saved) => {
      const [dx, dgain, dbias] = [heap.allocate(dy.shape), heap.allocate([width]), heap.allocate([width])];
      heap.wasm.layerNormGradient(...[dy, ...saved, dx, dgain, dbias].map(heap.address), rows, width);
      return residual ? [dx, dgain, dbias, dx.clone()] : [dx, dgain, dbias];
    },
  );
}

/** The same, composed of the library's operations. */
export function addLayerNormReference(
  x: Tensor,
  residual: Tensor | null,
  gain: Tensor,
  bias: Tensor,
  epsilon = LAYER_NORM_EPSILON,
): Tensor {
  const tf = tensorflow();
  const sum = residual ? tf.add(x, residual) : x;
  const { mean, variance } = tf.moments(sum, -1, true);
  const normalised = tf.mul(tf.sub(sum, mean), tf.rsqrt(tf.add(variance, epsilon)));
  return tf.add(tf.mul(normalised, gain), bias);
}
