/** A key stands for so many numbers at most. */
const listLength = 8;

/**
 * The first `listLength` numbers that are filed under each of any number of 32-bit keys: a hash table with open addressing, in which
 * a key stands once a number. What is looked for lies in one place of memory, which is what counts with millions of keys.
 *
 * @param expected how many keys and numbers will be filed; more are no error.
 */
export function keyLists(expected: number) {
  let slots = 2 ** Math.max(10, Math.ceil(Math.log2(1.6 * expected)));
  /** Key and number + 1 of each slot; 0 where it is free. */
  let table = new Int32Array(2 * slots);
  let filled = 0;
  /** Loads of which nothing comes are left out by the compiler. */
  const fetched = new Int32Array(1);
  function put(key: number, stored: number): void {
    let slot = key & (slots - 1);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[2 * slot] = key;
    table[2 * slot + 1] = stored;
  }

  function grow(): void {
    const old = table;
    const end = slots;
    slots *= 2;
    table = new Int32Array(2 * slots);
    // Behind a free slot, so that the numbers of a key keep their order where they run over the table's end.
    let first = 0;
    while (old[2 * first + 1] !== 0) first++;
    for (let i = 0; i < end; i++) {
      const slot = (first + i) & (end - 1);
      if (old[2 * slot + 1] !== 0) put(old[2 * slot], old[2 * slot + 1]);
    }
  }

  return {
    /**
     * Reads where the first `count` keys lie, so that they are in the cache when they are looked for: asked for one after the other, without
     * waiting, they come from memory side by side.
     */
    fetch(keys: Int32Array, count: number): void {
      let sum = 0;
      for (let i = 0; i < count; i++) sum ^= table[2 * (keys[i] & (slots - 1)) + 1];
      fetched[0] = sum;
    },
    /** Files a number from 0 on under a key; false when the key's list is full. */
    add(key: number, number: number): boolean {
      let length = 0;
      for (let slot = key & (slots - 1); table[2 * slot + 1] !== 0; slot = (slot + 1) & (slots - 1)) {
        if (table[2 * slot] === key && ++length === listLength) return false;
      }
      if (4 * ++filled > 3 * slots) grow();
      put(key, number + 1);
      return true;
    },
    /** Calls `visit` for the numbers of a key, in the order in which they were filed; true when its list is full. */
    visit(key: number, visit: (number: number) => void): boolean {
      let length = 0;
      for (let slot = key & (slots - 1); table[2 * slot + 1] !== 0; slot = (slot + 1) & (slots - 1)) {
        if (table[2 * slot] !== key) continue;
        visit(table[2 * slot + 1] - 1);
        if (++length === listLength) return true;
      }
      return false;
    },
  };
}
