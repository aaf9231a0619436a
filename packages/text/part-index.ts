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
  /** Of the set at hand: a hash of each element, the keys of its parts in each class, and where those of a class begin. */
  let hashes = new Int32Array(64);
  let keys = new Int32Array(64);
  const starts: number[] = [];
  let first = 0;
  let own = 0;

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

  /** Notes a hash of each element. */
  function hashElements(set: Uint32Array): void {
    if (hashes.length < set.length) hashes = new Int32Array(2 * set.length);
    for (let i = 0; i < set.length; i++) {
      let h = Math.imul(set[i] ^ 0x5bd1e995, 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
      hashes[i] = h;
    }
  }

  /** Puts the keys of the parts in a class behind the others: a hash of each part. */
  function cut(length: number, ofSize: number, start: number): number {
    const parts = partsOf(ofSize);
    if (keys.length < start + parts) {
      const longer = new Int32Array(2 * (start + parts));
      longer.set(keys);
      keys = longer;
    }
    for (let part = 0; part < parts; part++) keys[start + part] = Math.imul(ofSize * 0x10001 + part, 0x9e3779b1);
    for (let i = 0; i < length; i++) {
      const h = hashes[i];
      // The upper half says which part, all bits say which element.
      keys[start + (((h >>> 16) * parts) >>> 16)] += h ^ (h >>> 13);
    }
    return start + parts;
  }

  /** Uses this part joined to others: what is filed, or looked for, under a key whose list is full. */
  function join(key: number, part: number, joined: number, start: number, end: number, use: Use): void {
    if (joined === mostJoined) return;
    const parts = end - start;
    for (let next = part + 1; next <= part + partners && next < part + parts; next++) {
      const both = mixed(key, keys[start + (next % parts)]);
      if (use(both)) join(both, next, joined + 1, start, end, use);
    }
  }

  function useKeys(ofSize: number, use: Use): void {
    const [start, end] = [starts[ofSize - first], starts[ofSize - first + 1]];
    for (let at = start; at < end; at++) if (use(keys[at])) join(keys[at], at - start, 1, start, end, use);
  }

  return {
    /** Turns to a set of at least one element: to those of a size from `smallest` to `largest`, its own among them. */
    turnTo(set: Uint32Array, smallest: number, largest: number): void {
      hashElements(set);
      own = sizeClass(set.length);
      first = sizeClass(smallest);
      starts.length = 1;
      starts[0] = 0;
      const last = sizeClass(largest);
      for (let ofSize = first, end = 0; ofSize <= last; ofSize++) {
        end = cut(set.length, ofSize, end);
        starts.push(end);
      }
      lists.fetch(keys, starts[starts.length - 1]);
    },
    /** Calls `visit` for the sets that may be similar to this one, perhaps several times for one. */
    forEachLike(visit: (number: number) => void): void {
      const use = (key: number) => lists.visit(key, visit);
      for (let ofSize = first; ofSize < first + starts.length - 1; ofSize++) useKeys(ofSize, use);
    },
    /** Files this set. */
    add(number: number): void {
      useKeys(own, (key) => !lists.add(key, number));
    },
  };
}

/** Uses a key, and says whether its list is full. */
type Use = (key: number) => boolean;

/** A key of two numbers, by murmur3's final mix. Keys that are equal by chance cost a comparison. */
function mixed(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
