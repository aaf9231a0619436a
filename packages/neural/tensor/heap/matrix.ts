import type { Heap, HeapNumbers } from './heap';

/** A matrix in the heap: where its first number is, and how many bytes lie between its rows and its columns. */
export interface Matrix {
  address: number;
  rows: number;
  columns: number;
  rowBytes: number;
  columnBytes: number;
}

/** A matrix whose rows lie one after the other, `rowLength` numbers apart. */
export function matrixAt(address: number, rows: number, columns: number, rowLength = columns): Matrix {
  return { address, rows, columns, rowBytes: rowLength * 4, columnBytes: 4 };
}

/** The same numbers with rows and columns swapped; nothing moves. */
export function transposed({ address, rows, columns, rowBytes, columnBytes }: Matrix): Matrix {
  return { address, rows: columns, columns: rows, rowBytes: columnBytes, columnBytes: rowBytes };
}

/** Below this many multiplications calling native code costs more than it saves. */
const WORTH_CALLING = 30_000;

/** target = scale · A B, plus the row at `bias` where one is given. */
export function multiplyInto(heap: Heap, target: Matrix, a: Matrix, b: Matrix, { scale = 1, bias = 0 } = {}): void {
  if (heap.native && scale === 1 && a.rows * a.columns * b.columns >= WORTH_CALLING) {
    if (multiplyNatively(heap, target, a, b, bias)) return;
  }
  heap.wasm.multiply(
    ...[a.address, a.rowBytes, a.columnBytes],
    ...[b.address, b.rowBytes, b.columnBytes],
    ...[target.address, target.rowBytes, a.rows, b.columns, a.columns],
    ...[scale, bias === 0 ? 0 : 2, bias, heap.scratch],
  );
}

/** False when a matrix is a part of a larger one, which native code does not take. */
function multiplyNatively(heap: Heap, target: Matrix, a: Matrix, b: Matrix, bias: number): boolean {
  const transposeA = a.columnBytes !== 4;
  const transposeB = b.columnBytes !== 4;
  const left = numbers(heap, transposeA ? transposed(a) : a);
  const right = numbers(heap, transposeB ? transposed(b) : b);
  const result = numbers(heap, target);
  if (!left || !right || !result) return false;
  const biases = bias === 0 ? null : { values: heap.viewAt(bias, b.columns), shape: [b.columns] };
  heap.native?.multiply(result, left, right, { transposeA, transposeB, bias: biases });
  return true;
}

/** The numbers of a matrix whose rows follow each other without a gap, else null. */
function numbers(heap: Heap, { address, rows, columns, rowBytes, columnBytes }: Matrix): HeapNumbers | null {
  if (columnBytes !== 4 || rowBytes !== 4 * columns) return null;
  return { values: heap.viewAt(address, rows * columns), shape: [rows, columns] };
}
