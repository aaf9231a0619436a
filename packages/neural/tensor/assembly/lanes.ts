// Four float32 numbers at a time.

// @ts-ignore: decorator
@inline
export function sumOfLanes(a: v128): f32 {
  a = f32x4.add(a, v128.shuffle<u32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.add(a, v128.shuffle<u32>(a, a, 1, 0, 3, 2)), 0);
}

/** a·x + b */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, x: v128, b: f32): v128 {
  return f32x4.add(f32x4.mul(a, x), f32x4.splat(b));
}

/** eˣ to two units in the last place (Cephes' expf); 0 below −87, where processors become slow, and at most e⁸⁸. */
// @ts-ignore: decorator
@inline
export function exponential(x: v128): v128 {
  const vanishes = f32x4.lt(x, f32x4.splat(-87));
  x = f32x4.max(f32x4.min(x, f32x4.splat(88)), f32x4.splat(-87));
  // x = n ln 2 + r, |r| ≤ ln 2 / 2; ln 2 in two parts, so that n ln 2 is exact.
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = multiplyAdd(p, r, 1.3981999507e-3);
  p = multiplyAdd(p, r, 8.3334519073e-3);
  p = multiplyAdd(p, r, 4.1665795894e-2);
  p = multiplyAdd(p, r, 1.6666665459e-1);
  p = multiplyAdd(p, r, 5.0000001201e-1);
  const series = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r), f32x4.splat(1));
  // 2ⁿ, made of its bits.
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(series, power), vanishes);
}

/** erf(x) to a few units in the last place: the rational function of Eigen, x P(x²)/Q(x²) on [−4, 4]. */
// @ts-ignore: decorator
@inline
export function errorFunction(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(4)), f32x4.splat(-4));
  const square = f32x4.mul(x, x);
  let p = f32x4.splat(-2.72614225801306e-10);
  p = multiplyAdd(p, square, 2.77068142495902e-8);
  p = multiplyAdd(p, square, -2.10102402082508e-6);
  p = multiplyAdd(p, square, -5.69250639462346e-5);
  p = multiplyAdd(p, square, -7.34990630326855e-4);
  p = multiplyAdd(p, square, -2.95459980854025e-3);
  p = multiplyAdd(p, square, -1.60960333262415e-2);
  let q = f32x4.splat(-1.45660718464996e-5);
  q = multiplyAdd(q, square, -2.13374055278905e-4);
  q = multiplyAdd(q, square, -1.68282697438203e-3);
  q = multiplyAdd(q, square, -7.37332916720468e-3);
  q = multiplyAdd(q, square, -1.42647390514189e-2);
  return f32x4.div(f32x4.mul(x, p), q);
}

/** 1/(1 + e⁻ˣ) */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** Up to four numbers from memory, the others 0. */
// @ts-ignore: decorator
@inline
export function loadSome(at: usize, count: usize): v128 {
  if (count >= 4) return v128.load(at);
  let lanes = v128.load32_zero(at);
  if (count > 1) lanes = v128.load_lane<f32>(at + 4, lanes, 1);
  if (count > 2) lanes = v128.load_lane<f32>(at + 8, lanes, 2);
  return lanes;
}

/** The first up to four lanes into memory. */
// @ts-ignore: decorator
@inline
export function storeSome(at: usize, lanes: v128, count: usize): void {
  if (count >= 4) {
    v128.store(at, lanes);
    return;
  }
  v128.store_lane<f32>(at, lanes, 0);
  if (count > 1) v128.store_lane<f32>(at + 4, lanes, 1);
  if (count > 2) v128.store_lane<f32>(at + 8, lanes, 2);
}
