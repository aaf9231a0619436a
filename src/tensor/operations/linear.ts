import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * A linear layer, y = x W + b.
 *
 * @param x […, I]
 * @param weights [I, O]
 * @param bias [O]
 * @returns […, O]
 */
export function linear(x: Tensor, weights: Tensor, bias: Tensor): Tensor {
  return linearReference(x, weights, bias);
}

/** The same, composed of the library's operations. */
export function linearReference(x: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const tf = tensorflow();
  const [inputs, outputs] = weights.shape;
  const y = tf.add(tf.matMul(tf.reshape(x, [-1, inputs]), weights), bias);
  return tf.reshape(y, [...x.shape.slice(0, -1), outputs]);
}
