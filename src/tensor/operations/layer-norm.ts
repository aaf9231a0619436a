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
 */
export function addLayerNorm(
  x: Tensor,
  residual: Tensor | null,
  gain: Tensor,
  bias: Tensor,
  epsilon = LAYER_NORM_EPSILON,
): Tensor {
  return addLayerNormReference(x, residual, gain, bias, epsilon);
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
