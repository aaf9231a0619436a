import { errorFunction, exponential, loadSome, sigmoid, storeSome } from './lanes';

const HALF_ROOT: f32 = 0.7071067811865476; // 1/√2
const DENSITY: f32 = 0.3989422804014327; // 1/√(2π)

/** Φ(x) = (1 + erf(x/√2))/2 */
// @ts-ignore: decorator
@inline
function normalDistribution(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(errorFunction(f32x4.mul(x, f32x4.splat(HALF_ROOT))), half), half);
}

/** y = x Φ(x), and Φ(x) for the gradient; x, y, distribution: `count` numbers. */
export function gelu(x: usize, y: usize, distribution: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 4) {
    const at = i << 2;
    const lanes = loadSome(x + at, count - i);
    const share = normalDistribution(lanes);
    storeSome(distribution + at, share, count - i);
    storeSome(y + at, f32x4.mul(lanes, share), count - i);
  }
}

/** dx = dy (Φ(x) + x φ(x)), φ(x) = e^(−x²/2)/√(2π). */
export function geluGradient(x: usize, distribution: usize, dy: usize, dx: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 4) {
    const at = i << 2;
    const lanes = loadSome(x + at, count - i);
    const density = f32x4.mul(exponential(f32x4.mul(f32x4.mul(lanes, lanes), f32x4.splat(-0.5))), f32x4.splat(DENSITY));
    const slope = f32x4.add(loadSome(distribution + at, count - i), f32x4.mul(lanes, density));
    storeSome(dx + at, f32x4.mul(loadSome(dy + at, count - i), slope), count - i);
  }
}

/** y = v σ(g) and the gates σ(g), for x [rows, 2·width] = v | g; y, gates [rows, width]. */
export function gatedLinear(x: usize, y: usize, gates: usize, rows: usize, width: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const values = x + ((row * width) << 3);
    const out = (row * width) << 2;
    for (let i: usize = 0; i < width; i += 4) {
      const count = width - i;
      const gate = sigmoid(loadSome(values + ((width + i) << 2), count));
      storeSome(gates + out + (i << 2), gate, count);
      storeSome(y + out + (i << 2), f32x4.mul(loadSome(values + (i << 2), count), gate), count);
    }
  }
}

/** dx [rows, 2·width] = dy σ | dy v σ (1 − σ), where v σ = y. */
export function gatedLinearGradient(y: usize, gates: usize, dy: usize, dx: usize, rows: usize, width: usize): void {
  const one = f32x4.splat(1);
  for (let row: usize = 0; row < rows; row++) {
    const target = dx + ((row * width) << 3);
    const from = (row * width) << 2;
    for (let i: usize = 0; i < width; i += 4) {
      const count = width - i;
      const at = from + (i << 2);
      const gate = loadSome(gates + at, count);
      const d = loadSome(dy + at, count);
      storeSome(target + (i << 2), f32x4.mul(d, gate), count);
      const slope = f32x4.mul(loadSome(y + at, count), f32x4.sub(one, gate));
      storeSome(target + ((width + i) << 2), f32x4.mul(d, slope), count);
    }
  }
}
