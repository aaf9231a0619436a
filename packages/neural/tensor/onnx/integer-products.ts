import { isWorthEightBits, LEAST_ROW_SCALE, toEightBits } from '../../precision/eight-bits';
import type { LinearWeights } from '../operations';
import {
  type OnnxGraph,
  onnxConstant,
  onnxGraph,
  onnxInput,
  onnxIntegers,
  onnxNode,
  onnxNumber,
  onnxOutput,
} from './graph';
import { onnxSession } from './session';

/** Whether a linear layer of this graph is to be computed by `onnxIntegerLinear`. */
export function isInIntegers({ integerProducts }: OnnxGraph, { weights }: LinearWeights): boolean {
  return integerProducts && isWorthEightBits(weights.shape);
}

/**
 * x [N, I] → [N, O] in integers: the weights are rounded to eight bits with a scale for each column (exactly what a model
 * stored in int8 holds), x to eight bits with a scale for each row when the graph runs, so that a row gives the same numbers
 * alone and among any others. The sums are those of whole numbers, the same on every CPU.
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
      ? [numbers, Int8Array.of(0)]
      : [Uint8Array.from(numbers, (number) => number + MIDDLE), Uint8Array.of(MIDDLE)];
  const rows = rowsInEightBits(graph, x);
  const factors = [
    rows.numbers,
    onnxConstant(graph, weights, [inputs, outputs]),
    onnxNumber(graph, 1), // the scale of all rows: each has its own, below
    onnxConstant(graph, scales, [outputs]),
    rows.zero,
    onnxConstant(graph, zero, []),
  ];
  const sums = onnxNode(graph, 'MatMulIntegerToFloat', factors, { domain: 'com.microsoft' });
  const products = onnxNode(graph, 'Mul', [sums, rows.scales]);
  return onnxNode(graph, 'Add', [products, onnxConstant(graph, biases, [outputs])]);
}

/** Stands for 0 in unsigned numbers. */
const MIDDLE = 128;

/** x [N, I] as numbers [N, I] of 1 … 255, of which `zero` stands for 0, and scales [N, 1]: largest size of the row / 127. */
function rowsInEightBits(graph: OnnxGraph, x: string): { numbers: string; scales: string; zero: string } {
  const overColumns = onnxIntegers(graph, [1]);
  const largest = onnxNode(graph, 'ReduceMax', [onnxNode(graph, 'Abs', [x]), overColumns]); // [N, 1]
  const parts = onnxNode(graph, 'Div', [largest, onnxNumber(graph, 127)]);
  const scales = onnxNode(graph, 'Max', [parts, onnxNumber(graph, LEAST_ROW_SCALE)]);
  const zero = onnxConstant(graph, Uint8Array.of(MIDDLE), []);
  // The operator wants a scale and a zero for each row as [N].
  const scaleOfRow = onnxNode(graph, 'Squeeze', [scales, overColumns]);
  const zeroOfRow = onnxNode(graph, 'Expand', [zero, onnxNode(graph, 'Shape', [scaleOfRow])]);
  const numbers = onnxNode(graph, 'QuantizeLinear', [x, scaleOfRow, zeroOfRow], { attributes: { axis: 0 } });
  return { numbers, scales, zero };
}

let exact: boolean | undefined;
/** Rows, columns and sums of the matrix that is tried. */
const LEAST_SIZE = 64;

/**
 * Whether products with signed weights are right on this CPU. x86 without VNNI instructions adds two products in 16 bits, and
 * cuts what is too large: 2 · 255 · 127 becomes 32,767 (ones come to that: 127 + 128 by weights of 127). Unsigned weights take another way there, slower and right.
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
