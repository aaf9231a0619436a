// Knuth's linear congruential generator of 64 bits (MMIX); only its upper half is used, the lower bits are poor.

// @ts-ignore: decorator
@inline
export function nextState(state: u64): u64 {
  return state * 6364136223846793005 + 1442695040888963407;
}

/** 32 random bits. */
// @ts-ignore: decorator
@inline
export function bitsOf(state: u64): u32 {
  return <u32>(state >> 32);
}

/** An integer in [0, size). */
// @ts-ignore: decorator
@inline
export function integerOf(state: u64, size: u32): u32 {
  return <u32>(((state >> 32) * <u64>size) >> 32);
}

/** A word drawn from an alias table (Walker 1977): V pairs of a threshold and the other word. */
// @ts-ignore: decorator
@inline
export function aliasOf(state: u64, aliases: usize, words: u32): u32 {
  const scaled = (state >> 32) * <u64>words;
  const word = <u32>(scaled >> 32);
  const pair = aliases + (<usize>word << 3);
  return <u32>scaled < load<u32>(pair) ? word : load<u32>(pair, 4);
}
