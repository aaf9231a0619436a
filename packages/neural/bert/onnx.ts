import {
  type OnnxGraph,
  type OnnxNumbers,
  onnxAddLayerNorm,
  onnxEmbeddingSum,
  onnxInput,
  onnxTransformerLayer,
  type Variable,
} from '../tensor';
import { numbered, transformerWeights } from '../training';
import type { BertConfig } from './config';
import { type BertInput, positionsOf } from './states';

const sizes = ['batch', 'length'];

/**
 * Adds BERT, with its weights as they are now, to a graph of ONNX Runtime: `bertStates` for reading.
 *
 * @returns the name of the states, [B, L, H]
 * @example
 * const graph = onnxGraph();
 * const mask = onnxInput(graph, 'mask', ['batch', 'length']);
 * onnxOutput(graph, 'states', addBert(graph, mask, bert.config, bert.variables), ['batch', 'length', 768]);
 */
export function addBert(
  graph: OnnxGraph,
  mask: string,
  config: BertConfig,
  variables: Record<string, Variable>,
): string {
  const tables = ['entries', 'positions', 'segments'].map((name) => ({
    table: variables[name],
    indices: onnxInput(graph, name, sizes, 'int32'),
  }));
  const norm = { gain: variables['embedding.norm.gain'], bias: variables['embedding.norm.bias'] };
  let x = onnxAddLayerNorm(graph, onnxEmbeddingSum(graph, tables), null, norm);
  for (const i of numbered(config.layers)) {
    x = onnxTransformerLayer(graph, x, mask, transformerWeights(variables, `layer${i}`), config.heads);
  }
  return x;
}

/** The inputs that `addBert` declared. */
export function onnxInputsOf(input: BertInput): Record<string, OnnxNumbers> {
  const shape = [input.size, input.length];
  return {
    entries: { values: input.entries, shape },
    positions: { values: positionsOf(input), shape },
    segments: { values: input.segments, shape },
  };
}
