import { loadSome } from './lanes';

// Products of matrices in whole numbers: sums of them have no rounding, so no order.

/**
 * Rows of `numbers` and columns of `weights` that lie side by side, as int16 and pair by pair: two neighbours of a row, or of a
 * column, are multiplied and added by one instruction.
 */
const ROWS: usize = 4;
const COLUMNS: usize = 8;
/** Bytes of one pair of each of four rows, and of each of eight columns. */
const ROW_PAIRS: usize = ROWS * 4;
const COLUMN_PAIRS: usize = COLUMNS * 4;
const TILE_BYTES: usize = ROWS * COLUMNS * 4;
/** How many rows are multiplied before the next columns are read, so that their numbers stay in the caches. */
const ROWS_AT_ONCE: usize = 64;

/** Pairs of a row, filled up with zeros to an even number. */
// @ts-ignore: decorator
@inline
function pairsOf(columns: usize): usize {
  return ((columns + 3) >> 2) << 1;
}

/**
 * Rounds each row of x [rows, columns] to whole numbers in −levels … levels by a scale of its own, largest size / levels: number =
 * x / scale, to the nearest, the even one of two equally near. A row with an infinite value or NaN gets the scale NaN,
 * and so results of NaN.
 *
 * numbers (int16): blocks of four rows, the pairs of four rows side by side; scales [rows].
 */
export function roundRows(
  x: usize, rows: usize, columns: usize, levels: f32, leastScale: f32, numbers: usize, scales: usize,
): void {
  const blockBytes = pairsOf(columns) * ROW_PAIRS;
  const whole = columns & ~3;
  for (let row: usize = 0; row < rows; row++) {
    const from = x + row * (columns << 2);
    const to = numbers + (row / ROWS) * blockBytes + (row % ROWS) * 4;
    // Without their sign, the bits of numbers are in the order of the numbers, with NaN as the largest.
    let sizes = whole < columns ? f32x4.abs(loadSome(from + (whole << 2), columns - whole)) : f32x4.splat(0);
    for (let i: usize = 0; i < whole; i += 4) sizes = i32x4.max_s(sizes, f32x4.abs(v128.load(from + (i << 2))));
    sizes = i32x4.max_s(sizes, v128.shuffle<u32>(sizes, sizes, 2, 3, 0, 1));
    sizes = i32x4.max_s(sizes, v128.shuffle<u32>(sizes, sizes, 1, 0, 3, 2));
    const part = f32x4.max(f32x4.div(sizes, f32x4.splat(levels)), f32x4.splat(leastScale));
    const scale = f32x4.add(part, f32x4.sub(part, part)); // ∞ − ∞ is NaN
    store<f32>(scales + (row << 2), f32x4.extract_lane(scale, 0));
    for (let i: usize = 0; i < whole; i += 4) putTwoPairs(to + i * 8, v128.load(from + (i << 2)), scale);
    if (whole < columns) putTwoPairs(to + whole * 8, loadSome(from + (whole << 2), columns - whole), scale);
  }
  // What the last block lacks.
  for (let row = rows; row % ROWS != 0; row++) {
    const to = numbers + (row / ROWS) * blockBytes + (row % ROWS) * 4;
    for (let at: usize = 0; at < blockBytes; at += ROW_PAIRS) store<u32>(to + at, 0);
  }
}

/** 1.5 · 2²³: added to a number, it leaves no place for what is behind the point, and the rest in the last bits. */
const WHOLE: f32 = 12582912;

// @ts-ignore: decorator
@inline
function putTwoPairs(at: usize, x: v128, scale: v128): void {
  const nearest = f32x4.add(f32x4.div(x, scale), f32x4.splat(WHOLE));
  const numbers = i32x4.sub(nearest, f32x4.splat(WHOLE));
  const narrow = i16x8.narrow_i32x4_s(numbers, numbers);
  v128.store_lane<u32>(at, narrow, 0);
  v128.store_lane<u32>(at + ROW_PAIRS, narrow, 1);
}

/**
 * y = (sums · scale of the column) · scale of the row + bias, with sums = numbers · weights, exact in 32 bits. numbers and
 * scales [rows] are those of `roundRows`; weights (int16): panels of eight columns, the pairs of eight columns side by side;
 * weightScales [outputs, filled up to whole panels], bias [outputs], y [rows, outputs]; tile: memory for a tile and a row of it.
 */
export function multiplyIntegers(
  numbers: usize, scales: usize, rows: usize, columns: usize,
  weights: usize, weightScales: usize, bias: usize, outputs: usize, y: usize, tile: usize,
): void {
  const pairs = pairsOf(columns);
  const yRow = outputs << 2;
  for (let firstRow: usize = 0; firstRow < rows; firstRow += ROWS_AT_ONCE) {
    const endRow = min(rows, firstRow + ROWS_AT_ONCE);
    for (let column: usize = 0; column < outputs; column += COLUMNS) {
      const panel = weights + (column / COLUMNS) * pairs * COLUMN_PAIRS;
      const width = min(COLUMNS, outputs - column);
      let start = bias + (column << 2);
      if (width < COLUMNS) {
        memory.copy(tile + TILE_BYTES, start, width << 2);
        start = tile + TILE_BYTES;
      }
      for (let row = firstRow; row < endRow; row += ROWS) {
        const block = numbers + (row / ROWS) * pairs * ROW_PAIRS;
        const height = min(ROWS, endRow - row);
        const target = y + row * yRow + (column << 2);
        const isWhole = height == ROWS && width == COLUMNS;
        multiplyTile(
          block, panel, pairs, scales + (row << 2), weightScales + (column << 2), start,
          isWhole ? target : tile, isWhole ? yRow : COLUMNS << 2,
        );
        if (isWhole) continue;
        for (let r: usize = 0; r < height; r++) memory.copy(target + r * yRow, tile + r * (COLUMNS << 2), width << 2);
      }
    }
  }
}

/** Four rows by eight columns. */
function multiplyTile(
  a: usize, b: usize, pairs: usize, scales: usize, weightScales: usize, bias: usize, y: usize, yRow: usize,
): void {
  let c00 = i32x4.splat(0), c01 = i32x4.splat(0);
  let c10 = i32x4.splat(0), c11 = i32x4.splat(0);
  let c20 = i32x4.splat(0), c21 = i32x4.splat(0);
  let c30 = i32x4.splat(0), c31 = i32x4.splat(0);
  const end = a + pairs * ROW_PAIRS;
  while (a < end) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    c00 = i32x4.add(c00, i32x4.dot_i16x8_s(a0, left));
    c01 = i32x4.add(c01, i32x4.dot_i16x8_s(a0, right));
    const a1 = v128.load32_splat(a, 4);
    c10 = i32x4.add(c10, i32x4.dot_i16x8_s(a1, left));
    c11 = i32x4.add(c11, i32x4.dot_i16x8_s(a1, right));
    const a2 = v128.load32_splat(a, 8);
    c20 = i32x4.add(c20, i32x4.dot_i16x8_s(a2, left));
    c21 = i32x4.add(c21, i32x4.dot_i16x8_s(a2, right));
    const a3 = v128.load32_splat(a, 12);
    c30 = i32x4.add(c30, i32x4.dot_i16x8_s(a3, left));
    c31 = i32x4.add(c31, i32x4.dot_i16x8_s(a3, right));
    a += 16;
    b += 32;
  }
  putRow(y, c00, c01, scales, weightScales, bias);
  putRow(y + yRow, c10, c11, scales + 4, weightScales, bias);
  putRow(y + 2 * yRow, c20, c21, scales + 8, weightScales, bias);
  putRow(y + 3 * yRow, c30, c31, scales + 12, weightScales, bias);
}

// @ts-ignore: decorator
@inline
function putRow(y: usize, left: v128, right: v128, scale: usize, weightScales: usize, bias: usize): void {
  const ofRow = v128.load32_splat(scale);
  const scaledLeft = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(left), v128.load(weightScales)), ofRow);
  const scaledRight = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(right), v128.load(weightScales, 16)), ofRow);
  v128.store(y, f32x4.add(scaledLeft, v128.load(bias)));
  v128.store(y, f32x4.add(scaledRight, v128.load(bias, 16)), 16);
}
