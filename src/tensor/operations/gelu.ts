import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * The Gaussian error linear unit, x Φ(x) with Φ(x) = (1 + erf(x/√2))/2; not the approximation by tanh, which BERT's
 * weights do not fit. Hendrycks and Gimpel (2016), Eq. (1).
 */
export function gelu(x: Tensor): Tensor {
  return geluReference(x);
}

/** The same, composed of the library's operations. */
export function geluReference(x: Tensor): Tensor {
  const tf = tensorflow();
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1));
}
