/** Texts that have been seen, by 64 bits of each: 16 to 32 bytes a text, however long, and no limit at 16 million as a `Set` has. */
export interface TextSet {
  /** Adds a text; false where it was there. Of 67 million different ones a pair is mistaken for one text once in 8,000 times. */
  add(text: string): boolean;
}

const firstSlots = 1 << 10;

/**
 * An empty set of texts.
 *
 * @example
 * const seen = textSet();
 * [seen.add('a'), seen.add('a')]; // [true, false]
 */
export function textSet(): TextSet {
  let slots = firstSlots;
  let table = new Uint32Array(2 * slots);
  let size = 0;

  /** Where a pair is, or belongs; an empty slot holds two zeros. */
  const placeOf = (high: number, low: number): number => {
    let slot = low & (slots - 1);
    while ((table[2 * slot] | table[2 * slot + 1]) !== 0) {
      if (table[2 * slot] === high && table[2 * slot + 1] === low) break;
      slot = (slot + 1) & (slots - 1);
    }
    return 2 * slot;
  };
  const grow = () => {
    const old = table;
    slots *= 2;
    table = new Uint32Array(2 * slots);
    for (let i = 0; i < old.length; i += 2) {
      if ((old[i] | old[i + 1]) === 0) continue;
      const place = placeOf(old[i], old[i + 1]);
      table[place] = old[i];
      table[place + 1] = old[i + 1];
    }
  };

  return {
    add(text) {
      const high = hash(text, 0x9e3779b1);
      const low = hash(text, 0x85ebca6b) || 1;
      const place = placeOf(high, low);
      if (table[place + 1] !== 0) return false;
      table[place] = high;
      table[place + 1] = low;
      if (++size > slots / 2) grow();
      return true;
    },
  };
}

/** murmur3 over UTF-16 units, with its final mix. */
function hash(text: string, seed: number): number {
  let h = seed ^ text.length;
  for (let i = 0; i < text.length; i++) {
    let unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    h ^= Math.imul(unit, 0x1b873593);
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
