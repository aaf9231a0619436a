// The generator of ../../random.ts (xoroshiro128+, Blackman and Vigna 2018, as pure-rand has it) in two words of 64 bits: the same numbers.

let s0: u64 = 0;
let s1: u64 = 0;

// @ts-ignore: decorator
@inline
function next(): u32 {
  const bits = <u32>(s0 + s1);
  const both = s0 ^ s1;
  s0 = rotl<u64>(s0, 24) ^ both ^ (both << 16);
  s1 = rotl<u64>(both, 37);
  return bits;
}

/** An integer in [0, size): 53 bits make a number in [0, 1), the rest is cut off its product with the size. */
// @ts-ignore: decorator
@inline
function integer(size: f64): u32 {
  const high = <f64>(next() & 0x3ffffff);
  const low = <f64>(next() & 0x7ffffff);
  return <u32>((high * 1.4901161193847656e-8 + low * 1.1102230246251565e-16) * size);
}

/** The upper half of each word stands first. */
// @ts-ignore: decorator
@inline
function take(state: usize): void {
  s0 = rotl<u64>(load<u64>(state), 32);
  s1 = rotl<u64>(load<u64>(state, 8), 32);
}

// @ts-ignore: decorator
@inline
function leave(state: usize): void {
  store<u64>(state, rotl<u64>(s0, 32));
  store<u64>(state, rotl<u64>(s1, 32), 8);
}

/**
 * As many units as there are, drawn with replacement.
 * @param state two words, the upper half of each first, left as they are after the draws
 * @param order [units] u32: which unit is drawn when
 * @param drawn [units] u32: how often each is drawn
 */
export function drawUnits(state: usize, units: u32, order: usize, drawn: usize): void {
  take(state);
  const size = <f64>units;
  const bytes = <usize>units << 2;
  memory.fill(drawn, 0, bytes);
  for (const end = order + bytes; order < end; order += 4) {
    const unit = integer(size);
    store<u32>(order, unit);
    const times = drawn + (<usize>unit << 2);
    store<u32>(times, load<u32>(times) + 1);
  }
  leave(state);
}

/**
 * Shuffles on until the first `size` places are filled anew (Fisher and Yates), and marks what stands there.
 * @param order [units] u32, a permutation
 * @param drawn [units] u32: 1 for the units in the first places, 0 for the others
 */
export function divideUnits(state: usize, units: u32, size: u32, order: usize, drawn: usize): void {
  take(state);
  memory.fill(drawn, 0, <usize>units << 2);
  for (let place: u32 = 0; place < size; place++) {
    const here = order + (<usize>place << 2);
    const there = here + (<usize>integer(<f64>(units - place)) << 2);
    const unit = load<u32>(there);
    store<u32>(there, load<u32>(here));
    store<u32>(here, unit);
    store<u32>(drawn + (<usize>unit << 2), 1);
  }
  leave(state);
}
