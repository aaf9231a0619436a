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
