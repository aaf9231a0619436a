import { packColumns, packRows } from './pack';
import { loadSome, storeSome } from './lanes';

/** How many products are summed before the sum is put back, so that what is packed stays in the caches. */
const DEPTH: usize = 256;
/** How many columns of B are packed at a time. */
const COLUMNS: usize = 512;
/** Bytes of the scratch memory that one call may use: packed B, packed A, one tile. */
export const SCRATCH_BYTES: usize = DEPTH * COLUMNS * 4 + DEPTH * 16 + 128;

/**
 * C = scale · A B + start, in tiles of 4 × 8 (Goto and van de Geijn, 2008). A [m, k] and B [k, n] are given by the
 * distance in bytes between their rows and between their columns, so that a transposed matrix is the same memory with
 * the two swapped; C [m, n] by the distance between its rows.
 *
 * start: mode 0: zero; mode 1: C itself; mode 2: the row `bias` [n].
 */
export function multiply(
  a: usize, aRow: usize, aColumn: usize,
  b: usize, bRow: usize, bColumn: usize,
  c: usize, cRow: usize,
  m: usize, n: usize, k: usize,
  scale: f32, mode: i32, bias: usize, scratch: usize,
): void {
  const packedA = scratch + DEPTH * COLUMNS * 4;
  const tile = packedA + DEPTH * 16;
  for (let firstColumn: usize = 0; firstColumn < n; firstColumn += COLUMNS) {
    const columns = min(COLUMNS, n - firstColumn);
    for (let first: usize = 0; first < k; first += DEPTH) {
      const depth = min(DEPTH, k - first);
      packColumns(b + first * bRow + firstColumn * bColumn, bRow, bColumn, depth, columns, scratch);
      const start = first > 0 ? 1 : mode;
      for (let row: usize = 0; row < m; row += 4) {
        const rows = min(4, m - row);
        packRows(a + row * aRow + first * aColumn, aRow, aColumn, rows, depth, packedA);
        for (let column: usize = 0; column < columns; column += 8) {
          const width = min(8, columns - column);
          const target = c + row * cRow + ((firstColumn + column) << 2);
          const startRow = bias + ((firstColumn + column) << 2);
          const panel = scratch + column * depth * 4;
          if (rows == 4 && width == 8) {
            multiplyTile(packedA, panel, depth, target, cRow, scale, start, startRow);
          } else {
            multiplyTile(packedA, panel, depth, tile, 32, scale, 0, 0);
            copyTile(tile, target, cRow, rows, width, start, startRow);
          }
        }
      }
    }
  }
}

/** One tile: `a` holds four rows and `b` eight columns, each packed so that the numbers of one product lie together. */
// @ts-ignore: decorator
@inline
function multiplyTile(
  a: usize, b: usize, depth: usize, c: usize, cRow: usize, scale: f32, start: i32, bias: usize,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0), c31 = f32x4.splat(0);
  const end = a + (depth << 4);
  while (a < end) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, left));
    c01 = f32x4.add(c01, f32x4.mul(a0, right));
    const a1 = v128.load32_splat(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(a1, left));
    c11 = f32x4.add(c11, f32x4.mul(a1, right));
    const a2 = v128.load32_splat(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(a2, left));
    c21 = f32x4.add(c21, f32x4.mul(a2, right));
    const a3 = v128.load32_splat(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(a3, left));
    c31 = f32x4.add(c31, f32x4.mul(a3, right));
    a += 16;
    b += 32;
  }
  const scales = f32x4.splat(scale);
  let left = f32x4.splat(0);
  let right = left;
  if (start == 2) {
    left = v128.load(bias);
    right = v128.load(bias, 16);
  }
  putRow(c, c00, c01, scales, start, left, right);
  putRow(c + cRow, c10, c11, scales, start, left, right);
  putRow(c + 2 * cRow, c20, c21, scales, start, left, right);
  putRow(c + 3 * cRow, c30, c31, scales, start, left, right);
}

// @ts-ignore: decorator
@inline
function putRow(c: usize, left: v128, right: v128, scales: v128, start: i32, startLeft: v128, startRight: v128): void {
  if (start == 1) {
    startLeft = v128.load(c);
    startRight = v128.load(c, 16);
  }
  v128.store(c, f32x4.add(f32x4.mul(left, scales), startLeft));
  v128.store(c, f32x4.add(f32x4.mul(right, scales), startRight), 16);
}

/** The part of a tile that lies within C, at its edges. */
function copyTile(tile: usize, c: usize, cRow: usize, rows: usize, width: usize, start: i32, bias: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    for (let column: usize = 0; column < width; column += 4) {
      const count = width - column;
      const at = c + row * cRow + (column << 2);
      let sums = v128.load(tile + row * 32 + (column << 2));
      if (start == 1) sums = f32x4.add(sums, loadSome(at, count));
      if (start == 2) sums = f32x4.add(sums, loadSome(bias + (column << 2), count));
      storeSome(at, sums, count);
    }
  }
}
