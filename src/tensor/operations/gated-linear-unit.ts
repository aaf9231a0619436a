import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * A gated linear unit: the first half of each row times the sigmoid of the second half. Dauphin et al. (2017), Eq. (1).
 *
 * @param x [N, 2H]
 * @returns [N, H]
 */
export function gatedLinearUnit(x: Tensor): Tensor {
  return gatedLinearUnitReference(x);
}

/** The same, composed of the library's operations. */
export function gatedLinearUnitReference(x: Tensor): Tensor {
  const tf = tensorflow();
  const [values, gates] = tf.split(x, 2, 1);
  return tf.mul(values, tf.sigmoid(gates));
}
