import type { Random } from '@crosscultural/base';
import {
  createVariables,
  linear,
  linearShapes,
  maximumOverTokens,
  type ParameterShape,
  type ParameterValues,
  type Tensor,
  tensorflow,
  type Variable,
  weightedCrossEntropy,
} from '@crosscultural/neural';
import type { Batch, Encoder } from '../encoder';
import type { Answer } from '../questions';
import { sentiments } from '../triplet';
import type { BatchLabels } from './labels';
import type { TripletModelSettings } from './settings';

/** An encoder with the three heads of BMRC on top: start tags, end tags, sentiment. */
export interface AnswerLayers {
  encoder: Encoder;
  /** The encoder's variables and the heads', by name. */
  variables: Record<string, Variable>;
  dispose(): void;
}

/** The heads above an encoder with vectors of length H. */
export function headShapes(hiddenSize: number): ParameterShape[] {
  return [...linearShapes('tags', hiddenSize, 4), ...linearShapes('sentiment', 3 * hiddenSize, sentiments.length)];
}

/**
 * Puts the heads on an encoder.
 *
 * @param values of the heads' parameters, see `headShapes`
 */
export function createAnswerLayers(encoder: Encoder, values: ParameterValues): AnswerLayers {
  const heads = createVariables(headShapes(encoder.hiddenSize), values);
  return {
    encoder,
    variables: { ...encoder.variables, ...heads },
    dispose() {
      encoder.dispose();
      for (const variable of Object.values(heads)) variable.dispose();
    },
  };
}

/**
 * The logits of a batch: tags [B, L, 4] (start no, start yes, end no, end yes) and sentiments [B, 3]. The sentiment head sees
 * the largest value of each feature over the whole sequence, over the queried aspect and over the queried opinion.
 */
export function logitsOf(
  layers: AnswerLayers,
  batch: Batch,
  random: Random | null,
): { tags: Tensor; sentiments: Tensor } {
  return answerLogits(layers, batch, layers.encoder.encode(batch, random));
}

/** The heads on the encoder's vectors, [B, L, H]. */
export function answerLogits(
  { variables }: AnswerLayers,
  batch: Batch,
  positions: Tensor,
): { tags: Tensor; sentiments: Tensor } {
  const tf = tensorflow();
  const masks = [batch.mask, batch.aspectMask, batch.opinionMask].map((mask) =>
    tf.tensor(mask, [batch.size, batch.length]),
  );
  const summary = tf.concat(
    masks.map((mask) => maximumOverTokens(positions, mask)),
    1,
  ); // [B, 3H]
  return {
    tags: linear(positions, variables['tags.weights'], variables['tags.bias']),
    sentiments: linear(summary, variables['sentiment.weights'], variables['sentiment.bias']),
  };
}

/**
 * The joint loss of a batch, divided by its questions: Eq. (4) of Paper A for the queries with and without restriction (the
 * mean of the start and the end tags' loss, "yes" weighing more than "no") plus the cross-entropy of Eq. (5)'s softmax for
 * the sentiment queries.
 */
export function jointLoss(
  layers: AnswerLayers,
  batch: Batch,
  labels: BatchLabels,
  settings: Pick<TripletModelSettings, 'tagWeights' | 'sentimentWeight'>,
  random: Random | null,
): Tensor {
  const tf = tensorflow();
  const logits = logitsOf(layers, batch, random);
  const [starts, ends] = tf.split(tf.reshape(logits.tags, [-1, 4]), 2, 1);
  const tagWeights = tf.tensor(settings.tagWeights);
  const tagLoss = tf.add(
    weightedCrossEntropy(starts, tf.tensor(labels.starts, undefined, 'int32'), tagWeights),
    weightedCrossEntropy(ends, tf.tensor(labels.ends, undefined, 'int32'), tagWeights),
  );
  const sentimentLoss = weightedCrossEntropy(
    logits.sentiments,
    tf.tensor(labels.sentiments, undefined, 'int32'),
    tf.fill([sentiments.length], settings.sentimentWeight),
  );
  return tf.div(tf.add(tf.mul(tagLoss, 0.5), sentimentLoss), batch.size);
}

/** What the heads say about a batch, as numbers: tags [B, L, 4] and sentiments [B, 3]. */
export interface BatchLogits {
  tags: Float32Array;
  sentiments: Float32Array;
}

/** The logits of a batch as answers to its questions. */
export function answersOf(batch: Batch, { tags, sentiments: sentimentLogits }: BatchLogits): Answer[] {
  return batch.questions.map(({ starts, ends }, row): Answer => {
    /** P(yes) of the tag whose two logits begin at `offset`. */
    const probabilities = (positions: Int32Array, offset: number) => {
      const result = new Float32Array(positions.length);
      for (let i = 0; i < positions.length; i++) {
        const at = (row * batch.length + positions[i]) * 4 + offset;
        result[i] = 1 / (1 + Math.exp(tags[at] - tags[at + 1]));
      }
      return result;
    };
    return {
      startProbabilities: probabilities(starts, 0),
      endProbabilities: probabilities(ends, 2),
      sentimentProbabilities: softmax(sentimentLogits.subarray(row * sentiments.length, (row + 1) * sentiments.length)),
    };
  });
}

/** Eq. (5): softmax(z_i) = e^{z_i} / Σ_c e^{z_c}, with the largest z taken off first so that nothing overflows. */
export function softmax(logits: Float32Array): Float32Array {
  const largest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
