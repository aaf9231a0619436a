import { conceptOf, type Document, type PartOfSpeech } from '../text';

/** How often a corpus speaks of a concept, and in which words. */
export interface ConceptCount {
  count: number;
  /** The words that were counted, with their tokens, most frequent first; equal ones by code units. */
  words: { word: string; count: number }[];
}

export interface ConceptCounts {
  concepts: Map<string, ConceptCount>;
  /** Tokens that stand for a concept, and all tokens of the word classes that were asked for. */
  covered: number;
  tokens: number;
}

/**
 * Counts concepts that words of both languages can name (`text.conceptOf`), so that cultures can be compared although
 * they share no word.
 *
 * @param synonyms further names: from a word, or from a concept, to the concept that it counts for.
 */
export function countConcepts(
  documents: Iterable<Document>,
  options: { partsOfSpeech?: readonly PartOfSpeech[]; synonyms?: Readonly<Record<string, string>> } = {},
): ConceptCounts {
  const synonyms = new Map(Object.entries(options.synonyms ?? {}));
  const parts = options.partsOfSpeech && new Set(options.partsOfSpeech);
  const words = new Map<string, { concept: string | undefined; count: number; word: string }>();
  const result: ConceptCounts = { concepts: new Map(), covered: 0, tokens: 0 };
  for (const { language, tokens } of documents) {
    for (const { lemma, partOfSpeech } of tokens) {
      if (parts && !parts.has(partOfSpeech)) continue;
      result.tokens++;
      const key = `${language} ${lemma}`;
      let entry = words.get(key);
      if (!entry) {
        const concept = synonyms.get(lemma) ?? conceptOf(lemma, language);
        entry = { word: lemma, concept: concept && (synonyms.get(concept) ?? concept), count: 0 };
        words.set(key, entry);
      }
      entry.count++;
    }
  }
  for (const { word, concept, count } of words.values()) {
    if (concept === undefined) continue;
    result.covered += count;
    const found = result.concepts.get(concept) ?? { count: 0, words: [] };
    found.count += count;
    found.words.push({ word, count });
    result.concepts.set(concept, found);
  }
  for (const { words: list } of result.concepts.values()) {
    list.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  }
  return result;
}
