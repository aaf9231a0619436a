/** A pivot below this share of the largest entry is rounding: rows are combinations of others, such as of classes predicted alike. */
const tolerance = 1e-9;

/**
 * Solves matrix · x = right by Gaussian elimination with partial pivoting.
 *
 * @param matrix square, a list of rows; not changed.
 * @param right one number a row.
 * @returns x, or null when the matrix is singular to working precision.
 * @example
 * solveLinearSystem([[2, 0], [0, 4]], [2, 2]); // [1, 0.5]
 */
export function solveLinearSystem(matrix: readonly ArrayLike<number>[], right: ArrayLike<number>): number[] | null {
  const size = matrix.length;
  // Row-major, the right side as the last column: this is solved in every draw of a bootstrap.
  const width = size + 1;
  const cells = new Float64Array(size * width);
  let largest = 0;
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) {
      cells[r * width + c] = matrix[r][c];
      largest = Math.max(largest, Math.abs(matrix[r][c]));
    }
    cells[r * width + size] = right[r];
  }
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(cells[r * width + column]) > Math.abs(cells[pivot * width + column])) pivot = r;
    }
    if (!(Math.abs(cells[pivot * width + column]) > tolerance * largest)) return null;
    if (pivot !== column) swapRows(cells, width, pivot, column);
    for (let r = column + 1; r < size; r++) {
      const factor = cells[r * width + column] / cells[column * width + column];
      for (let c = column; c <= size; c++) cells[r * width + c] -= factor * cells[column * width + c];
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let r = size - 1; r >= 0; r--) {
    let value = cells[r * width + size];
    for (let c = r + 1; c < size; c++) value -= cells[r * width + c] * solution[c];
    solution[r] = value / cells[r * width + r];
  }
  return solution;
}

function swapRows(cells: Float64Array, width: number, a: number, b: number): void {
  for (let c = 0; c < width; c++) {
    const kept = cells[a * width + c];
    cells[a * width + c] = cells[b * width + c];
    cells[b * width + c] = kept;
  }
}
