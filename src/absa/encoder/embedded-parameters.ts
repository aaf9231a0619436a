import type { TransformerLayerWeights, Variable } from '@crosscultural/neural';
import { queryKinds } from '../questions';
import { segmentKinds } from './encoded-question';
import { linearShapes, normShapes, type ParameterShape } from '../../../packages/neural/training/parameters';
import type { ReaderSettings } from '../model/settings';
import { TABLE_DEVIATION } from '../model/training-data';

/** The settings that decide the shape of the embedded encoder. */
export type EmbeddedLayout = Pick<
  ReaderSettings,
  'hiddenSize' | 'convolutionLayers' | 'convolutionWidth' | 'transformerLayers' | 'heads' | 'wordFeatureSize'
>;

/** The parameters of the embedded encoder. */
export function embeddedEncoderShapes(layout: EmbeddedLayout, vocabularySize: number): ParameterShape[] {
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

/** The weights of one transformer layer, `transformer1` and so on. */
export function transformerWeights(variables: Record<string, Variable>, layer: string): TransformerLayerWeights {
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

/** 1 … count: layers are counted from 1. */
export function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
