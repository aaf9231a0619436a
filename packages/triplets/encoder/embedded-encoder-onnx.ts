import {
  numbered,
  type OnnxGraph,
  onnxAddLayerNorm,
  onnxEmbeddingSum,
  onnxGatedConvolution,
  onnxInput,
  onnxLinear,
  onnxNode,
  onnxTransformerLayer,
  transformerWeights,
  type Variable,
} from '@crosscultural/neural';
import type { EmbeddedLayout } from './settings';

/**
 * Adds the embedded encoder, with its weights as they are now, to a graph of ONNX Runtime. Inputs: `entries`, `segments`,
 * `kinds` [B, L] int32, and `words` [B, L, wordFeatureSize] where there are word features.
 *
 * @returns the name of its result, [B, L, H]
 */
export function addEmbeddedEncoder(
  graph: OnnxGraph,
  mask: string,
  layout: EmbeddedLayout,
  variables: Record<string, Variable>,
): string {
  const sizes = ['batch', 'length'];
  const pair = (name: string) => ({ weights: variables[`${name}.weights`], bias: variables[`${name}.bias`] });
  const norm = (name: string) => ({ gain: variables[`${name}.norm.gain`], bias: variables[`${name}.norm.bias`] });
  const tables = ['entries', 'segments', 'kinds'].map((name) => ({
    table: variables[name],
    indices: onnxInput(graph, name, sizes, 'int32'),
  }));
  let x = onnxEmbeddingSum(graph, tables);
  if (layout.wordFeatureSize > 0) {
    const words = onnxInput(graph, 'words', [...sizes, layout.wordFeatureSize]);
    x = onnxNode(graph, 'Add', [x, onnxLinear(graph, words, pair('words'))]);
  }
  x = onnxAddLayerNorm(graph, x, null, norm('embedding'));
  for (const i of numbered(layout.convolutionLayers)) {
    const name = `convolution${i}`;
    const gated = onnxGatedConvolution(graph, x, mask, pair(name), layout.convolutionWidth);
    x = onnxAddLayerNorm(graph, gated, x, norm(name));
  }
  for (const i of numbered(layout.transformerLayers)) {
    x = onnxTransformerLayer(graph, x, mask, transformerWeights(variables, `transformer${i}`), layout.heads);
  }
  return x;
}
