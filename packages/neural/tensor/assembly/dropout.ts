import { storeSome } from './lanes';

/** The last step of MurmurHash3, four at a time. */
// @ts-ignore: decorator
@inline
function scramble(x: v128): v128 {
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(0x85ebca6b));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 13)), i32x4.splat(0xc2b2ae35));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

/** mask [count]: 0 where the random bits of a place are below the threshold (of 2³²), else `scale`. */
export function dropoutMask(mask: usize, count: usize, first: i32, second: i32, threshold: u32, scale: f32): void {
  let places = i32x4(0, 1, 2, 3);
  const firsts = i32x4.splat(first);
  const seconds = i32x4.splat(second);
  const thresholds = i32x4.splat(threshold);
  const scales = f32x4.splat(scale);
  for (let i: usize = 0; i < count; i += 4) {
    const bits = scramble(i32x4.add(scramble(v128.xor(places, firsts)), seconds));
    storeSome(mask + (i << 2), v128.andnot(scales, i32x4.lt_u(bits, thresholds)), count - i);
    places = i32x4.add(places, i32x4.splat(4));
  }
}
