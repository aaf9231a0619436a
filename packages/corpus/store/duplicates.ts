import { fewestShingles, nearDuplicates, normaliseForComparison, shingles } from '@crosscultural/text';
import { firstPlaces } from './first-places';
import { type SetPool, setPool } from './set-pool';

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
  const ids: string[] = [];
  const firstPlace = firstPlaces();
  const exact: Repeated[] = [];
  const byLanguage = new Map<string, { places: number[]; sets: SetPool }>();

  return {
    add({ id, language, text }) {
      const place = ids.push(id) - 1;
      const normalised = normaliseForComparison(text);
      if (normalised === '') return;
      const of = firstPlace(`${language}\n${normalised}`, place);
      if (of !== place) {
        exact.push({ place, of, kind: 'exact', similarity: 1 });
        return;
      }
      const set = shingles(normalised, language);
      if (set.length < fewestShingles) return;
      const candidates = byLanguage.get(language) ?? { places: [], sets: setPool() };
      byLanguage.set(language, candidates);
      candidates.places.push(place);
      candidates.sets.add(set);
    },
    finish() {
      const near = new Map<number, Repeated>();
      for (const [language, { places, sets }] of byLanguage) {
        // One language's sets make room for the search of the next.
        byLanguage.delete(language);
        for (const { copy, original, similarity } of nearDuplicates(sets)) {
          near.set(places[copy], { place: places[copy], of: places[original], kind: 'near', similarity });
        }
      }
      // An exact copy of a near-duplicate repeats that one's original.
      const traced = exact.map((duplicate) => {
        const copied = near.get(duplicate.of);
        return copied === undefined ? duplicate : { ...copied, place: duplicate.place };
      });
      const found = [...traced, ...near.values()].sort((a, b) => a.place - b.place);
      return found.map(({ place, of, kind, similarity }) => ({ id: ids[place], of: ids[of], kind, similarity }));
    },
  };
}

/** A duplicate by the places of the reviews, from 0 on. */
interface Repeated extends Pick<Duplicate, 'kind' | 'similarity'> {
  place: number;
  of: number;
}
