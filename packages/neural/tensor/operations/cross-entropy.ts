import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * The cross entropy of the softmax of the logits, −Σ_i w[label_i] log softmax(logits_i)[label_i].
 *
 * @param logits [N, C]
 * @param labels [N], int32: the right class of each row, or −1 for a row that does not count
 * @param classWeights [C], how much each class counts
 * @returns the sum over the rows, a scalar
 * @example
 * const tf = tensorflow();
 * const labels = tf.tensor(Int32Array.of(0, 2, -1), undefined, 'int32'); // the third row does not count
 * const loss = tf.div(weightedCrossEntropy(logits, labels, tf.ones([3])), 2);
 */
export function weightedCrossEntropy(logits: Tensor, labels: Tensor, classWeights: Tensor): Tensor {
  const heap = activeHeap();
  return heap
    ? heapCrossEntropy(heap, logits, labels, classWeights)
    : weightedCrossEntropyReference(logits, labels, classWeights);
}

function heapCrossEntropy(heap: Heap, logits: Tensor, labels: Tensor, classWeights: Tensor): Tensor {
  return differentiable(
    [logits],
    (logits) => {
      const [loss, slopes] = [heap.allocate([]), heap.allocate(logits.shape)];
      const [x, dx] = [heap.view(logits), heap.view(slopes)];
      heap.view(loss)[0] = crossEntropy(x, heap.view(labels), heap.view(classWeights), logits.shape[1], dx);
      return { value: loss, saved: [slopes] };
    },
    (dy, [slopes]) => [tensorflow().mul(slopes, dy)],
  );
}

/** Few numbers, so in plain TypeScript and double precision: the loss; `slopes` receives its gradient. */
function crossEntropy(
  logits: Float32Array,
  labels: ArrayLike<number>,
  weights: Float32Array,
  classes: number,
  slopes: Float32Array,
): number {
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    const start = row * classes;
    const label = labels[row];
    if (label < 0) {
      slopes.fill(0, start, start + classes);
      continue;
    }
    let largest = logits[start];
    for (let k = 1; k < classes; k++) largest = Math.max(largest, logits[start + k]);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(logits[start + k] - largest);
    loss -= weights[label] * (logits[start + label] - largest - Math.log(sum));
    for (let k = 0; k < classes; k++) {
      const probability = Math.exp(logits[start + k] - largest) / sum;
      slopes[start + k] = weights[label] * (probability - (k === label ? 1 : 0));
    }
  }
  return loss;
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
