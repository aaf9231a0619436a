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
  /** Where in the table of positions the sequences begin; 0 unless given. */
  firstPosition?: number;
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
  { size, length, firstPosition = 0, ...input }: BertInput,
  parameters: Record<string, Variable>,
  config: BertConfig,
  random: Random | null,
): Tensor {
  if (firstPosition + length > config.maximumLength) {
    throw new RangeError(
      `A sequence of ${firstPosition + length} pieces is longer than the ${config.maximumLength} that this BERT reads.`,
    );
  }
  const tf = tensorflow();
  const { dropout: rate, attentionDropout = 0, heads } = config;
  const indices = (numbers: Int32Array) => tf.tensor(numbers, [size, length], 'int32');
  const embedded = embeddingSum([
    { table: parameters.entries, indices: indices(input.entries) },
    { table: parameters.positions, indices: indices(positionsOf({ size, length, firstPosition })) },
    { table: parameters.segments, indices: indices(input.segments) },
  ]);
  let x = addLayerNorm(embedded, null, parameters['embedding.norm.gain'], parameters['embedding.norm.bias']);
  if (random && rate > 0) x = dropout(x, dropoutMask(x.shape, rate, random));
  const mask = tf.tensor(input.mask, [size, length]);
  for (let layer = 1; layer <= config.layers; layer++) {
    const drops = random && rate > 0;
    const masks = drops
      ? ([dropoutMask(x.shape, rate, random), dropoutMask(x.shape, rate, random)] as const)
      : undefined;
    const attentionMask =
      random && attentionDropout > 0
        ? dropoutMask([size * heads, length, length], attentionDropout, random)
        : undefined;
    const before = x;
    const weights = transformerWeights(parameters, `layer${layer}`);
    // What a layer makes on its way is not needed above it (what its gradient needs is kept by the library).
    x = tf.tidy(() => transformerLayer(before, mask, weights, { heads, dropoutMasks: masks, attentionMask }));
  }
  return x;
}

/** [B, L]: 0, 1, 2, … in each sequence, or from the first position on. */
export function positionsOf({
  size,
  length,
  firstPosition = 0,
}: Pick<BertInput, 'size' | 'length' | 'firstPosition'>): Int32Array {
  return Int32Array.from({ length: size * length }, (_, i) => firstPosition + (i % length));
}
