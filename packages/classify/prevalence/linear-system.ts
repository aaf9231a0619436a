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
  const rows = matrix.map((row, i) => [...Array.from(row), right[i]]);
  const largest = Math.max(...rows.flatMap((row) => row.slice(0, size).map(Math.abs)));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) pivot = r;
    }
    if (!(Math.abs(rows[pivot][column]) > tolerance * largest)) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let r = column + 1; r < size; r++) {
      const factor = rows[r][column] / rows[column][column];
      for (let c = column; c <= size; c++) rows[r][c] -= factor * rows[column][c];
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let r = size - 1; r >= 0; r--) {
    let value = rows[r][size];
    for (let c = r + 1; c < size; c++) value -= rows[r][c] * solution[c];
    solution[r] = value / rows[r][r];
  }
  return solution;
}
