import type { Culture, Review } from '@crosscultural/corpus';
import type { AttentionLexicon } from './lexicon';
import { termIn } from './senses';

/** One way of naming an aspect, in the reviews of one culture. */
export interface AspectTerm {
  /** Normalised: small letters, simplified characters, dictionary forms; with the product group where it means something of its own there. */
  term: string;
  language: string;
  /** How often triplets name it. */
  occurrences: number;
  /** As it is written most often. */
  written: string;
}

export interface AspectTerms {
  culture: Culture;
  /** Most frequent first; equal ones by code units. */
  terms: AspectTerm[];
  /** Triplets whose aspect is meant but not written. */
  implicit: number;
}

/**
 * Counts how the triplets of one culture's reviews name their aspects. Categories are not looked at: extracted triplets
 * have none.
 *
 * @param lexicon what terms mean something of their own in a product group.
 * @param reviews of one culture, with their triplets.
 * @param culture whose reviews they are.
 * @example
 * aspectTerms(lexicon, reviews, 'foreign').terms[0]; // { term: 'battery life', language: 'en', occurrences: 41, written: … }
 */
export function aspectTerms(
  lexicon: AttentionLexicon,
  reviews: Iterable<Pick<Review, 'language' | 'product' | 'triplets'>>,
  culture: Culture,
): AspectTerms {
  const found = new Map<string, { language: string; written: Map<string, number> }>();
  let implicit = 0;
  for (const review of reviews) {
    const { language, triplets } = review;
    for (const { aspect } of triplets ?? []) {
      const term = aspect && termIn(lexicon, aspect.text, review);
      if (!aspect || !term) {
        implicit++;
        continue;
      }
      let entry = found.get(term);
      if (!entry) {
        entry = { language, written: new Map() };
        found.set(term, entry);
      }
      entry.written.set(aspect.text, (entry.written.get(aspect.text) ?? 0) + 1);
    }
  }
  const terms = [...found].map(([term, { language, written }]) => ({
    term,
    language,
    occurrences: [...written.values()].reduce((sum, count) => sum + count, 0),
    written: [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0],
  }));
  terms.sort((a, b) => b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1));
  return { culture, terms, implicit };
}
