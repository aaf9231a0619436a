import type { Random } from '@crosscultural/base';
import {
  addLayerNorm,
  convolveTokens,
  createVariables,
  dropout,
  dropoutMask,
  embeddingSum,
  gatedLinearUnit,
  linear,
  numbered,
  type ParameterValues,
  type Tensor,
  tensorflow,
  transformerLayer,
  transformerWeights,
  type Variable,
  type WordVectors,
} from '@crosscultural/neural';
import type { Batch } from './batch';
import { addEmbeddedEncoder } from './embedded-encoder-onnx';
import { embeddedEncoderShapes } from './embedded-parameters';
import { encodeQuestion } from './encoded-question';
import type { Encoder } from './encoder';
import { lookUpInputVectors } from './input-vectors';
import type { EmbeddedLayout } from './settings';
import type { Vocabulary } from './vocabulary';

/**
 * The encoder that is trained from nothing: the sum of entry, segment and query-kind vectors (Paper A, Eq. (3); the
 * convolutions tell positions apart, so there is no position vector), gated convolutions (Dauphin et al. 2017), each
 * with a residual and a layer norm, then transformer layers.
 *
 * @param words frozen vectors of segmented words, of length `wordFeatureSize`; null where that is 0.
 */
export function createEmbeddedEncoder(
  settings: EmbeddedLayout & { dropout: number },
  vocabulary: Vocabulary,
  words: WordVectors | null,
  values: ParameterValues,
): Encoder {
  const { hiddenSize: hidden } = settings;
  const variables = createVariables(embeddedEncoderShapes(settings, vocabulary.entries.length), values);
  const wordIndex = words ? new Map(words.words.map((word, row) => [word, row])) : undefined;
  return {
    hiddenSize: hidden,
    variables,
    touchedRows: (batch) => ({ entries: batch.entries }),
    encodeQuestion: (question) => encodeQuestion(question, vocabulary, wordIndex),
    inputVectors(encoded) {
      const table = (name: string) => variables[name].dataSync() as Float32Array;
      const tables = { entries: table('entries'), segments: table('segments'), kinds: table('kinds') };
      return lookUpInputVectors(encoded, vocabulary, tables, hidden);
    },
    encode(batch, random) {
      const tf = tensorflow();
      const drop = (x: Tensor): Tensor => dropSome(x, settings.dropout, random);
      const mask = tf.tensor(batch.mask, [batch.size, batch.length]);
      let x = embed(batch, variables, words); // [B, L, H]
      x = drop(addLayerNorm(x, null, variables['embedding.norm.gain'], variables['embedding.norm.bias']));
      for (const i of numbered(settings.convolutionLayers)) {
        const part = (name: string) => variables[`convolution${i}.${name}`];
        const gated = gatedLinearUnit(convolveTokens(x, mask, part('weights'), part('bias')));
        x = addLayerNorm(drop(tf.reshape(gated, x.shape)), x, part('norm.gain'), part('norm.bias'));
      }
      for (const i of numbered(settings.transformerLayers)) {
        const rate = settings.dropout;
        const masks = random && ([dropoutMask(x.shape, rate, random), dropoutMask(x.shape, rate, random)] as const);
        const weights = transformerWeights(variables, `transformer${i}`);
        x = transformerLayer(x, mask, weights, { heads: settings.heads, dropoutMasks: masks ?? undefined });
      }
      return x;
    },
    onnx: {
      addTo: (graph, mask) => addEmbeddedEncoder(graph, mask, settings, variables),
      inputsOf(batch) {
        const shape = [batch.size, batch.length];
        const { entries, segments, kinds } = batch;
        const indices = {
          entries: { values: entries, shape },
          segments: { values: segments, shape },
          kinds: { values: kinds, shape },
        };
        if (words === null) return indices;
        return { ...indices, words: { values: wordFeatures(batch, words), shape: [...shape, words.dimension] } };
      },
    },
    dispose() {
      for (const variable of Object.values(variables)) variable.dispose();
    },
  };
}

/** Eq. (3) of Paper A, with the query's kind in the place of the position, and the frozen word features where there are some. */
function embed(batch: Batch, variables: Record<string, Variable>, words: WordVectors | null): Tensor {
  const tf = tensorflow();
  const shape = [batch.size, batch.length];
  const sum = embeddingSum([
    { table: variables.entries, indices: tf.tensor(batch.entries, shape, 'int32') },
    { table: variables.segments, indices: tf.tensor(batch.segments, shape, 'int32') },
    { table: variables.kinds, indices: tf.tensor(batch.kinds, shape, 'int32') },
  ]);
  if (words === null) return sum;
  const features = tf.tensor(wordFeatures(batch, words), [...shape, words.dimension]);
  return tf.add(sum, linear(features, variables['words.weights'], variables['words.bias']));
}

/** [B, L, wordFeatureSize]: zeros where a position has no word, or one without a vector. */
function wordFeatures({ size, length, questions }: Batch, { dimension, values }: WordVectors): Float32Array {
  const features = new Float32Array(size * length * dimension);
  questions.forEach(({ words }, row) => {
    words?.forEach((word, position) => {
      if (word === 0) return;
      features.set(values.subarray((word - 1) * dimension, word * dimension), (row * length + position) * dimension);
    });
  });
  return features;
}

function dropSome(x: Tensor, rate: number, random: Random | null): Tensor {
  return random === null || rate === 0 ? x : dropout(x, dropoutMask(x.shape, rate, random));
}
