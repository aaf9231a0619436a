import type { TransformerLayerWeights, Variable } from '../tensor';
import { linearShapes, normShapes, type ParameterShape } from './parameters';

/**
 * The parameters of one transformer layer with inner features four times as many as outer ones, as in BERT.
 *
 * @param layer the name in front of each parameter's: `transformer1`
 * @param hiddenSize H
 * @example
 * const shapes = numbered(2).flatMap((i) => transformerShapes(`transformer${i}`, 64));
 * const variables = createVariables(shapes, initialValues(shapes, seededRandom(1)));
 * transformerLayer(x, mask, transformerWeights(variables, 'transformer1'), { heads: 4 });
 */
export function transformerShapes(layer: string, hiddenSize: number): ParameterShape[] {
  return [
    ...linearShapes(`${layer}.queryKeyValue`, hiddenSize, 3 * hiddenSize),
    ...linearShapes(`${layer}.output`, hiddenSize, hiddenSize),
    ...normShapes(`${layer}.selfAttentionNorm`, hiddenSize),
    ...linearShapes(`${layer}.intermediate`, hiddenSize, 4 * hiddenSize),
    ...linearShapes(`${layer}.final`, 4 * hiddenSize, hiddenSize),
    ...normShapes(`${layer}.outputNorm`, hiddenSize),
  ];
}

/** The weights of one transformer layer among the variables made from `transformerShapes`; see there for an example. */
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
    selfAttentionNorm: norm('selfAttentionNorm'),
    intermediate: matrix('intermediate'),
    final: matrix('final'),
    outputNorm: norm('outputNorm'),
  };
}

/** 1 … count: layers are counted from 1. */
export function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
