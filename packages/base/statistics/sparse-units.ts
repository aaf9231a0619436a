/**
 * Units with counts, for a bootstrap that only adds up: each unit (review, user, day) has a few cells to which it adds.
 * Stored as three flat lists: unit u owns entries starts[u] … starts[u + 1] − 1.
 */
export interface SparseUnits {
  units: number;
  cells: number;
  starts: Uint32Array;
  cell: Uint32Array;
  amount: Float64Array;
}

/**
 * Packs units for `bootstrap` and `permutationTest`.
 *
 * @param lists per unit, [cell, amount] of each cell to which it adds.
 * @param cells how many cells there are; cells are numbered from 0.
 * @example
 * packUnits([[[0, 1], [1, 1]], [[1, 1]]], 2); // two reviews, one of them positive: cell 0 positive ones, cell 1 all
 */
export function packUnits(lists: readonly (readonly (readonly [number, number])[])[], cells: number): SparseUnits {
  const starts = new Uint32Array(lists.length + 1);
  for (let u = 0; u < lists.length; u++) starts[u + 1] = starts[u] + lists[u].length;
  const cell = new Uint32Array(starts[lists.length]);
  const amount = new Float64Array(cell.length);
  let at = 0;
  for (const list of lists) {
    for (const [index, value] of list) {
      cell[at] = index;
      amount[at++] = value;
    }
  }
  return { units: lists.length, cells, starts, cell, amount };
}

/**
 * The sum of all units, per cell.
 *
 * @example
 * sumOfUnits(packUnits([[[0, 1], [1, 1]], [[1, 1]]], 2)); // Float64Array [1, 2]
 */
export function sumOfUnits({ cells, cell, amount }: SparseUnits): Float64Array {
  const sums = new Float64Array(cells);
  for (let i = 0; i < cell.length; i++) sums[cell[i]] += amount[i];
  return sums;
}

/**
 * As many units that add nothing: random numbers are drawn for them as for the others, so that a statistic that does not read them
 * has the draws that it has beside the others, sooner.
 *
 * @example
 * sumOfUnits(withoutEntries(packUnits([[[0, 1]]], 1))); // Float64Array [0]
 */
export function withoutEntries({ units, cells }: SparseUnits): SparseUnits {
  return { units, cells, starts: new Uint32Array(units + 1), cell: new Uint32Array(0), amount: new Float64Array(0) };
}
