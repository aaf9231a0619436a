import { hash } from 'node:crypto';
import { fewestShingles, nearDuplicates, normaliseForComparison, shingles } from '@crosscultural/text';

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

export interface DuplicateSearch {
  add(review: { id: string; language: string; text: string }): void;
  /** The duplicates, in the order in which the reviews were added. */
  finish(): Duplicate[];
}

/**
 * Finds the reviews that repeat an earlier one of the same language, exactly or nearly (see `nearDuplicates`). Texts
 * of nothing but white space are left alone.
 */
export function searchDuplicates(): DuplicateSearch {
  /** The id of the first review with this language and text. */
  const originals = new Map<string, string>();
  const exact: (Duplicate & { position: number })[] = [];
  const byLanguage = new Map<string, { ids: string[]; positions: number[]; sets: Uint32Array[] }>();
  const pool = arrayPool();
  let position = 0;

  return {
    add({ id, language, text }) {
      position++;
      const normalised = normaliseForComparison(text);
      if (normalised === '') return;
      const key = hash('sha256', `${language}\n${normalised}`, 'base64');
      const of = originals.get(key);
      if (of !== undefined) {
        exact.push({ id, of, kind: 'exact', similarity: 1, position });
        return;
      }
      originals.set(key, id);
      const set = shingles(normalised, language);
      if (set.length < fewestShingles) return;
      const candidates = byLanguage.get(language) ?? { ids: [], positions: [], sets: [] };
      byLanguage.set(language, candidates);
      candidates.ids.push(id);
      candidates.positions.push(position);
      candidates.sets.push(pool(set));
    },
    finish() {
      const near = new Map<string, Duplicate & { position: number }>();
      for (const { ids, positions, sets } of byLanguage.values()) {
        for (const { copy, original, similarity } of nearDuplicates(sets)) {
          const duplicate = { id: ids[copy], of: ids[original], kind: 'near' as const, similarity };
          near.set(duplicate.id, { ...duplicate, position: positions[copy] });
        }
      }
      // An exact copy of a near-duplicate repeats that one's original.
      const traced = exact.map((duplicate) => {
        const copied = near.get(duplicate.of);
        return copied === undefined ? duplicate : { ...copied, id: duplicate.id, position: duplicate.position };
      });
      const found = [...traced, ...near.values()].sort((a, b) => a.position - b.position);
      return found.map(({ id, of, kind, similarity }) => ({ id, of, kind, similarity }));
    },
  };
}

/** Copies small arrays one behind the other into large ones: a million of their own would take twice the memory. */
function arrayPool(): (array: Uint32Array) => Uint32Array {
  let block = new Uint32Array(0);
  let used = 0;
  return (array) => {
    if (used + array.length > block.length) {
      block = new Uint32Array(Math.max(1 << 20, array.length));
      used = 0;
    }
    block.set(array, used);
    used += array.length;
    return block.subarray(used - array.length, used);
  };
}
