/** What belongs to what in a table of numbers: rows and columns are few. */
export type Matrix = readonly ArrayLike<number>[];

/** Below this share of a column's size, what is left of it after elimination is rounding. */
const tolerance = 1e-9;

/**
 * Which columns of a set of rows are combinations of the columns before them: Gram–Schmidt on the crossproducts
 * (a Cholesky factorisation that leaves out what has no length left).
 *
 * @param crossproducts X'X, [columns × columns].
 * @returns the columns that are new, ascending; their number is the rank.
 * @example
 * independentColumns([[2, 2], [2, 2]]); // [0]: the second column is the first
 */
export function independentColumns(crossproducts: Matrix): number[] {
  const rest = crossproducts.map((row) => Float64Array.from(row));
  const kept: number[] = [];
  for (let column = 0; column < rest.length; column++) {
    const size = crossproducts[column][column];
    if (!(rest[column][column] > tolerance * size)) continue;
    kept.push(column);
    const pivot = Float64Array.from(rest[column]);
    for (let row = 0; row < rest.length; row++) {
      const factor = pivot[row] / pivot[column];
      for (let other = 0; other < rest.length; other++) rest[row][other] -= factor * pivot[other];
    }
  }
  return kept;
}

/**
 * Solves A x = b by Gaussian elimination with partial pivoting.
 *
 * @returns null when A is singular.
 * @example
 * solve([[2, 0], [0, 4]], [2, 2]); // [1, 0.5]
 */
export function solve(matrix: Matrix, right: ArrayLike<number>): number[] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => Float64Array.of(...Array.from(row), right[i]));
  const largest = Math.max(...rows.flatMap((row) => Array.from(row.subarray(0, size), Math.abs)));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    if (!(Math.abs(rows[pivot][column]) > tolerance * largest)) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row][column] / rows[column][column];
      for (let i = column; i <= size; i++) rows[row][i] -= factor * rows[column][i];
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row][size];
    for (let i = row + 1; i < size; i++) value -= rows[row][i] * x[i];
    x[row] = value / rows[row][row];
  }
  return x;
}
