// Four float32 numbers at a time.

// @ts-ignore: decorator
@inline
export function sumOfLanes(a: v128): f32 {
  a = f32x4.add(a, v128.shuffle<u32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.add(a, v128.shuffle<u32>(a, a, 1, 0, 3, 2)), 0);
}

/** a, a + b, a + b + c, a + b + c + d. */
// @ts-ignore: decorator
@inline
export function cumulate(lanes: v128): v128 {
  const zero = f32x4.splat(0);
  lanes = f32x4.add(lanes, v128.shuffle<u32>(zero, lanes, 0, 4, 5, 6));
  return f32x4.add(lanes, v128.shuffle<u32>(zero, lanes, 0, 1, 4, 5));
}

// @ts-ignore: decorator
@inline
export function lastLane(lanes: v128): v128 {
  return v128.shuffle<u32>(lanes, lanes, 3, 3, 3, 3);
}

/** How many lanes are at most the limit. */
// @ts-ignore: decorator
@inline
export function countUpTo(lanes: v128, limit: v128): i32 {
  return popcnt(i32x4.bitmask(f32x4.le(lanes, limit)));
}

/** Adds to an integer in memory and gives its new value. */
// @ts-ignore: decorator
@inline
export function addTo(address: usize, change: i32): i32 {
  const value = load<i32>(address) + change;
  store<i32>(address, value);
  return value;
}

// @ts-ignore: decorator
@inline
export function rotateLeft(x: u32, n: i32): u32 {
  return (x << n) | (x >> (32 - n));
}

/** 24 random bits of a xoroshiro64* output as a number in [0, 1). */
// @ts-ignore: decorator
@inline
export function unitInterval(x: u32): f32 {
  return <f32>(<i32>((x * 0x9e3779bb) >> 8)) * <f32>5.9604644775390625e-8;
}
