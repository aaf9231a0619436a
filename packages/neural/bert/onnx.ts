import {
  type OnnxGraph,
  type OnnxNumbers,
  onnxAddLayerNorm,
  onnxEmbeddingSum,
  onnxInput,
  onnxTransformerLayer,
  type Variable,
} from '../tensor';
import { transformerWeights } from '../training';
import type { BertConfig } from './config';
import { type BertInput, type LayerRange, positionsOf } from './states';

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
  return addBertLayers(graph, addBertEmbeddings(graph, variables), mask, config, variables, {
    from: 1,
    to: config.layers,
  });
}

/** Adds what goes into the first layer to a graph: `bertEmbeddings` for reading. Inputs: see `onnxInputsOf`. */
export function addBertEmbeddings(graph: OnnxGraph, variables: Record<string, Variable>): string {
  const tables = ['entries', 'positions', 'segments'].map((name) => ({
    table: variables[name],
    indices: onnxInput(graph, name, sizes, 'int32'),
  }));
  const norm = { gain: variables['embedding.norm.gain'], bias: variables['embedding.norm.bias'] };
  return onnxAddLayerNorm(graph, onnxEmbeddingSum(graph, tables), null, norm);
}

/** Adds some layers of BERT to a graph: `bertLayers` for reading. */
export function addBertLayers(
  graph: OnnxGraph,
  x: string,
  mask: string,
  { heads }: BertConfig,
  variables: Record<string, Variable>,
  { from, to }: LayerRange,
): string {
  let states = x;
  for (let i = from; i <= to; i++) {
    states = onnxTransformerLayer(graph, states, mask, transformerWeights(variables, `layer${i}`), heads);
  }
  return states;
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
