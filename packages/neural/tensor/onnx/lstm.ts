import type { LstmWeights } from '../operations';
import type { Tensor } from '../tensor';
import { freshName, type OnnxGraph, onnxConstant, onnxIntegers, onnxNode } from './graph';

/** The names of what an LSTM gives. */
export interface OnnxLstm {
  /** [L, B, D·H], the directions side by side; zeros at padding, where `lstm` repeats the state before */
  states: string;
  /** [B, D·H], the state after the whole text, in each direction */
  last: string;
}

/** ONNX has input gate, output gate, forget gate, candidate; `lstm` has input gate, forget gate, candidate, output gate. */
const gateOrder = [0, 3, 1, 2];

/**
 * An LSTM as one operator of ONNX: see `lstm` for the equations.
 *
 * @param x [L, B, I]
 * @param lengths [B], int32: how many tokens each text has; what follows is padding
 * @param directions the weights forwards, and those backwards where there are two directions
 */
export function onnxLstm(graph: OnnxGraph, x: string, lengths: string, directions: readonly LstmWeights[]): OnnxLstm {
  const [inputs, wide] = directions[0].weights.shape;
  const hidden = wide / 4;
  const count = directions.length;
  const constant = (parts: Float32Array[], shape: number[]) => {
    const numbers = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      numbers.set(part, at);
      at += part.length;
    }
    return onnxConstant(graph, numbers, shape);
  };
  const weights = directions.map(({ weights }) => columnsAsRows(weights, inputs));
  const recurrent = directions.map(({ recurrent }) => columnsAsRows(recurrent, hidden));
  // A second bias, of the recurrence, stays zero.
  const bias = directions.flatMap(({ bias }) => [columnsAsRows(bias, 1), new Float32Array(wide)]);
  const given = [
    x,
    constant(weights, [count, wide, inputs]),
    constant(recurrent, [count, wide, hidden]),
    constant(bias, [count, 2 * wide]),
    lengths,
  ];
  const outputs = [freshName(graph), freshName(graph)];
  const direction = count === 1 ? 'forward' : 'bidirectional';
  onnxNode(graph, 'LSTM', given, { attributes: { hidden_size: hidden, direction }, outputs });
  const [all, ends] = outputs; // [L, D, B, H] and [D, B, H]
  const sideBySide = onnxNode(graph, 'Transpose', [all], { attributes: { perm: [0, 2, 1, 3] } });
  const endsSideBySide = onnxNode(graph, 'Transpose', [ends], { attributes: { perm: [1, 0, 2] } });
  return {
    states: onnxNode(graph, 'Reshape', [sideBySide, onnxIntegers(graph, [0, 0, count * hidden])]),
    last: onnxNode(graph, 'Reshape', [endsSideBySide, onnxIntegers(graph, [0, count * hidden])]),
  };
}

/** A matrix [rows, 4H] as [4H, rows], with ONNX's order of the gates. */
function columnsAsRows(matrix: Tensor, rows: number): Float32Array {
  const values = matrix.dataSync();
  const wide = values.length / rows;
  const hidden = wide / 4;
  const result = new Float32Array(values.length);
  gateOrder.forEach((from, to) => {
    for (let k = 0; k < hidden; k++) {
      for (let row = 0; row < rows; row++) {
        result[(to * hidden + k) * rows + row] = values[row * wide + from * hidden + k];
      }
    }
  });
  return result;
}
