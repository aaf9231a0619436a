import type { LinearWeights, NormWeights, TransformerLayerWeights } from '../operations';
import type { Tensor } from '../tensor';
import { type OnnxGraph, onnxConstant, onnxIntegers, onnxNode, onnxNumber } from './graph';
import { isInIntegers, onnxIntegerLinear } from './integer-products';
import { onnxSelfAttention } from './self-attention';

// Whole models for inference: each function adds one layer with its weights to a graph and returns the name of its result.
// The weights are copied at that time. Shapes and equations are those of the functions of the same names in ../operations.

/** The numbers of a tensor as a constant of the graph. */
export function onnxWeights(graph: OnnxGraph, tensor: Tensor): string {
  return onnxConstant(graph, tensor.dataSync() as Float32Array, tensor.shape);
}

/** x [B, L, I] → [B, L, O] */
export function onnxLinear(graph: OnnxGraph, x: string, { weights, bias }: LinearWeights): string {
  const [inputs, outputs] = weights.shape;
  const texts = onnxNode(graph, 'Shape', [x], { attributes: { end: 2 } }); // [B, L]
  const rows = onnxNode(graph, 'Reshape', [x, onnxIntegers(graph, [-1, inputs])]);
  const y = onnxRowsLinear(graph, rows, { weights, bias });
  const shape = onnxNode(graph, 'Concat', [texts, onnxIntegers(graph, [outputs])], { attributes: { axis: 0 } });
  return onnxNode(graph, 'Reshape', [y, shape]);
}

/** x [N, I] → [N, O]: one operator, where a product of three-dimensional values needs a second pass for the bias. */
export function onnxRowsLinear(graph: OnnxGraph, x: string, { weights, bias }: LinearWeights): string {
  if (isInIntegers(graph, { weights, bias })) return onnxIntegerLinear(graph, x, { weights, bias });
  return onnxNode(graph, 'Gemm', [x, onnxWeights(graph, weights), onnxWeights(graph, bias)]);
}

/** norm(x + residual), […, H]; a residual of null is none. */
export function onnxAddLayerNorm(
  graph: OnnxGraph,
  x: string,
  residual: string | null,
  { gain, bias }: NormWeights,
  epsilon = 1e-12,
): string {
  const sum = residual === null ? x : onnxNode(graph, 'Add', [x, residual]);
  return onnxNode(graph, 'LayerNormalization', [sum, onnxWeights(graph, gain), onnxWeights(graph, bias)], {
    attributes: { axis: -1, epsilon: { float: epsilon } },
  });
}

/** The sum of the rows that indices [B, L] (int32) pick from tables, weights or values of the graph → [B, L, H] */
export function onnxEmbeddingSum(
  graph: OnnxGraph,
  embeddings: readonly { table: Tensor | string; indices: string }[],
): string {
  const rows = embeddings.map(({ table, indices }) => {
    const rowsOf = typeof table === 'string' ? table : onnxWeights(graph, table);
    return onnxNode(graph, 'Gather', [rowsOf, indices], { attributes: { axis: 0 } });
  });
  return rows.reduce((sum, row) => onnxNode(graph, 'Add', [sum, row]));
}

/** The gated convolution of x [B, L, H] over `width` tokens: unfold, linear to 2H, gate → [B, L, H]; mask [B, L]. */
export function onnxGatedConvolution(
  graph: OnnxGraph,
  x: string,
  mask: string,
  layer: LinearWeights,
  width: number,
): string {
  const [inputs, outputs] = layer.weights.shape;
  const hidden = inputs / width;
  const before = width >> 1;
  const masked = onnxNode(graph, 'Mul', [x, onnxNode(graph, 'Unsqueeze', [mask, onnxIntegers(graph, [2])])]);
  const padding = onnxIntegers(graph, [0, before, 0, 0, width - 1 - before, 0]);
  const padded = onnxNode(graph, 'Pad', [masked, padding]);
  const axis = onnxIntegers(graph, [1]);
  const shifted = Array.from({ length: width }, (_, k) => {
    // Counted from the end, where the last window ends at the end itself.
    const end = k === width - 1 ? Number.MAX_SAFE_INTEGER : k + 1 - width;
    return onnxNode(graph, 'Slice', [padded, onnxIntegers(graph, [k]), onnxIntegers(graph, [end]), axis]);
  });
  const unfolded = onnxNode(graph, 'Concat', shifted, { attributes: { axis: 2 } }); // [B, L, width·H]
  const sums = onnxLinear(graph, unfolded, layer);
  const half = (start: number, end: number) =>
    onnxNode(graph, 'Slice', [
      sums,
      onnxIntegers(graph, [start]),
      onnxIntegers(graph, [end]),
      onnxIntegers(graph, [2]),
    ]);
  if (outputs !== 2 * hidden) throw new RangeError(`A gated convolution needs ${2 * hidden} outputs, not ${outputs}.`);
  return onnxNode(graph, 'Mul', [half(0, hidden), onnxNode(graph, 'Sigmoid', [half(hidden, 2 * hidden)])]);
}

/** The largest of each feature over the tokens: x [B, L, H], mask [B, L] → [B, H], zeros for a text without any token */
export function onnxMaximumOverTokens(graph: OnnxGraph, x: string, mask: string): string {
  const blocked = onnxNode(graph, 'Mul', [
    onnxNode(graph, 'Sub', [onnxNumber(graph, 1), mask]),
    onnxNumber(graph, -1e9),
  ]);
  const lowered = onnxNode(graph, 'Add', [x, onnxNode(graph, 'Unsqueeze', [blocked, onnxIntegers(graph, [2])])]);
  const overTokens = onnxIntegers(graph, [1]);
  const largest = onnxNode(graph, 'ReduceMax', [lowered, overTokens], { attributes: { keepdims: 0 } });
  const any = onnxNode(graph, 'ReduceMax', [mask, overTokens], { attributes: { keepdims: 1 } });
  return onnxNode(graph, 'Mul', [largest, any]);
}

/** A post-norm transformer layer: x [B, L, H], mask [B, L] → [B, L, H] */
export function onnxTransformerLayer(
  graph: OnnxGraph,
  x: string,
  mask: string,
  weights: TransformerLayerWeights,
  heads: number,
): string {
  const size = weights.output.weights.shape[0] / heads;
  const queryKeyValue = onnxLinear(graph, x, weights.queryKeyValue);
  const { context } = onnxSelfAttention(graph, queryKeyValue, mask, { heads, size });
  const h = onnxAddLayerNorm(graph, onnxLinear(graph, context, weights.output), x, weights.selfAttentionNorm);
  const inner = onnxNode(graph, 'Gelu', [onnxLinear(graph, h, weights.intermediate)]);
  return onnxAddLayerNorm(graph, onnxLinear(graph, inner, weights.final), h, weights.outputNorm);
}
