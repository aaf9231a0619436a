import { loadSome, storeSome, sumOfLanes } from './lanes';

/**
 * y = n · gain + bias with n = (s − mean(s)) / √(variance(s) + ε), s = x + residual (0: none); all [rows, width], the
 * normalised n and 1/√(variance + ε) [rows] are kept for the gradient.
 */
export function addLayerNorm(
  x: usize, residual: usize, gain: usize, bias: usize,
  y: usize, normalised: usize, inverseDeviation: usize, rows: usize, width: usize, epsilon: f32,
): void {
  const bytes = width << 2;
  const inverseWidth: f32 = 1 / <f32>width;
  for (let row: usize = 0; row < rows; row++) {
    const start = row * bytes;
    const n = normalised + start;
    let sums = f32x4.splat(0);
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2;
      let s = loadSome(x + start + at, width - i);
      if (residual) s = f32x4.add(s, loadSome(residual + start + at, width - i));
      storeSome(n + at, s, width - i);
      sums = f32x4.add(sums, s);
    }
    const mean = f32x4.splat(sumOfLanes(sums) * inverseWidth);
    let squares = f32x4.splat(0);
    const whole = width & ~3;
    for (let i: usize = 0; i < whole; i += 4) {
      const d = f32x4.sub(v128.load(n + (i << 2)), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    let variance = sumOfLanes(squares);
    for (let i = whole; i < width; i++) {
      const d = load<f32>(n + (i << 2)) - f32x4.extract_lane(mean, 0);
      variance += d * d;
    }
    const inverse: f32 = 1 / sqrt<f32>(variance * inverseWidth + epsilon);
    store<f32>(inverseDeviation + (row << 2), inverse);
    const inverses = f32x4.splat(inverse);
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2;
      const count = width - i;
      const value = f32x4.mul(f32x4.sub(loadSome(n + at, count), mean), inverses);
      storeSome(n + at, value, count);
      storeSome(y + start + at, f32x4.add(f32x4.mul(value, loadSome(gain + at, count)), loadSome(bias + at, count)), count);
    }
  }
}

/**
 * dx = (e − mean(e) − n · mean(e · n)) / √(variance + ε) with e = dy · gain; dgain = Σ dy · n, dbias = Σ dy over the
 * rows. dx [rows, width], dgain, dbias [width].
 */
export function layerNormGradient(
  dy: usize, normalised: usize, inverseDeviation: usize, gain: usize,
  dx: usize, dgain: usize, dbias: usize, rows: usize, width: usize,
): void {
  const bytes = width << 2;
  const inverseWidth: f32 = 1 / <f32>width;
  memory.fill(dgain, 0, bytes);
  memory.fill(dbias, 0, bytes);
  for (let row: usize = 0; row < rows; row++) {
    const start = row * bytes;
    let sums = f32x4.splat(0);
    let productSums = f32x4.splat(0);
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2;
      const count = width - i;
      const d = loadSome(dy + start + at, count);
      const n = loadSome(normalised + start + at, count);
      storeSome(dbias + at, f32x4.add(loadSome(dbias + at, count), d), count);
      storeSome(dgain + at, f32x4.add(loadSome(dgain + at, count), f32x4.mul(d, n)), count);
      const e = f32x4.mul(d, loadSome(gain + at, count));
      sums = f32x4.add(sums, e);
      productSums = f32x4.add(productSums, f32x4.mul(e, n));
    }
    const mean = f32x4.splat(sumOfLanes(sums) * inverseWidth);
    const along = f32x4.splat(sumOfLanes(productSums) * inverseWidth);
    const inverse = v128.load32_splat(inverseDeviation + (row << 2));
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2;
      const count = width - i;
      const e = f32x4.mul(loadSome(dy + start + at, count), loadSome(gain + at, count));
      const n = loadSome(normalised + start + at, count);
      const rest = f32x4.sub(f32x4.sub(e, mean), f32x4.mul(n, along));
      storeSome(dx + start + at, f32x4.mul(rest, inverse), count);
    }
  }
}
