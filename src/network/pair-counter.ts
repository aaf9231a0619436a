/** No pair has this key: a pair's first word has the smaller id. */
const emptyKey = 0xffffffff;
const initialSlots = 1 << 12;

/** Words of a pair as one number; ids below 65,536. */
const pairKey = (first: number, second: number) => ((first << 16) | second) >>> 0;

/** Counts of pairs, by ascending first word, then second. */
export interface PairCounts {
  first: Uint32Array;
  second: Uint32Array;
  count: Uint32Array;
  /**
   * How much a count may be too low at most; also the most that a pair which is not listed may have occurred.
   * 0: all counts are exact.
   */
  maximumUndercount: number;
}

/** Counts pairs of word ids in bounded memory. */
export interface PairCounter {
  /** Counts a pair once more; 0 ≤ first < second < 65,536. */
  add(first: number, second: number): void;
  counts(): PairCounts;
}

/**
 * A hash table in typed arrays (12 bytes a slot, at most `2 · maximumPairs` slots rounded up to a power of two).
 * When it holds `maximumPairs` pairs, the rarest are dropped by lossy counting (Manku and Motwani 2002): each pair
 * carries how often it may have been missed before it came in; those whose count and missed count together do not
 * exceed a new bound go, the bound chosen so that at least a quarter goes.
 */
export function pairCounter(maximumPairs: number): PairCounter {
  let slots = initialSlots;
  let keys = new Uint32Array(slots).fill(emptyKey);
  let counts = new Uint32Array(slots);
  let missed = new Uint32Array(slots);
  let pairs = 0;
  let bound = 0;

  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (key: number) => {
    const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & (slots - 1);
    while (keys[slot] !== key && keys[slot] !== emptyKey) slot = (slot + 1) & (slots - 1);
    return slot;
  };

  /** Builds the table anew with so many slots, keeping pairs above the bound. */
  const rebuild = (newSlots: number) => {
    const old = { keys, counts, missed };
    slots = newSlots;
    keys = new Uint32Array(slots).fill(emptyKey);
    counts = new Uint32Array(slots);
    missed = new Uint32Array(slots);
    pairs = 0;
    for (let i = 0; i < old.keys.length; i++) {
      if (old.keys[i] === emptyKey || old.counts[i] + old.missed[i] <= bound) continue;
      const slot = slotOf(old.keys[i]);
      keys[slot] = old.keys[i];
      counts[slot] = old.counts[i];
      missed[slot] = old.missed[i];
      pairs++;
    }
  };

  const makeRoom = () => {
    if (pairs >= maximumPairs) {
      bound = boundThatFrees(Math.ceil(pairs / 4), keys, counts, missed);
      rebuild(slots);
    } else if (pairs * 2 >= slots) rebuild(slots * 2);
  };

  return {
    add(first, second) {
      const key = pairKey(first, second);
      let slot = slotOf(key);
      if (keys[slot] === emptyKey) {
        if (pairs >= maximumPairs || pairs * 2 >= slots) {
          makeRoom();
          slot = slotOf(key);
        }
        keys[slot] = key;
        missed[slot] = bound;
        pairs++;
      }
      counts[slot]++;
    },
    counts() {
      const order = keys.filter((key) => key !== emptyKey).sort();
      return {
        first: order.map((key) => key >>> 16),
        second: order.map((key) => key & 0xffff),
        count: order.map((key) => counts[slotOf(key)]),
        maximumUndercount: bound,
      };
    },
  };
}

/** The smallest bound that at least `wanted` pairs do not exceed with their count and missed count together. */
function boundThatFrees(wanted: number, keys: Uint32Array, counts: Uint32Array, missed: Uint32Array): number {
  const sums = new Uint32Array(keys.length);
  let pairs = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== emptyKey) sums[pairs++] = counts[i] + missed[i];
  return sums.subarray(0, pairs).sort()[wanted - 1];
}
