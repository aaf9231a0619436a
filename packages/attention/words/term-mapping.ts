import type { AspectTerm, AspectTerms } from './aspect-terms';
import { knownTermInside, knownTerms } from './known-terms';
import type { AttentionLexicon } from './lexicon';
import { conceptOfTerm, isListedConcept, senseOf } from './senses';
import { cosineOfUnits, type TermVectors, unitMean, vectorOfTerm } from './similar-terms';

/** How a term came to its feature word, surest first. */
export const mappingSteps = ['name', 'synonym', 'compound', 'glossary', 'similar', 'unmapped'] as const;
export type MappingStep = (typeof mappingSteps)[number];

/** A term with the feature word that it counts for. */
export interface MappedTerm extends AspectTerm {
  /** A word of the lexicon, or a concept of the glossary that the lexicon's words do not list; null: unmapped. */
  feature: string | null;
  step: MappingStep;
  /** Cosine to the feature word whose vector is nearest, in the step `similar` and for unmapped terms that have a vector. */
  similarity?: number;
  /** That feature word. */
  nearest?: string;
}

export interface TermMappingOptions {
  /** Further terms and what each means, for example names of endorsers; in the reviews' language. */
  synonyms?: Readonly<Record<string, string>>;
  /** False leaves the synonyms out and keeps the names: what the other steps are worth without them. */
  ownSynonyms?: boolean;
  /** Word vectors for terms that no list knows; without them the step is left out. */
  vectors?: TermVectors;
  /** Least cosine at which a term counts for the nearest feature word. */
  threshold?: number;
  /** Whether terms that only the glossary knows get a concept of their own (screen = 屏幕); true unless given. */
  glossary?: boolean;
}

/**
 * From this cosine on a term that no list knows counts for the nearest feature word. Chosen on simulations with seeds 1 and 2,
 * with the names of Paper A's words alone: of 1,500 reviews' terms a third to a half reach it, and nine of ten of these are right.
 */
export const similarityThreshold = 0.7;

/**
 * Maps aspect terms to feature words: by their names, by written synonyms, as a compound with one of these as its
 * head or first part, by the English meaning in the lexicon's concepts and in the glossary (which no word of the
 * list means), and last by Word2Vec similarity. Chinese and English terms meet in the same feature words. A term that means something
 * of its own in a product group (声音, the fan of a laptop) is mapped by that sense before all else.
 *
 * @param lexicon the words, their names and what further terms mean.
 * @param aspects the terms of one culture, see `aspectTerms`.
 * @param options which steps are taken; all but Word2Vec, which needs `vectors`, unless given.
 * @returns one row a term, in the terms' order.
 * @example
 * mapAspectTerms(lexicon, aspectTerms(lexicon, reviews, 'foreign'), { vectors });
 */
export function mapAspectTerms(
  lexicon: AttentionLexicon,
  { culture, terms }: AspectTerms,
  {
    synonyms = {},
    ownSynonyms = true,
    vectors,
    threshold = similarityThreshold,
    glossary = true,
  }: TermMappingOptions = {},
): MappedTerm[] {
  const lists = new Map<string, ReturnType<typeof knownTerms>>();
  const known = (language: string) => {
    let list = lists.get(language);
    if (!list) {
      list = knownTerms(lexicon.words, culture, language, synonyms, ownSynonyms);
      lists.set(language, list);
    }
    return list;
  };
  const rows = terms.map((term): MappedTerm => {
    const { term: written, language } = term;
    const sense = glossary ? senseOf(lexicon, written, language) : undefined;
    if (sense !== undefined) return { ...term, feature: glossaryFeature(lexicon, sense), step: 'glossary' };
    const listed = known(language).get(written);
    if (listed) return { ...term, feature: listed.feature, step: listed.step };
    // What is listed whole is no compound: the build quality, and not a quality of the build.
    const inside =
      glossary && isListedConcept(lexicon, written, language)
        ? undefined
        : knownTermInside(written, language, known(language));
    if (inside) return { ...term, feature: inside.feature, step: 'compound' };
    const concept = glossary ? conceptOfTerm(lexicon, written, language) : undefined;
    if (concept !== undefined) return { ...term, feature: glossaryFeature(lexicon, concept), step: 'glossary' };
    return { ...term, feature: null, step: 'unmapped' };
  });
  return vectors ? mapSimilar(lexicon, rows, culture, vectors, threshold) : rows;
}

/** A glossary concept as a feature: `battery life` is `battery-life`; what a word of the list calls the same keeps its id. */
function glossaryFeature({ words }: AttentionLexicon, concept: string): string {
  const id = concept.replaceAll(' ', '-');
  return words.find((word) => word.names.en.includes(concept) || word.id === id)?.id ?? id;
}

/** Compares what is left with the mean vector of the terms that each word of the list already has. */
function mapSimilar(
  { words }: AttentionLexicon,
  rows: MappedTerm[],
  culture: AspectTerms['culture'],
  vectors: TermVectors,
  threshold: number,
): MappedTerm[] {
  const ofThisCulture = new Set(words.filter((word) => word.culture === culture).map(({ id }) => id));
  const members = new Map<string, Float64Array[]>();
  for (const { term, feature, step } of rows) {
    if (feature === null || step === 'glossary' || !ofThisCulture.has(feature)) continue;
    const vector = vectorOfTerm(term, vectors);
    if (vector) members.set(feature, [...(members.get(feature) ?? []), vector]);
  }
  const centres = [...members].map(
    ([feature, list]) => [feature, unitMean(list, vectors.vectors.dimension)] as const, //
  );
  return rows.map((row) => {
    const vector = row.feature === null ? vectorOfTerm(row.term, vectors) : null;
    if (!vector) return row;
    let nearest: { feature: string; similarity: number } | undefined;
    for (const [feature, centre] of centres) {
      const similarity = centre ? cosineOfUnits(vector, centre) : -1;
      if (!nearest || similarity > nearest.similarity) nearest = { feature, similarity };
    }
    if (!nearest) return row;
    const found = { ...row, similarity: nearest.similarity, nearest: nearest.feature };
    return nearest.similarity < threshold ? found : { ...found, feature: nearest.feature, step: 'similar' };
  });
}
