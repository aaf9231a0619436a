import { createHash } from 'node:crypto';
import { jaccard, normaliseForComparison, shingles } from './shingles';

/** A review that repeats an earlier one of the same language. */
export interface Duplicate {
  id: string;
  /** The earlier review, which is itself no duplicate. */
  of: string;
  /** `exact`: the same but for letter case and white space; `near`: Jaccard similarity at or above the threshold. */
  kind: 'exact' | 'near';
  /** Jaccard similarity of the shingle sets; 1 for an exact duplicate. */
  similarity: number;
}

/** Two reviews are near-duplicates from this Jaccard similarity of their shingles on. */
export const nearDuplicateThreshold = 0.8;

/** Texts with fewer shingles are only compared exactly: "very good" and "very good!" say little about copying. */
export const fewestShingles = 10;

export interface DuplicateSearch {
  add(review: { id: string; language: string; text: string }): void;
  /** The duplicates, in the order in which the reviews were added. */
  finish(): Duplicate[];
}

/**
 * Finds the reviews that repeat an earlier one. Texts without any character that is not white space are left alone.
 *
 * Near-duplicates are found without comparing all pairs, and none is missed: by prefix filtering (Bayardo, Ma and
 * Srikant 2007, "Scaling up all pairs similarity search"). With shingles in one global order, rare ones first, two
 * sets whose Jaccard similarity is at least t share one of their first |x| − ⌈t·|x|⌉ + 1 shingles. Each review is
 * compared with the earlier originals that share one, and belongs to the most similar (the earliest of equals).
 */
export function searchDuplicates(): DuplicateSearch {
  const originals = new Map<string, string>();
  const duplicates: (Duplicate & { position: number })[] = [];
  const candidates: Candidate[] = [];
  const frequency = new Uint32Array(bucketCount);
  let position = 0;

  return {
    add({ id, language, text }) {
      position++;
      const normalised = normaliseForComparison(text);
      if (normalised === '') return;
      const key = createHash('sha256').update(`${language}\n${normalised}`).digest('base64');
      const original = originals.get(key);
      if (original !== undefined) {
        duplicates.push({ id, of: original, kind: 'exact', similarity: 1, position });
        return;
      }
      originals.set(key, id);
      const set = shingles(normalised, language);
      if (set.length < fewestShingles) return;
      for (const shingle of set) frequency[bucket(shingle)]++;
      candidates.push({ id, language, set, position });
    },
    finish() {
      const near = nearDuplicates(candidates, frequency);
      const nearById = new Map(near.map((duplicate) => [duplicate.id, duplicate]));
      // An exact copy of a near-duplicate repeats that one's original.
      for (const duplicate of duplicates) {
        const copied = nearById.get(duplicate.of);
        if (copied === undefined) continue;
        Object.assign(duplicate, { of: copied.of, kind: 'near', similarity: copied.similarity });
      }
      return [...duplicates, ...near].sort((a, b) => a.position - b.position).map(({ position: _, ...rest }) => rest);
    },
  };
}

interface Candidate {
  id: string;
  language: string;
  set: Uint32Array;
  position: number;
}

/** Shingles are counted in buckets: any fixed order is right, a nearly frequency-sorted one is fast. */
const bucketCount = 1 << 20;
const bucket = (shingle: number) => shingle & (bucketCount - 1);

function nearDuplicates(
  candidates: readonly Candidate[],
  frequency: Uint32Array,
): (Duplicate & { position: number })[] {
  const found: (Duplicate & { position: number })[] = [];
  const index = shingleIndex();
  const seenBy = new Int32Array(candidates.length).fill(-1);
  candidates.forEach((candidate, current) => {
    const { id, language, set, position } = candidate;
    const prefix = rarestFirst(set, frequency).subarray(0, set.length - atLeast(set.length) + 1);
    let best: { of: Candidate; similarity: number } | undefined;
    for (const shingle of prefix) {
      for (const other of index.with(shingle)) {
        if (seenBy[other] === current) continue;
        seenBy[other] = current;
        const of = candidates[other];
        if (of.language !== language || !lengthsAllow(set.length, of.set.length)) continue;
        const similarity = jaccard(set, of.set);
        if (similarity < nearDuplicateThreshold) continue;
        const better = best === undefined || similarity > best.similarity;
        if (better || (similarity === best?.similarity && of.position < best.of.position)) best = { of, similarity };
      }
    }
    if (best !== undefined) {
      found.push({ id, of: best.of.id, kind: 'near', similarity: best.similarity, position });
      return; // Only originals are compared with, so a thousand copies cost a thousand comparisons.
    }
    for (const shingle of prefix) index.add(shingle, current);
  });
  return found;
}

/** The least size of an intersection, and so of the other set: ⌈t·size⌉, safe against rounding. */
const atLeast = (size: number) => Math.ceil(nearDuplicateThreshold * size - 1e-9);
const lengthsAllow = (a: number, b: number) => Math.min(a, b) >= atLeast(Math.max(a, b));

/** Sorted by frequency, then by shingle: both stand in one number of at most 53 bits, which sorts fast. */
function rarestFirst(set: Uint32Array, frequency: Uint32Array): Uint32Array {
  const keys = new Float64Array(set.length);
  for (let i = 0; i < set.length; i++) keys[i] = Math.min(frequency[bucket(set[i])], 0x1fffff) * 2 ** 32 + set[i];
  keys.sort();
  const sorted = new Uint32Array(set.length);
  for (let i = 0; i < set.length; i++) sorted[i] = keys[i] % 2 ** 32;
  return sorted;
}

/** For each shingle the sets that were filed under it: chains through flat arrays, a tenth of a Map of arrays. */
function shingleIndex() {
  const heads = new Int32Array(bucketCount).fill(-1);
  let entries: IndexEntries = {
    shingle: new Uint32Array(1 << 16),
    owner: new Int32Array(1 << 16),
    next: new Int32Array(1 << 16),
  };
  let size = 0;

  return {
    add(shingle: number, owner: number) {
      if (size === entries.shingle.length) entries = doubled(entries);
      entries.shingle[size] = shingle;
      entries.owner[size] = owner;
      entries.next[size] = heads[bucket(shingle)];
      heads[bucket(shingle)] = size++;
    },
    *with(shingle: number): Generator<number> {
      for (let at = heads[bucket(shingle)]; at >= 0; at = entries.next[at]) {
        if (entries.shingle[at] === shingle) yield entries.owner[at];
      }
    },
  };
}

interface IndexEntries {
  shingle: Uint32Array;
  owner: Int32Array;
  next: Int32Array;
}

function doubled(entries: IndexEntries): IndexEntries {
  const shingle = new Uint32Array(entries.shingle.length * 2);
  const owner = new Int32Array(shingle.length);
  const next = new Int32Array(shingle.length);
  shingle.set(entries.shingle);
  owner.set(entries.owner);
  next.set(entries.next);
  return { shingle, owner, next };
}
