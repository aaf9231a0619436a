import type { Random } from '@crosscultural/base';
import {
  convolveTokens,
  createVariables,
  dropout,
  dropoutMask,
  embeddingSum,
  type LstmWeights,
  linear,
  lstm,
  maximumOverTokens,
  numbered,
  type ParameterValues,
  type Tensor,
  tensorflow,
  type Variable,
} from '@crosscultural/neural';
import type { Batch } from './batch';
import type { CnnLstmSettings } from './settings';
import { directionsOf, parameterShapes, tapsOf } from './shapes';

/** The parameters of a model on the engine. */
export interface Network {
  settings: CnnLstmSettings;
  classes: number;
  variables: Record<string, Variable>;
  /** see `tapsOf`; null without convolutions */
  taps: Tensor | null;
  dispose(): void;
}

/** What each word pair of a text of so many words counts: together they grow with the root of their number. */
export const pairShare = (words: number): number => 2 / Math.sqrt(words);

export function createNetwork(
  settings: CnnLstmSettings,
  words: number,
  classes: number,
  values: ParameterValues,
): Network {
  const tf = tensorflow();
  const shapes = parameterShapes(settings, words, classes);
  const variables = createVariables(shapes, values);
  const convolution = shapes.find(({ name }) => name === 'convolution.weights');
  const taps = convolution ? tf.keep(tf.tensor(tapsOf(settings), convolution.shape)) : null;
  const dispose = () => {
    tf.dispose(variables);
    taps?.dispose();
  };
  return { settings, classes, variables, taps, dispose };
}

/** The weights of one direction of an LSTM layer. */
export function lstmWeights(variables: Record<string, Variable>, layer: number, direction: string): LstmWeights {
  const name = `lstm${layer}.${direction}`;
  return {
    weights: variables[`${name}.weights`],
    bias: variables[`${name}.bias`],
    recurrent: variables[`${name}.recurrent`],
  };
}

/**
 * The forward pass: words → convolutions → LSTM layers → pooling → classes.
 *
 * @param random where dropout draws from; null when predicting, where nothing is dropped
 * @returns the logits, [B, C]
 */
export function logitsOf(network: Network, batch: Batch, random: Random | null): Tensor {
  const tf = tensorflow();
  const { settings, variables, taps } = network;
  const { size, length } = batch;
  const drop = (x: Tensor, share: number) =>
    random === null || share === 0 ? x : dropout(x, dropoutMask(x.shape, share, random));
  const mask = tf.tensor(batch.mask, [size, length]);
  const indices = tf.tensor(batch.words, [size, length], 'int32');
  let x = drop(embeddingSum([{ table: variables.words, indices }]), settings.dropout.words); // [B, L, D]
  if (taps) {
    const weights = tf.mul(variables['convolution.weights'], taps);
    x = tf.reshape(tf.relu(convolveTokens(x, mask, weights, variables['convolution.bias'])), [size, length, -1]);
  }
  const { states, last } = readInOrder(network, x, mask, drop);
  const pooled = drop(pool(network, states, last, mask), settings.dropout.output);
  const logits = linear(pooled, variables['output.weights'], variables['output.bias']);
  return settings.wordPairs === 0 ? logits : tf.add(logits, pairLogits(network, batch, mask, drop));
}

type Drop = (x: Tensor, share: number) => Tensor;

/** The LSTM layers on x [B, L, I]: the states [B, L, H] of the last one, and [B, H] those after the whole text. */
function readInOrder({ settings, variables }: Network, x: Tensor, mask: Tensor, drop: Drop) {
  const tf = tensorflow();
  if (settings.lstm.length === 0) return { states: x, last: null };
  const [size, length] = mask.shape;
  const stepMask = tf.transpose(mask); // [L, B]
  const directions = directionsOf(settings);
  let steps = tf.transpose(x, [1, 0, 2]); // [L, B, I]
  let ways: Tensor[] = [];
  for (const layer of numbered(settings.lstm.length)) {
    const input = drop(steps, settings.dropout.layers);
    ways = directions.map((direction) =>
      lstm(input, stepMask, lstmWeights(variables, layer, direction), direction === 'backward'),
    );
    steps = ways.length === 1 ? ways[0] : tf.concat(ways, 2);
  }
  const ends = ways.map((way, i) => {
    const hidden = way.shape[2];
    const end = directions[i] === 'backward' ? 0 : length - 1;
    return tf.reshape(tf.slice(way, [end, 0, 0], [1, size, hidden]), [size, hidden]);
  });
  return { states: tf.transpose(steps, [1, 0, 2]), last: ends.length === 1 ? ends[0] : tf.concat(ends, 1) };
}

/** One vector for each text, [B, H] or [B, 2H]. */
function pool({ settings, variables }: Network, states: Tensor, last: Tensor | null, mask: Tensor): Tensor {
  const tf = tensorflow();
  if (settings.pooling === 'attention') {
    const scores = tf.reshape(linear(states, variables['attention.weights'], variables['attention.bias']), mask.shape);
    const weights = tf.softmax(tf.add(scores, tf.mul(tf.sub(1, mask), -1e9))); // [B, L]
    return tf.sum(tf.mul(states, tf.expandDims(weights, 2)), 1);
  }
  if (last === null || settings.pooling === 'maximum') return maximumOverTokens(states, mask);
  return settings.pooling === 'last' ? last : tf.concat([last, maximumOverTokens(states, mask)], 1);
}

/** What the pairs of neighbouring words contribute to the logits: [B, C]. */
function pairLogits(network: Network, { size, length, pairs, lengths }: Batch, mask: Tensor, drop: Drop): Tensor {
  const tf = tensorflow();
  const indices = tf.tensor(pairs, [size, length], 'int32');
  const table = network.variables.pairs;
  const contributions = drop(embeddingSum([{ table, indices }]), network.settings.dropout.pairs); // [B, L, C]
  const scale = tf.tensor(Float32Array.from(lengths, pairShare), [size, 1]);
  return tf.sum(tf.mul(contributions, tf.expandDims(tf.mul(mask, scale), 2)), 1);
}
