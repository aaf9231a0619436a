import { isWorthEightBits, LEAST_ROW_SCALE, toEightBits } from '../../precision/eight-bits';
import { roundedRows, rowLevels } from '../../precision/rounded-rows';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/** The matrix of a linear layer in eight bits, laid out for `multiplyIntegers`. */
interface IntegerMatrix {
  /** int16, two in each number: panels of eight columns, the pairs of eight columns side by side */
  numbers: Tensor;
  /** [outputs, filled up to whole panels] */
  scales: Tensor;
}

const integersOf = new WeakMap<Tensor, IntegerMatrix>();

/** Columns of a panel. */
const COLUMNS = 8;
/** Rows of x whose numbers lie side by side. */
const ROWS = 4;

/**
 * Makes `linear` multiply by these matrices in integers, on the deterministic engine, until what is returned is disposed: the
 * weights are rounded to eight bits with a scale for each column (exactly what a model stored in int8 holds), each row of x to as
 * many bits as sums of 32 bits have room for (14 to 16; see `rowLevels`) with a scale of its own, so that a row gives the same
 * numbers alone and among others. Sums are those of whole numbers, so every CPU gives the same bytes. For reading only: there is
 * no gradient. Nearly twice as fast; with weights that are in eight bits already, off by about 1e-5 of a usual result. A row with
 * an infinite value or NaN gives NaN throughout.
 *
 * @param matrices [I, O] each; those with a size below 64 stay as they are, and all do on another engine
 * @throws RangeError when a weight is infinite or NaN, or a matrix has too many rows for 32 bits (133,144).
 * @example
 * const integers = multiplyInIntegers([weights]);
 * linear(x, weights, bias); // near what it was
 * integers.dispose();
 */
export function multiplyInIntegers(matrices: readonly Tensor[]): { dispose(): void } {
  const chosen = activeHeap() ? matrices.filter(({ shape }) => isWorthEightBits(shape)) : [];
  const made = chosen.map((weights) => packed(weights));
  chosen.forEach((weights, i) => {
    integersOf.set(weights, made[i]);
  });
  return {
    dispose() {
      for (const weights of chosen) integersOf.delete(weights);
      for (const { numbers, scales } of made) tensorflow().dispose([numbers, scales]);
    },
  };
}

function packed(weights: Tensor): IntegerMatrix {
  const [inputs, outputs] = weights.shape;
  rowLevels(inputs); // throws where it is too long
  const { numbers, scales } = toEightBits(weights.dataSync() as Float32Array, outputs, 'columns');
  const pairs = pairsOf(inputs);
  const panels = Math.ceil(outputs / COLUMNS);
  const laidOut = new Int16Array(panels * pairs * COLUMNS * 2);
  for (let row = 0; row < inputs; row++) {
    for (let column = 0; column < outputs; column++) {
      const panel = Math.floor(column / COLUMNS);
      const pair = (panel * pairs + (row >> 1)) * COLUMNS + (column % COLUMNS);
      laidOut[2 * pair + (row & 1)] = numbers[row * outputs + column];
    }
  }
  const tf = tensorflow();
  const filled = new Float32Array(panels * COLUMNS);
  filled.set(scales);
  return {
    numbers: tf.tensor(new Int32Array(laidOut.buffer), [laidOut.length / 2], 'int32'),
    scales: tf.tensor(filled, [filled.length]),
  };
}

/** Pairs of numbers in a row of x, filled up with zeros to an even number. */
const pairsOf = (inputs: number) => Math.ceil(inputs / 4) * 2;

/**
 * y = x W + b in integers, where `multiplyInIntegers` has been called for W; else null.
 *
 * @param x […, I]
 * @param bias [O]
 * @param outputs how many of the O outputs are computed, the first ones
 * @returns […, outputs]
 */
export function integerLinear(
  heap: Heap,
  x: Tensor,
  weights: Tensor,
  bias: Tensor,
  outputs = weights.shape[1],
): Tensor | null {
  const matrix = integersOf.get(weights);
  if (!matrix) return null;
  const [inputs] = weights.shape;
  const rows = x.size / inputs;
  const y = heap.allocate([...x.shape.slice(0, -1), outputs]);
  const numbers = heap.allocate([Math.ceil(rows / ROWS) * ROWS * pairsOf(inputs)], 'int32');
  const scales = heap.allocate([Math.ceil(rows / ROWS) * ROWS]);
  const tile = heap.allocate([ROWS * COLUMNS + COLUMNS]);
  const [from, to, ofX, ofRows, ofMatrix, ofColumns, start, scratch] = [
    ...[x, y, numbers, scales, matrix.numbers, matrix.scales, bias, tile],
  ].map(heap.address);
  heap.wasm.roundRows(from, rows, inputs, rowLevels(inputs), LEAST_ROW_SCALE, ofX, ofRows);
  heap.wasm.multiplyIntegers(ofX, ofRows, rows, inputs, ofMatrix, ofColumns, start, outputs, to, scratch);
  tensorflow().dispose([numbers, scales, tile]);
  return y;
}

/** The same in plain numbers: x [N, I], values [I, O] and biases [O], row by row → [N, O]. */
export function integerLinearReference(x: Float32Array, values: Float32Array, biases: Float32Array): Float32Array {
  const outputs = biases.length;
  const inputs = values.length / outputs;
  const rows = roundedRows(x, inputs);
  const weights = toEightBits(values, outputs, 'columns');
  return Float32Array.from({ length: (x.length / inputs) * outputs }, (_, i) => {
    const [row, column] = [Math.floor(i / outputs), i % outputs];
    let sum = 0;
    for (let k = 0; k < inputs; k++) sum += rows.numbers[row * inputs + k] * weights.numbers[k * outputs + column];
    const ofColumn = Math.fround(Math.fround(sum) * weights.scales[column]);
    return Math.fround(ofColumn * rows.scales[row]) + biases[column];
  });
}
