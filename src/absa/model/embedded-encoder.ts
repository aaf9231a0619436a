import type { Random } from '../../random';
import {
  addLayerNorm,
  dropout,
  dropoutMask,
  embeddingSum,
  gatedLinearUnit,
  linear,
  type Tensor,
  tensorflow,
  transformerLayer,
  unfoldTokens,
  type Variable,
} from '../../tensor';
import type { WordVectors } from '../../vectors';
import { queryKinds } from '../reading';
import type { Batch } from './batch';
import { encodeQuestion, segmentKinds } from './encoded-question';
import type { Encoder } from './encoder';
import { lookUpInputVectors } from './input-vectors';
import { createVariables, linearShapes, normShapes, type ParameterShape, type ParameterValues } from './parameters';
import type { ReaderSettings } from './settings';
import { TABLE_DEVIATION } from './training-data';
import type { Vocabulary } from './vocabulary';

type Layout = Pick<
  ReaderSettings,
  'hiddenSize' | 'convolutionLayers' | 'convolutionWidth' | 'transformerLayers' | 'heads' | 'wordFeatureSize'
>;

/** The parameters of the embedded encoder. */
export function embeddedEncoderShapes(layout: Layout, vocabularySize: number): ParameterShape[] {
  const { hiddenSize: hidden, convolutionWidth, wordFeatureSize } = layout;
  const table = (name: string, rows: number): ParameterShape => {
    return { name, shape: [rows, hidden], start: { deviation: TABLE_DEVIATION } };
  };
  return [
    table('entries', vocabularySize),
    table('segments', segmentKinds.length),
    table('kinds', queryKinds.length),
    ...(wordFeatureSize > 0 ? linearShapes('words', wordFeatureSize, hidden, 0.15) : []),
    ...normShapes('embedding.norm', hidden),
    ...numbered(layout.convolutionLayers).flatMap((i) => [
      ...linearShapes(`convolution${i}`, convolutionWidth * hidden, 2 * hidden, 0.58),
      ...normShapes(`convolution${i}.norm`, hidden),
    ]),
    ...numbered(layout.transformerLayers).flatMap((i) => [
      ...linearShapes(`transformer${i}.queryKeyValue`, hidden, 3 * hidden),
      ...linearShapes(`transformer${i}.output`, hidden, hidden),
      ...normShapes(`transformer${i}.attentionNorm`, hidden),
      ...linearShapes(`transformer${i}.intermediate`, hidden, 4 * hidden),
      ...linearShapes(`transformer${i}.final`, 4 * hidden, hidden),
      ...normShapes(`transformer${i}.outputNorm`, hidden),
    ]),
  ];
}

/**
 * The encoder that is trained from nothing: the sum of entry, segment and query-kind vectors (Paper A, Eq. (3); the
 * convolutions tell positions apart, so there is no position vector), gated convolutions (Dauphin et al. 2017), each
 * with a residual and a layer norm, then transformer layers.
 *
 * @param words frozen vectors of segmented words, of length `wordFeatureSize`; null where that is 0.
 */
export function createEmbeddedEncoder(
  settings: Layout & Pick<ReaderSettings, 'dropout'>,
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
        const neighbours = unfoldTokens(x, mask, settings.convolutionWidth);
        const gated = gatedLinearUnit(linear(neighbours, part('weights'), part('bias')));
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

function transformerWeights(variables: Record<string, Variable>, layer: string) {
  const matrix = (name: string) => ({
    weights: variables[`${layer}.${name}.weights`],
    bias: variables[`${layer}.${name}.bias`],
  });
  const norm = (name: string) => ({
    gain: variables[`${layer}.${name}.gain`],
    bias: variables[`${layer}.${name}.bias`],
  });
  return {
    queryKeyValue: matrix('queryKeyValue'),
    output: matrix('output'),
    attentionNorm: norm('attentionNorm'),
    intermediate: matrix('intermediate'),
    final: matrix('final'),
    outputNorm: norm('outputNorm'),
  };
}

function dropSome(x: Tensor, rate: number, random: Random | null): Tensor {
  return random === null || rate === 0 ? x : dropout(x, dropoutMask(x.shape, rate, random));
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
