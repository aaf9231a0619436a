import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import { matrixAt, multiplyInto, transposed } from '../heap/matrix';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';
import { integerLinear } from './integer-linear';

/**
 * A linear layer, y = x W + b; in integers where `multiplyInIntegers` says so.
 *
 * @param x […, I]
 * @param weights [I, O]
 * @param bias [O]
 * @returns […, O]
 * @example
 * const logits = linear(x, variables['output.weights'], variables['output.bias']); // [B, 3] of [B, H]
 */
export function linear(x: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const heap = activeHeap();
  if (!heap) return linearReference(x, weights, bias);
  return integerLinear(heap, x, weights, bias) ?? heapLinear(heap, x, weights, bias);
}

function heapLinear(heap: Heap, x: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const [inputs, outputs] = weights.shape;
  const rows = x.size / inputs;
  const matrix = (tensor: Tensor, width: number) => matrixAt(heap.address(tensor), tensor.size / width, width);
  return differentiable(
    [x, weights, bias],
    (x, weights, bias) => {
      const y = heap.allocate([...x.shape.slice(0, -1), outputs]);
      const start = { bias: heap.address(bias) };
      multiplyInto(heap, matrix(y, outputs), matrix(x, inputs), matrix(weights, outputs), start);
      return { value: y, saved: [x, weights] };
    },
    (dy, [x, weights]) => {
      const [dx, dweights, dbias] = [heap.allocate(x.shape), heap.allocate(weights.shape), heap.allocate([outputs])];
      multiplyInto(heap, matrix(dx, inputs), matrix(dy, outputs), transposed(matrix(weights, outputs)));
      multiplyInto(heap, matrix(dweights, outputs), transposed(matrix(x, inputs)), matrix(dy, outputs));
      heap.wasm.sumColumns(heap.address(dy), heap.address(dbias), rows, outputs);
      return [dx, dweights, dbias];
    },
  );
}

/**
 * The first outputs of a linear layer, the same numbers as `linear` gives, without computing the others. For reading only: there is no
 * gradient.
 *
 * @param x […, I]
 * @param weights [I, O]
 * @param bias [O]
 * @param outputs how many of the O outputs
 * @returns […, outputs]
 * @example
 * const queries = firstOutputs(x, variables['queryKeyValue.weights'], variables['queryKeyValue.bias'], 64); // [B, L, 64]
 */
export function firstOutputs(x: Tensor, weights: Tensor, bias: Tensor, outputs: number): Tensor {
  const heap = activeHeap();
  const [inputs, width] = weights.shape;
  if (!heap) {
    const tf = tensorflow();
    return linearReference(x, tf.slice(weights, 0, [inputs, outputs]), tf.slice(bias, 0, outputs));
  }
  const inIntegers = integerLinear(heap, x, weights, bias, outputs);
  if (inIntegers) return inIntegers;
  const rows = x.size / inputs;
  const y = heap.allocate([...x.shape.slice(0, -1), outputs]);
  const [to, from, matrix, start] = [y, x, weights, bias].map(heap.address);
  const part = matrixAt(matrix, inputs, outputs, width);
  multiplyInto(heap, matrixAt(to, rows, outputs), matrixAt(from, rows, inputs), part, { bias: start });
  return y;
}

/** The same, composed of the library's operations. */
export function linearReference(x: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const tf = tensorflow();
  const [inputs, outputs] = weights.shape;
  const y = tf.add(tf.matMul(tf.reshape(x, [-1, inputs]), weights), bias);
  return tf.reshape(y, [...x.shape.slice(0, -1), outputs]);
}
