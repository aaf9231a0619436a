import { type Tensor, type TrainingStage, tensorflow, weightedCrossEntropy } from '@crosscultural/neural';
import { batchOf } from './batch';
import { logitsOf, type Network } from './network';
import type { CnnLstmSettings, Stage } from './settings';

/** Labelled texts as rows of the word table. */
export interface Examples {
  texts: readonly Int32Array[];
  labels: Uint8Array;
}

/** How much each class counts in the loss: the same, or so that all classes together count the same; their mean over the examples is 1. */
export function classWeightsOf(
  labels: Uint8Array,
  classes: number,
  classWeights: CnnLstmSettings['classWeights'],
): Float32Array {
  if (classWeights === 'equal') return new Float32Array(classes).fill(1);
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]++;
  return Float32Array.from(counts, (count) => labels.length / (classes * count));
}

/** A stage of training on examples: the cross-entropy of the softmax. */
export function stageOf<Name extends string>(
  name: Name,
  { texts, labels }: Examples,
  settings: Stage,
  network: Network,
  weights: Float32Array,
): TrainingStage<Name> {
  const { wordPairs } = network.settings;
  return {
    ...settings,
    name,
    lengths: texts.map(({ length }) => length),
    batchOf(indices) {
      const batch = batchOf(
        indices.map((index) => texts[index]),
        wordPairs,
      );
      const right = Int32Array.from(indices, (index) => labels[index]);
      const loss = (logits: Tensor) => {
        const tf = tensorflow();
        const classWeights = tf.tensor(weights, [weights.length]);
        const sum = weightedCrossEntropy(logits, tf.tensor(right, [right.length], 'int32'), classWeights);
        return tf.div(sum, right.length);
      };
      return {
        loss: (random) => loss(logitsOf(network, batch, random)),
        touchedRows: { words: batch.words, ...(wordPairs > 0 ? { pairs: batch.pairs } : {}) },
      };
    },
  };
}

/** The mean cross-entropy of logits [N, C], with the classes' weights, and the share of rows whose largest is right. */
export function judged(
  logits: Float32Array,
  labels: Uint8Array,
  weights: Float32Array,
): { loss: number; accuracy: number } {
  const classes = weights.length;
  let loss = 0;
  let right = 0;
  labels.forEach((label, row) => {
    const of = logits.subarray(row * classes, (row + 1) * classes);
    const largest = of.reduce((most, logit) => Math.max(most, logit));
    let sum = 0;
    for (const logit of of) sum += Math.exp(logit - largest);
    loss -= weights[label] * (of[label] - largest - Math.log(sum));
    if (of.indexOf(largest) === label) right++;
  });
  return { loss: loss / labels.length, accuracy: right / labels.length };
}
