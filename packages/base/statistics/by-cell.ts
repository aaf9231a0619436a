import type { SparseUnits } from './sparse-units';

/** Entries of units in two parts. */
export interface ByCell {
  units: number;
  cells: number;
  /** Cells to which only integers are added, those with entries; cells[c] owns entries starts[c] … starts[c + 1] − 1. */
  whole: { cells: Uint32Array; starts: Uint32Array; unit: Uint32Array; amount: Float64Array };
  /** Whether these add 1 each, and no sum is beyond 32 bits. */
  isCount: boolean;
  /** The entries of all other cells, unit by unit as in `SparseUnits`. */
  rest: { starts: Uint32Array; cell: Uint32Array; amount: Float64Array };
}

const known = new WeakMap<SparseUnits, ByCell>();

/**
 * Units made ready for resampling. Integers may be added in any order: where a cell gets nothing else, it is counted how often each unit
 * is drawn, and all its entries are added in one go. What is added to other cells is added draw by draw. Made once for the same units.
 */
export function byCellOf(packed: SparseUnits): ByCell {
  const found = known.get(packed) ?? sorted(packed);
  known.set(packed, found);
  return found;
}

function sorted({ units, cells, starts, cell, amount }: SparseUnits): ByCell {
  const largest = 2 ** 53 / Math.max(1, cell.length * units);
  const isWhole = new Uint8Array(cells).fill(1);
  cell.forEach((c, i) => {
    if (!Number.isInteger(amount[i]) || Math.abs(amount[i]) >= largest) isWhole[c] = 0;
  });
  const ends = new Uint32Array(cells + 1);
  for (const c of cell) if (isWhole[c]) ends[c + 1]++;
  for (let c = 0; c < cells; c++) ends[c + 1] += ends[c];
  const next = ends.slice();
  const whole = { unit: new Uint32Array(ends[cells]), amount: new Float64Array(ends[cells]) };
  const left = cell.length - ends[cells];
  const rest = { starts: new Uint32Array(units + 1), cell: new Uint32Array(left), amount: new Float64Array(left) };
  let [at, mostEntries] = [0, 0];
  for (let u = 0; u < units; u++) {
    for (let i = starts[u]; i < starts[u + 1]; i++) {
      if (isWhole[cell[i]]) {
        whole.unit[next[cell[i]]] = u;
        whole.amount[next[cell[i]]++] = amount[i];
      } else {
        rest.cell[at] = cell[i];
        rest.amount[at++] = amount[i];
      }
    }
    rest.starts[u + 1] = at;
    mostEntries = Math.max(mostEntries, starts[u + 1] - starts[u]);
  }
  const used = Uint32Array.from({ length: cells }, (_, c) => c).filter((c) => ends[c] < ends[c + 1]);
  return {
    ...{ units, cells },
    whole: { cells: used, starts: Uint32Array.from([...used, cells], (c) => ends[c]), ...whole },
    isCount: units * mostEntries < 2 ** 31 && whole.amount.every((one) => one === 1),
    rest,
  };
}
