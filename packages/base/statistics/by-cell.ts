import type { Random } from '../random';
import type { SparseUnits } from './bootstrap';

/** The entries of units cell by cell, and room for how often each unit is drawn. */
interface ByCell {
  /** Cells that have entries; used[c] owns entries starts[c] … starts[c + 1] − 1. */
  used: Uint32Array;
  starts: Uint32Array;
  unit: Uint32Array;
  /** Null where every entry adds 1, and no sum is beyond 32 bits. */
  amount: Float64Array | null;
  drawn: Int32Array;
}

const known = new WeakMap<SparseUnits, ByCell | null>();

/**
 * Units made ready for resampling by counts. Integers may be added in any order: then it is counted how often each unit is drawn, and all
 * entries of a cell are added in one go. Made once for the same units.
 *
 * @returns null where an amount is no integer, or so large that a sum may not be exact.
 */
export function byCellOf(packed: SparseUnits): ByCell | null {
  let found = known.get(packed);
  if (found === undefined) {
    const most = 2 ** 53 / Math.max(1, packed.cell.length * packed.units);
    const isExact = packed.amount.every((one) => Number.isInteger(one) && Math.abs(one) < most);
    found = isExact && packed.units < 2 ** 31 ? sortedByCell(packed) : null;
    known.set(packed, found);
  }
  return found;
}

function sortedByCell({ units, cells, starts, cell, amount }: SparseUnits): ByCell {
  const ends = new Uint32Array(cells + 1);
  for (const one of cell) ends[one + 1]++;
  for (let c = 0; c < cells; c++) ends[c + 1] += ends[c];
  const next = ends.slice();
  const unit = new Uint32Array(cell.length);
  const amounts = new Float64Array(cell.length);
  let mostEntries = 0;
  for (let u = 0; u < units; u++) {
    mostEntries = Math.max(mostEntries, starts[u + 1] - starts[u]);
    for (let i = starts[u]; i < starts[u + 1]; i++) {
      const at = next[cell[i]]++;
      unit[at] = u;
      amounts[at] = amount[i];
    }
  }
  const used = Uint32Array.from({ length: cells }, (_, c) => c).filter((c) => ends[c] < ends[c + 1]);
  return {
    used,
    starts: Uint32Array.from([...used, cells], (c) => ends[c]),
    unit,
    amount: units * mostEntries < 2 ** 31 && amounts.every((one) => one === 1) ? null : amounts,
    drawn: new Int32Array(units),
  };
}

/** `resampleUnits` by counts: the same draws and the same sums. */
export function resampleByCell(
  { units }: SparseUnits,
  { used, starts, unit, amount, drawn }: ByCell,
  sums: Float64Array,
  random: Random,
): void {
  drawn.fill(0);
  for (let draw = 0; draw < units; draw++) drawn[random.integer(units)]++;
  sums.fill(0);
  for (let c = 0; c < used.length; c++) {
    const end = starts[c + 1];
    if (amount === null) {
      let count = 0;
      for (let i = starts[c]; i < end; i++) count = (count + drawn[unit[i]]) | 0;
      sums[used[c]] = count;
    } else {
      let sum = 0;
      for (let i = starts[c]; i < end; i++) sum += drawn[unit[i]] * amount[i];
      sums[used[c]] = sum;
    }
  }
}
