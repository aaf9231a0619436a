import { partIndex } from './part-index';
import { setCards } from './set-cards';

/** Two reviews are near-duplicates from this Jaccard similarity of their shingles on. */
export const nearDuplicateThreshold = 0.8;

/** Texts with fewer shingles are only compared exactly: "very good" and "very good!" say little about copying. */
export const fewestShingles = 10;

/** Sets by their number, as an array holds them. */
export interface SetList {
  readonly length: number;
  at(number: number): Uint32Array | undefined;
}

/** The set of a number that the list has. */
const setAt = (sets: SetList, number: number) => sets.at(number) as Uint32Array;

/** Positions in the list of sets, and how similar the two are. */
export interface NearDuplicate {
  copy: number;
  original: number;
  similarity: number;
}

/**
 * Finds the sets that nearly repeat an earlier one, without comparing all pairs.
 *
 * Only sets with an equal part are met (`partIndex`), and only pairs whose sketches do not tell them apart are compared
 * (`setCards`). What one set may cost is bounded: a pair can be missed only where many sets have the same parts. In 140,000 public
 * reviews it finds the same as the prefix filter that it replaced (Bayardo, Ma and Srikant 2007).
 *
 * A set that repeats an earlier one is no original itself; it belongs to the most similar original, the first of equals.
 *
 * @param sets sorted, as `shingles` returns them.
 */
export function nearDuplicates(sets: SetList): NearDuplicate[] {
  const found: NearDuplicate[] = [];
  const sizes = Uint32Array.from({ length: sets.length }, (_, number) => setAt(sets, number).length);
  const index = partIndex(nearDuplicateThreshold, sizes);
  const cards = setCards(sizes, nearDuplicateThreshold);

  for (let current = 0; current < sets.length; current++) {
    const set = setAt(sets, current);
    if (set.length === 0) continue;
    cards.sketch(set, current);
    const [smallest, largest] = [leastOverlapOf(set.length), Math.floor(set.length / nearDuplicateThreshold + 1e-9)];
    let best: NearDuplicate | undefined;
    index.turnTo(set, smallest, largest);
    index.forEachLike((original) => {
      if (!cards.mayBeAlike(original, current)) return;
      const least = leastOverlap(set.length, sizes[original]);
      const shared = overlap(set, setAt(sets, original), least);
      if (shared === undefined) return;
      const similarity = shared / (set.length + sizes[original] - shared);
      const isBetter = best === undefined || similarity > best.similarity;
      if (isBetter || (similarity === best?.similarity && original < best.original)) {
        best = { copy: current, original, similarity };
      }
    });
    if (best !== undefined) found.push(best);
    // Only originals are compared with, so a thousand copies cost a thousand comparisons.
    else index.add(current);
  }
  return found;
}

/** How many elements two sorted sets share; undefined as soon as it is known to be fewer than `least`. */
function overlap(a: Uint32Array, b: Uint32Array, least: number): number | undefined {
  let shared = 0;
  let spareOfA = a.length - least;
  let spareOfB = b.length - least;
  for (let i = 0, j = 0; i < a.length && j < b.length && spareOfA >= 0 && spareOfB >= 0; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) {
      i++;
      spareOfA--;
    } else {
      j++;
      spareOfB--;
    }
  }
  return shared < least ? undefined : shared;
}

/** The least intersection of two sets that are similar enough: ⌈t / (1 + t) · (|x| + |y|)⌉, safe against rounding. */
const leastOverlap = (a: number, b: number) =>
  Math.ceil((nearDuplicateThreshold / (1 + nearDuplicateThreshold)) * (a + b) - 1e-9);

/** The least intersection of a set with any that is similar enough: ⌈t·|x|⌉. */
const leastOverlapOf = (size: number) => Math.ceil(nearDuplicateThreshold * size - 1e-9);
