import type { Heap } from './heap';

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

/** target = scale · A B, plus the row at `bias` where one is given. */
export function multiplyInto(heap: Heap, target: Matrix, a: Matrix, b: Matrix, { scale = 1, bias = 0 } = {}): void {
  heap.kernels.multiply(
    ...[a.address, a.rowBytes, a.columnBytes],
    ...[b.address, b.rowBytes, b.columnBytes],
    ...[target.address, target.rowBytes, a.rows, b.columns, a.columns],
    ...[scale, bias === 0 ? 0 : 2, bias, heap.scratch],
  );
}
