import { addTo } from './sums';

/** sums [count, width] += the rows of table [any, width] that indices [count] (int32) name; `first`: = instead of +=. */
export function addRows(table: usize, indices: usize, sums: usize, count: usize, width: usize, first: bool): void {
  const bytes = width << 2;
  for (let i: usize = 0; i < count; i++) {
    const row = table + load<u32>(indices + (i << 2)) * bytes;
    if (first) memory.copy(sums + i * bytes, row, bytes);
    else addTo(sums + i * bytes, row, width);
  }
}

/** The gradient of `addRows`: dtable [rows, width] gets the sum of dy [count, width] of the places that used each row. */
export function scatterRows(dy: usize, indices: usize, dtable: usize, count: usize, width: usize, rows: usize): void {
  const bytes = width << 2;
  memory.fill(dtable, 0, rows * bytes);
  for (let i: usize = 0; i < count; i++) {
    addTo(dtable + load<u32>(indices + (i << 2)) * bytes, dy + i * bytes, width);
  }
}
