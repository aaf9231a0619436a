import { exponential, loadSome, storeSome, sumOfLanes } from './lanes';

/** What a masked score counts as. */
const MASKED: f32 = -1e9;

/** The softmax of each row of x [rows, width], in place, over the places where mask [width] is 1. */
export function softmaxRows(x: usize, mask: usize, rows: usize, width: usize): void {
  const bytes = width << 2;
  for (let row: usize = 0; row < rows; row++) {
    const start = x + row * bytes;
    let largest: f32 = -Infinity;
    for (let i: usize = 0; i < width; i++) {
      const at = i << 2;
      const score: f32 = load<f32>(start + at) + (1 - load<f32>(mask + at)) * MASKED;
      store<f32>(start + at, score);
      largest = max(largest, score);
    }
    const top = f32x4.splat(largest);
    let sums = f32x4.splat(0);
    let rest: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) {
      const count = width - i;
      const e = exponential(f32x4.sub(loadSome(start + (i << 2), count), top));
      storeSome(start + (i << 2), e, count);
      if (count >= 4) sums = f32x4.add(sums, e);
      else for (let j: usize = 0; j < count; j++) rest += load<f32>(start + ((i + j) << 2));
    }
    const inverse = f32x4.splat(1 / (sumOfLanes(sums) + rest));
    for (let i: usize = 0; i < width; i += 4) {
      storeSome(start + (i << 2), f32x4.mul(loadSome(start + (i << 2), width - i), inverse), width - i);
    }
  }
}

/** dy becomes dx = (dy − Σ dy · y) y · scale, row by row; y, dy [rows, width]. */
export function softmaxGradient(y: usize, dy: usize, rows: usize, width: usize, scale: f32): void {
  const bytes = width << 2;
  const scales = f32x4.splat(scale);
  for (let row: usize = 0; row < rows; row++) {
    const start = row * bytes;
    let sums = f32x4.splat(0);
    for (let i: usize = 0; i < width; i += 4) {
      const at = start + (i << 2);
      sums = f32x4.add(sums, f32x4.mul(loadSome(y + at, width - i), loadSome(dy + at, width - i)));
    }
    const along = f32x4.splat(sumOfLanes(sums));
    for (let i: usize = 0; i < width; i += 4) {
      const at = start + (i << 2);
      const d = f32x4.sub(loadSome(dy + at, width - i), along);
      storeSome(dy + at, f32x4.mul(f32x4.mul(d, loadSome(y + at, width - i)), scales), width - i);
    }
  }
}
