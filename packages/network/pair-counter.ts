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

/** Counts pairs of word ids, 0 ≤ first < second < the size of the vocabulary, in bounded memory. */
export interface PairCounter {
  /** Counts a pair once more. */
  add(first: number, second: number): void;
  counts(): PairCounts;
}

/**
 * The counter that takes the least memory: one number for each possible pair (4 bytes each, exact) unless that takes
 * more than a table of `maximumPairs` pairs, which may have to drop rare ones.
 */
export function pairCounter(vocabularySize: number, maximumPairs: number): PairCounter {
  const possible = (vocabularySize * (vocabularySize - 1)) / 2;
  return possible <= 6 * maximumPairs ? triangleCounter(vocabularySize) : tableCounter(maximumPairs);
}

/** Counts of all possible pairs, the rows of an upper triangle one after the other. */
export function triangleCounter(size: number): PairCounter {
  const triangle = new Uint32Array((size * (size - 1)) / 2);
  const rowStart = (first: number) => (first * (2 * size - first - 1)) / 2;
  return {
    add(first, second) {
      triangle[rowStart(first) + second - first - 1]++;
    },
    counts() {
      const met = triangle.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
      const [first, second, count] = [new Uint32Array(met), new Uint32Array(met), new Uint32Array(met)];
      let pair = 0;
      for (let a = 0, i = 0; a < size; a++) {
        for (let b = a + 1; b < size; b++, i++) {
          if (triangle[i] === 0) continue;
          first[pair] = a;
          second[pair] = b;
          count[pair++] = triangle[i];
        }
      }
      return { first, second, count, maximumUndercount: 0 };
    },
  };
}

/**
 * A hash table in typed arrays (12 bytes a slot, at most `2 · maximumPairs` slots rounded up to a power of two) for
 * ids below 65,536.
 * When it holds `maximumPairs` pairs, the rarest are dropped by lossy counting (Manku and Motwani 2002): each pair
 * carries how often it may have been missed before it came in; those whose count and missed count together do not
 * exceed a new bound go, the bound chosen so that at least a quarter goes.
 */
export function tableCounter(maximumPairs: number): PairCounter {
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
