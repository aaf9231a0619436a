import type { Random } from '@crosscultural/base';
import {
  addLayerNorm,
  dropout,
  dropoutMask,
  embeddingSum,
  type Tensor,
  tensorflow,
  transformerLayer,
  type Variable,
} from '../tensor';
import { transformerWeights } from '../training';
import type { BertConfig } from './config';

/** Sequences side by side, padded to the longest: B rows of L positions, row by row. */
export interface BertInput {
  size: number;
  length: number;
  /** [B, L]: rows of the vocabulary */
  entries: Int32Array;
  /** [B, L]: 0 for a first text (the query), 1 for a second one (the sentence) */
  segments: Int32Array;
  /** [B, L]: 1 for a token, 0 for padding */
  mask: Float32Array;
}

/**
 * The states of all positions after the last layer of BERT (Devlin et al. 2019): the sum of the token's, the
 * position's and the segment's embedding, normalised, then the layers, each normalised after its residuals.
 *
 * @param parameters by the names of `bertParameters`
 * @param random where dropout draws from in training; null when reading
 * @returns [B, L, H]; positions of padding hold numbers without meaning
 * @throws RangeError when the sequences are longer than the model's positions.
 * @example
 * const input = { size: 1, length: 3, entries: Int32Array.of(101, 3449, 102), segments: new Int32Array(3), mask: new Float32Array(3).fill(1) };
 * const states = bertStates(input, bert.variables, bert.config, null); // [1, 3, 768]
 */
export function bertStates(
  input: BertInput,
  parameters: Record<string, Variable>,
  config: BertConfig,
  random: Random | null,
): Tensor {
  const x = bertEmbeddings(input, parameters, config, random);
  const mask = tensorflow().tensor(input.mask, [input.size, input.length]);
  return bertLayers(x, mask, parameters, config, random, { from: 1, to: config.layers });
}

/**
 * What goes into the first layer of BERT, Eq. (3) of Paper A: the sum of the token's, the position's and the segment's
 * embedding, normalised.
 *
 * @param random where dropout draws from in training; null when reading
 * @returns [B, L, H]
 * @throws RangeError when the sequences are longer than the model's positions.
 */
export function bertEmbeddings(
  { size, length, ...input }: BertInput,
  parameters: Record<string, Variable>,
  { dropout: rate, maximumLength }: BertConfig,
  random: Random | null,
): Tensor {
  if (length > maximumLength) {
    throw new RangeError(`A sequence of ${length} pieces is longer than the ${maximumLength} that this BERT reads.`);
  }
  const tf = tensorflow();
  const indices = (numbers: Int32Array) => tf.tensor(numbers, [size, length], 'int32');
  const embedded = embeddingSum([
    { table: parameters.entries, indices: indices(input.entries) },
    { table: parameters.positions, indices: indices(positionsOf({ size, length })) },
    { table: parameters.segments, indices: indices(input.segments) },
  ]);
  const x = addLayerNorm(embedded, null, parameters['embedding.norm.gain'], parameters['embedding.norm.bias']);
  return random && rate > 0 ? dropout(x, dropoutMask(x.shape, rate, random)) : x;
}

/**
 * Some layers of BERT, one after the other.
 *
 * @param x [B, L, H]
 * @param mask [B, L], 1 for a token, 0 for padding
 * @param random where dropout draws from in training; null when reading
 * @param range.from the first layer, counted from 1
 * @param range.to the last one
 * @returns [B, L, H]
 */
export function bertLayers(
  x: Tensor,
  mask: Tensor,
  parameters: Record<string, Variable>,
  { dropout: rate, heads }: BertConfig,
  random: Random | null,
  { from, to }: LayerRange,
): Tensor {
  const tf = tensorflow();
  let states = x;
  for (let layer = from; layer <= to; layer++) {
    const drops = random && rate > 0;
    const masks = drops
      ? ([dropoutMask(x.shape, rate, random), dropoutMask(x.shape, rate, random)] as const)
      : undefined;
    const before = states;
    const weights = transformerWeights(parameters, `layer${layer}`);
    // What a layer makes on its way is not needed above it (what its gradient needs is kept by the library).
    states = tf.tidy(() => transformerLayer(before, mask, weights, { heads, dropoutMasks: masks }));
  }
  return states;
}

/** Layers of BERT, counted from 1, both ends included. */
export interface LayerRange {
  from: number;
  to: number;
}

/** [B, L]: 0, 1, 2, … in each sequence. */
export function positionsOf({ size, length }: Pick<BertInput, 'size' | 'length'>): Int32Array {
  return Int32Array.from({ length: size * length }, (_, i) => i % length);
}
