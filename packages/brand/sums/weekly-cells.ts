import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { DailySums } from './daily-sums';
import type { Windows } from './windows';

/** Where in time an amount is counted: everywhere, or on one side of the releases. */
export type Side = 'all' | 'before' | 'after';

/** Reads a named amount from summed cells. */
export type ReadCells = (name: string, side?: Side) => number;

/** Daily sums in weeks, for a bootstrap that keeps the days of a week together: posts of one day, and of the days after it, are not independent. */
export interface WeeklyCells {
  /** One unit a week of seven days from the first day on. */
  units: SparseUnits;
  /** Reads the cells of a sum over weeks; 0 for a name that never occurs. */
  reader(cells: ArrayLike<number>): ReadCells;
}

const sides: readonly Side[] = ['all', 'before', 'after'];
const daysAWeek = 7;

/** The daily sums as weekly cells, under windows; the cell `days` counts days. */
export function weeklyCells(sums: DailySums, windows: Windows): WeeklyCells {
  const { names, cellOf } = cellNames(sums);
  const weeks = Array.from({ length: Math.ceil(sums.days / daysAWeek) }, (_, week) =>
    cellsOfDays(sums, windows, names, week * daysAWeek, Math.min((week + 1) * daysAWeek, sums.days)),
  );
  const lists = weeks.map((cells) =>
    Array.from(cells, (amount, cell) => [cell, amount] as const).filter(([, a]) => a !== 0),
  );
  return { units: packUnits(lists, sides.length * names.length), reader: (cells) => readerOf(cells, cellOf) };
}

/** The sums over all days under other windows: what a placebo compares with. Only what is read is summed. */
export function cellsUnder(sums: DailySums, windows: Windows): ReadCells {
  const known = new Map<string, Float64Array>();
  return (name, side = 'all') => {
    if (name !== 'days' && !sums.columns.has(name)) return 0;
    const cells = known.get(name) ?? cellsOfDays(sums, windows, [name], 0, sums.days);
    known.set(name, cells);
    return cells[sides.indexOf(side)];
  };
}

function cellNames(sums: DailySums): { names: string[]; cellOf: ReadonlyMap<string, number> } {
  const names = [...sums.columns.keys(), 'days'];
  return { names, cellOf: new Map(names.map((name, i) => [name, i])) };
}

function readerOf(cells: ArrayLike<number>, cellOf: ReadonlyMap<string, number>): ReadCells {
  return (name, side = 'all') => {
    const cell = cellOf.get(name);
    return cell === undefined ? 0 : cells[sides.length * cell + sides.indexOf(side)];
  };
}

/** [names × sides] */
function cellsOfDays(
  { columns }: DailySums,
  { before, after }: Windows,
  names: readonly string[],
  from: number,
  to: number,
): Float64Array {
  const cells = new Float64Array(sides.length * names.length);
  names.forEach((name, i) => {
    const column = columns.get(name);
    for (let day = from; day < to; day++) {
      const amount = column ? column[day] : 1;
      cells[sides.length * i] += amount;
      if (before[day]) cells[sides.length * i + 1] += amount;
      if (after[day]) cells[sides.length * i + 2] += amount;
    }
  });
  return cells;
}
