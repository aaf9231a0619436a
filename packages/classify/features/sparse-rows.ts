/** Rows of a matrix that is mostly 0 (compressed sparse rows): row r owns entries starts[r] … starts[r + 1] − 1. */
export interface SparseRows {
  rows: number;
  columns: number;
  starts: Uint32Array;
  column: Uint32Array;
  value: Float32Array;
}

/**
 * Chosen rows, in the order in which they are named.
 *
 * @param matrix is not changed.
 * @param positions of rows, from 0.
 */
export function selectRows(matrix: SparseRows, positions: ArrayLike<number>): SparseRows {
  const starts = new Uint32Array(positions.length + 1);
  for (let i = 0; i < positions.length; i++) {
    starts[i + 1] = starts[i] + matrix.starts[positions[i] + 1] - matrix.starts[positions[i]];
  }
  const column = new Uint32Array(starts[positions.length]);
  const value = new Float32Array(column.length);
  for (let i = 0; i < positions.length; i++) {
    const [from, to] = [matrix.starts[positions[i]], matrix.starts[positions[i] + 1]];
    column.set(matrix.column.subarray(from, to), starts[i]);
    value.set(matrix.value.subarray(from, to), starts[i]);
  }
  return { rows: positions.length, columns: matrix.columns, starts, column, value };
}

/** Every entry 1: whether a feature occurs, not how often. */
export function binarise(matrix: SparseRows): SparseRows {
  return { ...matrix, value: new Float32Array(matrix.value.length).fill(1) };
}

/** Entries multiplied by a factor of their column. */
export function scaleColumns(matrix: SparseRows, factors: ArrayLike<number>): SparseRows {
  const value = new Float32Array(matrix.value.length);
  for (let i = 0; i < value.length; i++) value[i] = matrix.value[i] * factors[matrix.column[i]];
  return { ...matrix, value };
}

/** Rows divided by their Euclidean length; rows of zeros stay. */
export function normaliseRows(matrix: SparseRows): SparseRows {
  const value = new Float32Array(matrix.value.length);
  for (let r = 0; r < matrix.rows; r++) {
    let squares = 0;
    for (let i = matrix.starts[r]; i < matrix.starts[r + 1]; i++) squares += matrix.value[i] * matrix.value[i];
    const length = Math.sqrt(squares);
    if (length > 0) for (let i = matrix.starts[r]; i < matrix.starts[r + 1]; i++) value[i] = matrix.value[i] / length;
  }
  return { ...matrix, value };
}
