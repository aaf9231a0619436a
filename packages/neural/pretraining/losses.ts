import { type BertConfig, bertParameters, bertStates } from '../bert';
import {
  addLayerNorm,
  embeddingSum,
  gelu,
  linear,
  maximumOverTokens,
  type Tensor,
  tensorflow,
  type Variable,
  weightedCrossEntropy,
} from '../tensor';
import { linearShapes, normShapes, type ParameterShape } from '../training';
import type { PretrainingBatch } from './batch';
import { starClasses } from './sequences';

/** Matrices and tables start with this deviation (Devlin et al. 2019). */
const DEVIATION = 0.02;

/**
 * The parameters that pre-training changes: BERT's own by the names of `bertParameters`, and those of the two heads, which are
 * left behind afterwards.
 *
 * @example
 * const shapes = pretrainingShapes(config);
 * const variables = createVariables(shapes, initialValues(shapes, seededRandom(1)));
 */
export function pretrainingShapes(config: BertConfig): ParameterShape[] {
  const { hiddenSize, vocabularySize } = config;
  const heads = [
    ...linearShapes('maskedWords.dense', hiddenSize, hiddenSize),
    ...normShapes('maskedWords.norm', hiddenSize),
    { name: 'maskedWords.bias', shape: [vocabularySize] },
    ...linearShapes('stars', 2 * hiddenSize, starClasses.length),
  ];
  return [...bertParameters(config), ...heads].map(({ name, shape }) => ({ name, shape, start: startOf(name) }));
}

function startOf(name: string): ParameterShape['start'] {
  if (name.endsWith('.gain')) return { value: 1 };
  return name.endsWith('.bias') ? { value: 0 } : { deviation: DEVIATION };
}

/** What is to be made small. Means, scalars. */
export interface PretrainingLosses {
  /** Mean over the hidden pieces, in nats. */
  maskedWords: Tensor;
  /** Mean over the sequences whose stars are known; null where none is. */
  stars: Tensor | null;
  /** [B, 3] */
  starLogits: Tensor;
}

/**
 * The losses of a batch (Devlin et al. 2019, §3.1): cross-entropy of the hidden pieces, guessed with the table of word pieces
 * itself as the last layer and at the hidden positions alone, and of the class of the stars, guessed from `[CLS]` and the largest
 * value of each feature. Without dropout.
 *
 * @param variables by the names of `pretrainingShapes`
 * @example
 * const { maskedWords, stars } = pretrainingLosses(batch, variables, config);
 */
export function pretrainingLosses(
  batch: PretrainingBatch,
  variables: Record<string, Variable>,
  config: BertConfig,
): PretrainingLosses {
  const tf = tensorflow();
  const states = bertStates(batch, variables, config, null); // [B, L, H]
  const starLogits = starLogitsOf(states, batch, variables);
  const pieceLogits = pieceLogitsOf(states, batch.places, variables);
  const known = batch.stars.reduce((count, stars) => count + (stars >= 0 ? 1 : 0), 0);
  return {
    maskedWords: meanCrossEntropy(pieceLogits, batch.targets, batch.targets.length),
    stars: known === 0 ? null : meanCrossEntropy(starLogits, batch.stars, known),
    starLogits,
  };

  function meanCrossEntropy(logits: Tensor, labels: Int32Array, count: number): Tensor {
    const right = tf.tensor(labels, undefined, 'int32');
    return tf.div(weightedCrossEntropy(logits, right, tf.ones([logits.shape[1]])), count);
  }
}

/** [K, V]: how well each piece fits at each hidden position. */
function pieceLogitsOf(states: Tensor, places: Int32Array, variables: Record<string, Variable>): Tensor {
  const tf = tensorflow();
  const hidden = linear(
    rowsOf(states, places),
    variables['maskedWords.dense.weights'],
    variables['maskedWords.dense.bias'],
  );
  const norm = { gain: variables['maskedWords.norm.gain'], bias: variables['maskedWords.norm.bias'] };
  const guess = addLayerNorm(gelu(hidden), null, norm.gain, norm.bias);
  return tf.add(tf.matMul(guess, variables.entries, false, true), variables['maskedWords.bias']);
}

/** [B, 3] */
function starLogitsOf(states: Tensor, { size, length, mask }: PretrainingBatch, variables: Record<string, Variable>) {
  const tf = tensorflow();
  const classification = rowsOf(
    states,
    Int32Array.from({ length: size }, (_, row) => row * length),
  );
  const largest = maximumOverTokens(states, tf.tensor(mask, [size, length]));
  return linear(tf.concat([classification, largest], 1), variables['stars.weights'], variables['stars.bias']);
}

/** [K, H]: states at positions counted through all rows. */
function rowsOf(states: Tensor, places: Int32Array): Tensor {
  const width = states.shape[2];
  const table = tensorflow().reshape(states, [-1, width]);
  const indices = tensorflow().tensor(places, [1, places.length], 'int32');
  return tensorflow().reshape(embeddingSum([{ table, indices }]), [places.length, width]);
}
