import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * The cross entropy of the softmax of the logits, −Σ_i w[label_i] log softmax(logits_i)[label_i].
 *
 * @param logits [N, C]
 * @param labels [N], int32: the right class of each row, or −1 for a row that does not count
 * @param classWeights [C], how much each class counts
 * @returns the sum over the rows, a scalar
 */
export function weightedCrossEntropy(logits: Tensor, labels: Tensor, classWeights: Tensor): Tensor {
  return weightedCrossEntropyReference(logits, labels, classWeights);
}

/** The same, composed of the library's operations. */
export function weightedCrossEntropyReference(logits: Tensor, labels: Tensor, classWeights: Tensor): Tensor {
  const tf = tensorflow();
  const classes = logits.shape[1];
  const counted = tf.cast(tf.greaterEqual(labels, 0), 'float32');
  const right = tf.cast(tf.oneHot(tf.cast(tf.maximum(labels, 0), 'int32'), classes), 'float32');
  const weights = tf.mul(tf.mul(right, tf.reshape(classWeights, [1, classes])), tf.expandDims(counted, 1));
  return tf.neg(tf.sum(tf.mul(weights, tf.logSoftmax(logits))));
}
