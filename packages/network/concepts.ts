import { conceptOf, type Document, type PartOfSpeech } from '@crosscultural/text';
import { contrastWords, type WordContrast } from './log-odds';

export interface ConceptOptions {
  /** Compare only concepts whose tokens are mostly of these classes on both sides. Default: all. */
  partsOfSpeech?: readonly PartOfSpeech[];
  /** Further names: from a word to the concept that it counts for; one that is mostly of another word class is left out. */
  synonyms?: Readonly<Record<string, string>>;
  /** See `contrastWords`. Default 1,000. */
  priorTokens?: number;
}

/** A concept in two corpora; `word` is its English name. */
export interface ConceptContrast extends WordContrast {
  /** The words that name it in the first and in the second corpus, most frequent first, equal ones by code units. */
  firstWords: string[];
  secondWords: string[];
}

/** What a comparison of two corpora rests on, for one of them. */
export interface ConceptCoverage {
  /** Tokens of the word classes that were asked for. */
  tokens: number;
  /** Those of them that were compared. */
  compared: number;
  /** The words that were not compared, most frequent first, equal ones by code units. */
  leftOut: { word: string; count: number }[];
}

/** One word of a corpus. */
interface WordUse {
  word: string;
  concept: string | undefined;
  count: number;
  /** Tokens of the wanted word classes. */
  wanted: number;
}

/** Stands for all tokens that are not compared, so that shares are shares of everything the corpus speaks of. */
const everythingElse = '';

/**
 * Compares what two corpora speak about although they share no word: words of both meet in concepts
 * (`text.conceptOf`), and the concepts' tokens are compared by `contrastWords`, as shares of all tokens of the wanted
 * classes: what is left out counts together as one more word. A concept that is mostly of another word class on one
 * side (轻, light in weight, and a light) is left out.
 *
 * @returns the concepts by descending z, positive where the first corpus speaks more of it, and what was left out.
 * @throws UserError when fewer than two concepts occur.
 * @example
 * network.contrastConcepts(domestic, foreign, { partsOfSpeech: ['noun'] }).contrasts[0].word;
 */
export function contrastConcepts(
  first: readonly Document[],
  second: readonly Document[],
  options: ConceptOptions = {},
): { contrasts: ConceptContrast[]; first: ConceptCoverage; second: ConceptCoverage } {
  const sides = [first, second].map((documents) => wordUses(documents, options));
  const unfit = new Set(sides.flatMap(conceptsOfOtherClasses));
  const concepts = sides.map((uses) => byConcept(uses.filter(({ concept }) => !unfit.has(concept ?? ''))));
  const coverages = sides.map((uses, side) => coverage(uses, [...concepts[side].values()].flat()));
  const [firstCounts, secondCounts] = concepts.map((lists, side) => {
    const counts = new Map([...lists].map(([concept, list]) => [concept, wantedTokens(list)]));
    return counts.set(everythingElse, coverages[side].tokens - coverages[side].compared);
  });
  const words = (side: number, concept: string) => (concepts[side].get(concept) ?? []).map(({ word }) => word);
  const contrasts = contrastWords(firstCounts, secondCounts, options)
    .filter(({ word }) => word !== everythingElse)
    .map((contrast) => ({
      ...contrast,
      firstWords: words(0, contrast.word),
      secondWords: words(1, contrast.word),
    }));
  return { contrasts, first: coverages[0], second: coverages[1] };
}

const wantedTokens = (uses: readonly WordUse[]) => uses.reduce((sum, { wanted }) => sum + wanted, 0);

function coverage(uses: readonly WordUse[], compared: readonly WordUse[]): ConceptCoverage {
  const reached = new Set(compared);
  return {
    tokens: wantedTokens(uses),
    compared: wantedTokens(compared),
    leftOut: uses
      .filter((use) => use.wanted > 0 && !reached.has(use))
      .map(({ word, wanted }) => ({ word, count: wanted }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
  };
}

function wordUses(documents: readonly Document[], { partsOfSpeech, synonyms = {} }: ConceptOptions): WordUse[] {
  const parts = partsOfSpeech && new Set(partsOfSpeech);
  const names = new Map(Object.entries(synonyms).map(([word, name]) => [word, conceptOf(name, 'en') ?? name]));
  const uses = new Map<string, WordUse>();
  for (const { language, tokens } of documents) {
    for (const { lemma, partOfSpeech } of tokens) {
      let use = uses.get(lemma);
      if (!use) {
        const concept = names.get(lemma) ?? conceptOf(lemma, language);
        use = { word: lemma, concept: concept && (names.get(concept) ?? concept), count: 0, wanted: 0 };
        uses.set(lemma, use);
      }
      use.count++;
      if (!parts || parts.has(partOfSpeech)) use.wanted++;
    }
  }
  // A further name that is mostly of another class (to run, beside the speed) is left out alone, and does not spoil its concept.
  const isNamedOnly = ({ word, count, wanted }: WordUse) => names.has(word) && 2 * wanted < count;
  return [...uses.values()].map((use) => (isNamedOnly(use) ? { ...use, concept: undefined } : use));
}

/** Words by concept, most frequent first. */
function byConcept(uses: readonly WordUse[]): Map<string, WordUse[]> {
  const concepts = new Map<string, WordUse[]>();
  for (const use of [...uses].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))) {
    if (use.concept === undefined) continue;
    const list = concepts.get(use.concept);
    if (list) list.push(use);
    else concepts.set(use.concept, [use]);
  }
  return concepts;
}

function conceptsOfOtherClasses(uses: readonly WordUse[]): string[] {
  return [...byConcept(uses)].flatMap(([concept, list]) => {
    const all = list.reduce((sum, { count }) => sum + count, 0);
    return 2 * wantedTokens(list) < all ? [concept] : [];
  });
}
