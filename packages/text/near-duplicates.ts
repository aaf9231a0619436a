import { jaccard } from './shingles';

/** Two reviews are near-duplicates from this Jaccard similarity of their shingles on. */
export const nearDuplicateThreshold = 0.8;

/** Texts with fewer shingles are only compared exactly: "very good" and "very good!" say little about copying. */
export const fewestShingles = 10;

/** Positions in the list of sets, and how similar the two are. */
export interface NearDuplicate {
  copy: number;
  original: number;
  similarity: number;
}

/**
 * Finds the sets that nearly repeat an earlier one, without comparing all pairs, and misses none.
 *
 * With the elements of all sets in one order, rare ones first, two sets whose Jaccard similarity is at least t share one of
 * their first |x| − ⌈t·|x|⌉ + 1 elements (prefix filter: Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity
 * search"), and where they first do, enough elements must follow in both (positional filter: Xiao, Wang, Lin and Yu
 * 2008, "Efficient similarity joins for near duplicate detection"). Only pairs that pass both are compared.
 *
 * A set that repeats an earlier one is no original itself; it belongs to the most similar original, the first of equals.
 *
 * @param sets sorted, as `shingles` returns them.
 */
export function nearDuplicates(sets: readonly Uint32Array[]): NearDuplicate[] {
  const found: NearDuplicate[] = [];
  const frequency = bucketFrequencies(sets);
  const index = prefixIndex();
  const metBy = new Int32Array(sets.length).fill(-1);

  sets.forEach((set, current) => {
    const prefix = rarestFirst(set, frequency).subarray(0, set.length - leastOverlapOf(set.length) + 1);
    let best: NearDuplicate | undefined;
    prefix.forEach((element, place) => {
      index.forEachWith(element, (original, originalPlace) => {
        if (metBy[original] === current) return;
        metBy[original] = current;
        const other = sets[original];
        const following = Math.min(set.length - place, other.length - originalPlace);
        if (following < leastOverlap(set.length, other.length)) return;
        const similarity = jaccard(set, other);
        if (similarity < nearDuplicateThreshold) return;
        const isBetter = best === undefined || similarity > best.similarity;
        if (isBetter || (similarity === best?.similarity && original < best.original)) {
          best = { copy: current, original, similarity };
        }
      });
    });
    if (best !== undefined) found.push(best);
    // Only originals are compared with, so a thousand copies cost a thousand comparisons.
    else prefix.forEach((element, place) => void index.add(element, current, place));
  });
  return found;
}

/** The least intersection of two sets that are similar enough: ⌈t / (1 + t) · (|x| + |y|)⌉, safe against rounding. */
const leastOverlap = (a: number, b: number) =>
  Math.ceil((nearDuplicateThreshold / (1 + nearDuplicateThreshold)) * (a + b) - 1e-9);

/** The least intersection of a set with any that is similar enough: ⌈t·|x|⌉. */
const leastOverlapOf = (size: number) => Math.ceil(nearDuplicateThreshold * size - 1e-9);

/** Elements are counted in buckets: any fixed order is right, one nearly by frequency is fast. */
const bucketCount = 1 << 20;
const bucket = (element: number) => element & (bucketCount - 1);

function bucketFrequencies(sets: readonly Uint32Array[]): Uint32Array {
  const frequency = new Uint32Array(bucketCount);
  for (const set of sets) for (let i = 0; i < set.length; i++) frequency[bucket(set[i])]++;
  return frequency;
}

/** Sorted by frequency, then by element: both stand in one number of at most 53 bits, which sorts fast. */
function rarestFirst(set: Uint32Array, frequency: Uint32Array): Uint32Array {
  const keys = new Float64Array(set.length);
  for (let i = 0; i < set.length; i++) keys[i] = Math.min(frequency[bucket(set[i])], 0x1fffff) * 2 ** 32 + set[i];
  keys.sort();
  const sorted = new Uint32Array(set.length);
  for (let i = 0; i < set.length; i++) sorted[i] = keys[i] % 2 ** 32;
  return sorted;
}

/** For each element the sets with it in their prefix: chains through flat arrays, a tenth of a Map of arrays. */
function prefixIndex() {
  const heads = new Int32Array(bucketCount).fill(-1);
  let entries = emptyEntries(1 << 16);
  let size = 0;

  return {
    add(element: number, set: number, place: number) {
      if (size === entries.element.length) entries = enlarged(entries);
      entries.element[size] = element;
      entries.set[size] = set;
      entries.place[size] = place;
      entries.next[size] = heads[bucket(element)];
      heads[bucket(element)] = size++;
    },
    forEachWith(element: number, visit: (set: number, place: number) => void) {
      for (let at = heads[bucket(element)]; at >= 0; at = entries.next[at]) {
        if (entries.element[at] === element) visit(entries.set[at], entries.place[at]);
      }
    },
  };
}

function emptyEntries(capacity: number) {
  return {
    element: new Uint32Array(capacity),
    set: new Int32Array(capacity),
    place: new Int32Array(capacity),
    next: new Int32Array(capacity),
  };
}

function enlarged(entries: ReturnType<typeof emptyEntries>) {
  const larger = emptyEntries(entries.element.length * 2);
  larger.element.set(entries.element);
  larger.set.set(entries.set);
  larger.place.set(entries.place);
  larger.next.set(entries.next);
  return larger;
}
