const initialSlots = 1 << 15;
/** From this length on, a slice made by V8 keeps the whole text in memory: such a word is put together anew. */
const shortestSharedSlice = 13;

/** The start of a word's hash (FNV-1a), to which `withCode` adds one code unit after the other. */
export const hashStart = 0x811c9dc5;
export const withCode = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);

/**
 * What is known of each word of a text, by where it stands: no string is made for a word met before, which took longer than all else
 * that is done with it.
 *
 * @param lookUp says it of a word met for the first time.
 * @returns a function of a text, a word's start and end in it, and its hash.
 */
export function wordTable<T>(
  lookUp: (word: string) => T,
): (text: string, start: number, end: number, hash: number) => T {
  // Open addressing: the slot of a string is its hash, or the next free one.
  let slots = initialSlots;
  let strings = new Array<string | undefined>(slots);
  let found = new Array<T>(slots);
  let hashes = new Int32Array(slots);
  let filled = 0;

  function grow(): void {
    const old = { strings, found, hashes };
    slots *= 2;
    strings = new Array<string | undefined>(slots);
    found = new Array<T>(slots);
    hashes = new Int32Array(slots);
    old.strings.forEach((known, i) => {
      let slot = old.hashes[i] & (slots - 1);
      while (strings[slot] !== undefined) slot = (slot + 1) & (slots - 1);
      strings[slot] = known;
      found[slot] = old.found[i];
      hashes[slot] = old.hashes[i];
    });
  }

  function find(text: string, start: number, end: number, ofWord: number): T {
    // FNV-1a mixes upwards only: fold the upper bits into those that pick the slot.
    const hash = ofWord ^ (ofWord >>> 15);
    let slot = hash & (slots - 1);
    for (let known = strings[slot]; known !== undefined; known = strings[slot]) {
      if (hashes[slot] === hash && known.length === end - start && standsAt(known, text, start)) return found[slot];
      slot = (slot + 1) & (slots - 1);
    }
    if (filled * 2 >= slots) {
      grow();
      return find(text, start, end, ofWord);
    }
    const word = end - start < shortestSharedSlice ? text.slice(start, end) : [...text.slice(start, end)].join('');
    strings[slot] = word;
    hashes[slot] = hash;
    found[slot] = lookUp(word);
    filled++;
    return found[slot];
  }
  return find;
}

function standsAt(known: string, text: string, start: number): boolean {
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
