import { hash } from 'node:crypto';

/** A slot holds 128 bits of a text's SHA-256, and its place + 1; 0 where it is free. */
const slotLength = 5;
const firstSlots = 1 << 10;

/**
 * Tells of each text where the same one was first met: 40 to 80 bytes a text, a fifth of what a `Map` of hashes takes.
 *
 * @returns a function of a text and its place from 0 on, which gives the place of the first that is equal: its own for a new one.
 * @example
 * const firstPlace = firstPlaces();
 * [firstPlace('a', 0), firstPlace('b', 1), firstPlace('a', 2)]; // [0, 1, 0]
 */
export function firstPlaces(): (text: string, place: number) => number {
  let slots = firstSlots;
  let table = new Int32Array(slotLength * slots);
  let filled = 0;
  const words = new Int32Array(slotLength - 1);

  /** Where the slot of these words, or a free one for them, begins. */
  function slotOf(ofText: Int32Array, from: number): number {
    for (let slot = ofText[from] & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const start = slotLength * slot;
      if (table[start + words.length] === 0) return start;
      let same = 0;
      while (same < words.length && table[start + same] === ofText[from + same]) same++;
      if (same === words.length) return start;
    }
  }

  function grow(): void {
    const old = table;
    slots *= 2;
    table = new Int32Array(slotLength * slots);
    for (let from = 0; from < old.length; from += slotLength) {
      if (old[from + words.length] === 0) continue;
      const start = slotOf(old, from);
      for (let i = 0; i < slotLength; i++) table[start + i] = old[from + i];
    }
  }

  return (text, place) => {
    const bytes = hash('sha256', text, 'binary');
    for (let i = 0; i < words.length; i++) {
      const at = 4 * i;
      words[i] =
        bytes.charCodeAt(at) |
        (bytes.charCodeAt(at + 1) << 8) |
        (bytes.charCodeAt(at + 2) << 16) |
        (bytes.charCodeAt(at + 3) << 24);
    }
    const start = slotOf(words, 0);
    if (table[start + words.length] !== 0) return table[start + words.length] - 1;
    table.set(words, start);
    table[start + words.length] = place + 1;
    if (2 * ++filled > slots) grow();
    return place;
  };
}
