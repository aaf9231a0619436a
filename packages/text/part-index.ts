import { keyLists } from './key-lists';

/** Sizes are told apart in steps of this ratio. */
const sizeStep = Math.log(1.25);
const sizeClass = (size: number) => Math.floor(Math.log(size) / sizeStep);

/** A part whose list is full is joined to each of so many that follow, and where that list is full, too, to a third. */
const partners = 4;
const mostJoined = 3;

/**
 * Finds sets that may be similar to one that is asked for, at a cost that does not grow with the number of sets.
 *
 * Sets of like size are cut into the same parts by a hash of each element, one part more than two similar sets can differ
 * in elements: so at least one part of both is equal (pigeonhole principle: Arasu, Ganti and Kaushik 2006, "Efficient exact
 * set-similarity joins"; Deng, Li, Wen and Feng 2015, "An efficient partition based method for exact set similarity
 * joins"). A part of some four elements is met far more rarely than one element is, however frequent, and needs no count of the
 * elements beforehand.
 *
 * A part stands for the first sets that are filed under it, so that nothing is missed where lists stay short. Who
 * meets a full list is also filed and looked for under this part joined to others: pairs at the threshold have a third of
 * their parts in common, others more.
 *
 * @param threshold Jaccard similarity from which on two sets are similar.
 * @param sizes of the sets that will be filed.
 */
export function partIndex(threshold: number, sizes: Uint32Array) {
  const partsOfClass: number[] = [];
  const lists = keyLists(sizes.reduce((sum, size) => sum + (size === 0 ? 0 : partsOf(sizeClass(size))), 0));
  let sums = new Int32Array(64);

  /** One more than the elements in which a set of this class and a similar one can differ. */
  function partsOf(ofSize: number): number {
    if (partsOfClass[ofSize] === undefined) {
      let size = Math.ceil(Math.exp((ofSize + 1) * sizeStep));
      while (sizeClass(size) > ofSize) size--;
      const both = size + Math.floor(size / threshold + 1e-9);
      partsOfClass[ofSize] = 1 + Math.floor((both * (1 - threshold)) / (1 + threshold) + 1e-9);
    }
    return partsOfClass[ofSize];
  }

  /** Fills `sums` with a hash of each part. */
  function cut(set: Uint32Array, ofSize: number): number {
    const parts = partsOf(ofSize);
    if (sums.length < parts) sums = new Int32Array(2 * parts);
    for (let part = 0; part < parts; part++) sums[part] = Math.imul(ofSize * 0x10001 + part, 0x9e3779b1);
    for (let i = 0; i < set.length; i++) {
      let h = Math.imul(set[i] ^ 0x5bd1e995, 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
      // The upper half says which part, all bits say which element.
      sums[((h >>> 16) * parts) >>> 16] += h ^ (h >>> 13);
    }
    return parts;
  }

  /** Uses the keys of the parts, and where `use` says that a list is full, those of this part joined to others. */
  function forEachKey(parts: number, use: (key: number) => boolean): void {
    const reach = (key: number, part: number, joined: number): void => {
      if (!use(key) || joined === mostJoined) return;
      for (let next = part + 1; next <= part + partners && next < part + parts; next++) {
        reach(mixed(key, sums[next % parts]), next, joined + 1);
      }
    };
    for (let part = 0; part < parts; part++) reach(sums[part], part, 1);
  }

  return {
    /** Files a set of at least one element. */
    add(set: Uint32Array, number: number): void {
      forEachKey(cut(set, sizeClass(set.length)), (key) => !lists.add(key, number));
    },
    /** Calls `visit` for the sets of a size from `smallest` to `largest` that may be similar, perhaps several times for one. */
    forEachLike(set: Uint32Array, smallest: number, largest: number, visit: (number: number) => void): void {
      const last = sizeClass(largest);
      for (let ofSize = sizeClass(smallest); ofSize <= last; ofSize++) {
        forEachKey(cut(set, ofSize), (key) => lists.visit(key, visit));
      }
    },
  };
}

/** A key of two numbers, by murmur3's final mix. Keys that are equal by chance cost a comparison. */
function mixed(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
