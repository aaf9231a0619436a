import { LEAST_ROW_SCALE } from './eight-bits';

/** The largest number that `rowLevels` gives: rows are rounded to 16 bits. */
const MOST_LEVELS = 2 ** 15 - 1;
const LARGEST_SUM = 2 ** 31 - 1;
const LARGEST_WEIGHT = 127;

/**
 * How finely a row is rounded that is multiplied by weights of eight bits: its largest size becomes this number, the largest with
 * which no sum of that many products leaves 32 bits.
 *
 * @param columns length of the row.
 * @throws RangeError when it is so long that less than eight bits would be left.
 * @example
 * [rowLevels(320), rowLevels(1280)]; // 32767, 13210
 */
export function rowLevels(columns: number): number {
  const levels = Math.min(MOST_LEVELS, Math.floor(LARGEST_SUM / (LARGEST_WEIGHT * columns)));
  if (levels < LARGEST_WEIGHT)
    throw new RangeError(`A row of ${columns} numbers is too long for products in integers.`);
  return levels;
}

/** Rows in whole numbers: value = number · scale of its row. */
export interface RoundedRows {
  numbers: Int16Array;
  /** one for each row */
  scales: Float32Array;
}

/**
 * Rounds each row by a scale of its own, step by step in float32: scale = largest size / `rowLevels`, at least 1e-30; number =
 * value / scale, to the nearest, the even one of two equally near.
 *
 * @param x row by row, all finite.
 * @param columns length of a row.
 * @example
 * roundedRows(Float32Array.of(32767, 0.5, 1.5, -32767), 4).numbers; // 32767, 0, 2, -32767
 */
export function roundedRows(x: Float32Array, columns: number): RoundedRows {
  const levels = rowLevels(columns);
  const scales = new Float32Array(x.length / columns);
  for (let i = 0; i < x.length; i++) {
    const row = Math.floor(i / columns);
    scales[row] = Math.max(scales[row], Math.abs(x[i]));
  }
  for (let row = 0; row < scales.length; row++) {
    scales[row] = Math.max(Math.fround(scales[row] / levels), Math.fround(LEAST_ROW_SCALE));
  }
  return {
    numbers: Int16Array.from(x, (value, i) => toEven(Math.fround(value / scales[Math.floor(i / columns)]))),
    scales,
  };
}

function toEven(value: number): number {
  const nearest = Math.round(value);
  return nearest - value === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}
