import { loadSome, storeSome, sumOfLanes } from './lanes';

/** sums += x, `count` numbers. */
export function addTo(sums: usize, x: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 4) {
    const at = i << 2;
    storeSome(sums + at, f32x4.add(loadSome(sums + at, count - i), loadSome(x + at, count - i)), count - i);
  }
}

/** y = a · b, number by number. */
export function product(a: usize, b: usize, y: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 4) {
    const at = i << 2;
    storeSome(y + at, f32x4.mul(loadSome(a + at, count - i), loadSome(b + at, count - i)), count - i);
  }
}

/** sums [width] = the sum of the rows of x [rows, width]. */
export function sumColumns(x: usize, sums: usize, rows: usize, width: usize): void {
  const bytes = width << 2;
  let i: usize = 0;
  // Sixteen columns at a time: a line of the cache.
  for (; i + 16 <= width; i += 16) {
    let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
    for (let row: usize = 0, at = x + (i << 2); row < rows; row++, at += bytes) {
      s0 = f32x4.add(s0, v128.load(at));
      s1 = f32x4.add(s1, v128.load(at, 16));
      s2 = f32x4.add(s2, v128.load(at, 32));
      s3 = f32x4.add(s3, v128.load(at, 48));
    }
    const target = sums + (i << 2);
    v128.store(target, s0);
    v128.store(target, s1, 16);
    v128.store(target, s2, 32);
    v128.store(target, s3, 48);
  }
  for (; i < width; i += 4) {
    const count = width - i;
    let total = f32x4.splat(0);
    for (let row: usize = 0, at = x + (i << 2); row < rows; row++, at += bytes) total = f32x4.add(total, loadSome(at, count));
    storeSome(sums + (i << 2), total, count);
  }
}

/** Σ x², in double precision. */
export function sumOfSquares(x: usize, count: usize): f64 {
  let total: f64 = 0;
  for (let start: usize = 0; start < count; start += 1024) {
    const end = min(start + 1024, count);
    let sums = f32x4.splat(0);
    for (let i = start; i < end; i += 4) {
      const lanes = loadSome(x + (i << 2), end - i);
      sums = f32x4.add(sums, f32x4.mul(lanes, lanes));
    }
    total += <f64>sumOfLanes(sums);
  }
  return total;
}
