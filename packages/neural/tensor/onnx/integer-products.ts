import { toEightBits } from '../../precision/eight-bits';
import type { LinearWeights } from '../operations';
import { type OnnxGraph, onnxConstant, onnxGraph, onnxInput, onnxNode, onnxOutput } from './graph';
import { onnxSession } from './session';

/** Smaller matrices are not worth the rounding. */
const LEAST_SIZE = 64;

/** Whether a linear layer of this graph is to be computed by `onnxIntegerLinear`. */
export function isInIntegers({ integerProducts }: OnnxGraph, { weights }: LinearWeights): boolean {
  return integerProducts && weights.shape.every((size) => size >= LEAST_SIZE);
}

/**
 * x [N, I] → [N, O] in integers: the weights are rounded to eight bits with a scale for each column (exactly what a model
 * stored in int8 holds), x to eight bits with one scale for all its rows when the graph runs, so that the last digits of a
 * result depend on the other rows. The sums are those of whole numbers, the same on every CPU.
 *
 * @throws Error when onnxruntime-node is not installed.
 */
export function onnxIntegerLinear(graph: OnnxGraph, x: string, { weights, bias }: LinearWeights): string {
  const [inputs, outputs] = weights.shape;
  const values = weights.dataSync() as Float32Array;
  const biases = bias.dataSync() as Float32Array;
  return onnxIntegerProduct(graph, x, { values, inputs, outputs, biases }, signedProductsAreExact() ? 'int8' : 'uint8');
}

/** A linear layer as numbers: values [inputs, outputs], biases [outputs]. */
interface LinearNumbers {
  values: Float32Array;
  inputs: number;
  outputs: number;
  biases: Float32Array;
}

/** With weights of −127 … 127, or of 1 … 255 of which 128 is taken off: the same results, where the CPU sums correctly. */
export function onnxIntegerProduct(
  graph: OnnxGraph,
  x: string,
  { values, inputs, outputs, biases }: LinearNumbers,
  type: 'int8' | 'uint8',
): string {
  const { numbers, scales } = toEightBits(values, outputs, 'columns');
  const [weights, zero] =
    type === 'int8'
      ? [numbers, new Int8Array(outputs)]
      : [Uint8Array.from(numbers, (number) => number + 128), new Uint8Array(outputs).fill(128)];
  const constants = [
    onnxConstant(graph, weights, [inputs, outputs]),
    onnxConstant(graph, scales, [outputs]),
    onnxConstant(graph, zero, [outputs]),
    onnxConstant(graph, biases, [outputs]),
  ];
  return onnxNode(graph, 'DynamicQuantizeMatMul', [x, ...constants], { domain: 'com.microsoft' });
}

let exact: boolean | undefined;

/**
 * Whether products with signed weights are right on this CPU. x86 without VNNI instructions adds two products in 16 bits, and
 * cuts what is too large: 2 · 255 · 127 becomes 32,767. Unsigned weights take another way there, slower and right.
 */
export function signedProductsAreExact(): boolean {
  if (exact === undefined) {
    const [rows, size] = [8, LEAST_SIZE];
    const ones = { values: new Float32Array(size * size).fill(1), inputs: size, outputs: size };
    const graph = onnxGraph();
    const x = onnxInput(graph, 'x', ['rows', size]);
    const y = onnxIntegerProduct(graph, x, { ...ones, biases: new Float32Array(size) }, 'int8');
    onnxOutput(graph, 'y', y, ['rows', size]);
    const session = onnxSession(graph);
    const sums = session.run({ x: { values: new Float32Array(rows * size).fill(1), shape: [rows, size] } }).y.values;
    session.dispose();
    exact = sums.every((sum) => Math.abs(sum - size) < 0.01 * size);
  }
  return exact;
}
