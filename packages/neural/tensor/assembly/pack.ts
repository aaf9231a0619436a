// Matrices laid out for `multiply`, filled up with zeros.

/** Up to four rows of A [rows, depth]: the numbers of one column side by side. */
export function packRows(a: usize, aRow: usize, aColumn: usize, rows: usize, depth: usize, packed: usize): void {
  let k: usize = 0;
  if (rows == 4 && aColumn == 4) {
    for (; k + 4 <= depth; k += 4) {
      transposeFour(a + (k << 2), aRow, packed + (k << 4), 16);
    }
  } else if (rows == 4 && aRow == 4) {
    for (; k < depth; k++) v128.store(packed + (k << 4), v128.load(a + k * aColumn));
  }
  for (; k < depth; k++) {
    const at = packed + (k << 4);
    for (let row: usize = 0; row < 4; row++) {
      store<f32>(at + (row << 2), row < rows ? load<f32>(a + row * aRow + k * aColumn) : 0);
    }
  }
}

/** B [depth, columns] in panels of eight columns, in each panel the numbers of one row side by side. */
export function packColumns(
  b: usize, bRow: usize, bColumn: usize, depth: usize, columns: usize, packed: usize,
): void {
  for (let column: usize = 0; column < columns; column += 8, packed += depth << 5) {
    const from = b + column * bColumn;
    let k: usize = 0;
    if (columns - column >= 8) {
      if (bColumn == 4) {
        for (; k < depth; k++) {
          const at = from + k * bRow;
          v128.store(packed + (k << 5), v128.load(at));
          v128.store(packed + (k << 5), v128.load(at, 16), 16);
        }
      } else if (bRow == 4) {
        for (; k + 4 <= depth; k += 4) {
          transposeFour(from + (k << 2), bColumn, packed + (k << 5), 32);
          transposeFour(from + (k << 2) + 4 * bColumn, bColumn, packed + (k << 5) + 16, 32);
        }
      }
    }
    const width = min(8, columns - column);
    for (; k < depth; k++) {
      const at = packed + (k << 5);
      for (let j: usize = 0; j < 8; j++) {
        store<f32>(at + (j << 2), j < width ? load<f32>(from + k * bRow + j * bColumn) : 0);
      }
    }
  }
}

/** A block of 4 × 4 numbers with its rows and columns swapped. */
// @ts-ignore: decorator
@inline
function transposeFour(from: usize, fromRow: usize, to: usize, toRow: usize): void {
  const r0 = v128.load(from);
  const r1 = v128.load(from + fromRow);
  const r2 = v128.load(from + 2 * fromRow);
  const r3 = v128.load(from + 3 * fromRow);
  const a = v128.shuffle<u32>(r0, r1, 0, 4, 1, 5);
  const b = v128.shuffle<u32>(r0, r1, 2, 6, 3, 7);
  const c = v128.shuffle<u32>(r2, r3, 0, 4, 1, 5);
  const d = v128.shuffle<u32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<u32>(a, c, 0, 1, 4, 5));
  v128.store(to + toRow, v128.shuffle<u32>(a, c, 2, 3, 6, 7));
  v128.store(to + 2 * toRow, v128.shuffle<u32>(b, d, 0, 1, 4, 5));
  v128.store(to + 3 * toRow, v128.shuffle<u32>(b, d, 2, 3, 6, 7));
}
