import { risingOfFour } from './rising';

/**
 * Writes rows of n_dk + α_k anew from the whole numbers they stand for: with the same α this removes what float32 sums
 * have gathered in rounding, so that a state depends on its counts alone; with another α it changes the prior.
 *
 * rows: `rowCount` × `width` f32; alpha and newAlpha: `width` f32.
 */
export function renewRows(rows: usize, rowCount: i32, width: i32, alpha: usize, newAlpha: usize): void {
  const bytes = <usize>width << 2;
  const end = rows + <usize>rowCount * bytes;
  for (let row = rows; row < end; row += bytes) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const counts = f32x4.nearest(f32x4.sub(v128.load(row + at), v128.load(alpha + at)));
      v128.store(row + at, f32x4.add(counts, v128.load(newAlpha + at)));
    }
  }
}

/**
 * Σ over documents and topics of ln Γ(n_dk + α_k) − ln Γ(α_k).
 *
 * tables: f64 by n, `tableLength` for each topic, `stride` bytes after each other (0 where all α_k are equal).
 */
export function scoreRows(
  rows: usize, rowCount: i32, width: i32, alpha: usize,
  tables: usize, tableLength: i32, stride: usize,
): f64 {
  const bytes = <usize>width << 2;
  const end = rows + <usize>rowCount * bytes;
  let total: f64 = 0;
  for (let row = rows; row < end; row += bytes) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const counts = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.sub(v128.load(row + at), v128.load(alpha + at))));
      if (!v128.any_true(counts)) continue;
      const topic = <i32>(at >> 2);
      total += risingOfFour(tables + <usize>topic * stride, tableLength, stride, topic, 1, counts);
    }
  }
  return total;
}
