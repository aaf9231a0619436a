/** Numbers distinct pairs of 32-bit integers from 0 in the order in which they come: open addressing over flat arrays. */
export interface PairTable {
  readonly size: number;
  /** The number of a pair, or −1. */
  find(high: number, low: number): number;
  /** The number of a pair, which is added if it is new. */
  add(high: number, low: number): number;
  /** The pair with a number. */
  pair(number: number): [high: number, low: number];
}

/** An empty table. */
export function pairTable(): PairTable {
  let highs = new Int32Array(1 << 12);
  let lows = new Int32Array(1 << 12);
  let slots = new Int32Array(1 << 13).fill(-1);
  let size = 0;

  /** The slot that holds the pair, or the empty one where it belongs. */
  const slotOf = (high: number, low: number) => {
    const mask = slots.length - 1;
    let slot = scramble(high, low) & mask;
    for (let at = slots[slot]; at >= 0 && (highs[at] !== high || lows[at] !== low); at = slots[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = () => {
    highs = twice(highs);
    lows = twice(lows);
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let number = 0; number < size; number++) slots[slotOf(highs[number], lows[number])] = number;
  };

  return {
    get size() {
      return size;
    },
    find: (high, low) => slots[slotOf(high | 0, low | 0)],
    add(high, low) {
      let slot = slotOf(high | 0, low | 0);
      if (slots[slot] >= 0) return slots[slot];
      if (size === highs.length) {
        grow();
        slot = slotOf(high | 0, low | 0);
      }
      highs[size] = high;
      lows[size] = low;
      slots[slot] = size;
      return size++;
    },
    pair: (number) => [highs[number], lows[number]],
  };
}

/** Both numbers mixed by multiplication and murmur3's last steps. */
function scramble(high: number, low: number): number {
  let h = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function twice(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
