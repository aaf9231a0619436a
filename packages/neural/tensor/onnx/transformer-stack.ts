import type { LinearWeights, NormWeights, TransformerLayerWeights } from '../operations';
import type { Tensor } from '../tensor';
import { onnxGraph, onnxInput, onnxOutput } from './graph';
import { onnxAddLayerNorm, onnxEmbeddingSum, onnxLinear, onnxTransformerLayer } from './layers';
import { type OnnxSession, onnxSession } from './session';

/** The weights of BERT, or of any sum of embeddings with post-norm transformer layers on it. */
export interface TransformerStack {
  /** by name, each [V, H]: the session has an input of that name with the row numbers, [B, L] int32 */
  tables: Record<string, Tensor>;
  norm: NormWeights;
  layers: readonly TransformerLayerWeights[];
  heads: number;
  /** a linear layer on every token; without it the output is the last layer's, [B, L, H] */
  output?: LinearWeights;
  /** whether large matrices are multiplied in eight bits: see `onnxGraph` */
  integerProducts?: boolean;
}

/**
 * One session for a whole encoder, with the weights as they are now. Inputs: each table's name, int32, and `mask`,
 * float32, all [B, L]; output: `output`, [B, L, H], or [B, L, O] where the stack has an output layer.
 *
 * @throws Error when onnxruntime-node is not installed
 * @example
 * const session = onnxTransformerStack({ tables: { entries }, norm, layers, heads: 4 });
 * const shape = [1, 3];
 * session.run({ entries: { values: Int32Array.of(5, 7, 2), shape }, mask: { values: new Float32Array(3).fill(1), shape } }).output;
 */
export function onnxTransformerStack(stack: TransformerStack): OnnxSession {
  const { tables, norm, layers, heads, output, integerProducts } = stack;
  const graph = onnxGraph({ integerProducts });
  const sizes = ['batch', 'length'];
  const embeddings = Object.entries(tables).map(([name, table]) => ({
    table,
    indices: onnxInput(graph, name, sizes, 'int32'),
  }));
  const mask = onnxInput(graph, 'mask', sizes);
  let x = onnxAddLayerNorm(graph, onnxEmbeddingSum(graph, embeddings), null, norm);
  for (const layer of layers) x = onnxTransformerLayer(graph, x, mask, layer, heads);
  if (output) x = onnxLinear(graph, x, output);
  const width = output ? output.weights.shape[1] : norm.gain.shape[0];
  onnxOutput(graph, 'output', x, [...sizes, width]);
  return onnxSession(graph);
}
