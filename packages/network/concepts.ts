import { conceptOf, type Document, type PartOfSpeech } from '@crosscultural/text';
import { clusteredWords } from './clustered-words';
import { contrastWords, type WordContrast } from './log-odds';

export interface ConceptOptions {
  /** Compare only concepts whose tokens are mostly of these classes on both sides. Default: all. */
  partsOfSpeech?: readonly PartOfSpeech[];
  /** Further names: from a word to the concept that it counts for; one that is mostly of another word class is left out. */
  synonyms?: Readonly<Record<string, string>>;
  /** See `contrastWords`. Default 1,000. */
  priorTokens?: number;
  /** Whole texts unless given. */
  unit?: SamplingUnit;
}

/**
 * What standard errors take as drawn one by one. Tokens of one text are not independent, so that `tokens` finds too much; it is here
 * to show how much.
 */
export type SamplingUnit = 'texts' | 'tokens';

/** A concept in two corpora; `word` is its English name. */
export interface ConceptContrast extends WordContrast {
  /** The words that name it in the first and in the second corpus, most frequent first, equal ones by code units. */
  firstWords: string[];
  secondWords: string[];
}

/** Why a word is not compared. */
export type LeftOutReason = 'no entry in the glossary' | 'mostly another word class' | 'named on one side only';

/** What a comparison of two corpora rests on, for one of them. */
export interface ConceptCoverage {
  /** Tokens of the word classes that were asked for. */
  tokens: number;
  /** Those of them that were compared. */
  compared: number;
  /** The words that were not compared, most frequent first, equal ones by code units. */
  leftOut: { word: string; count: number; reason: LeftOutReason }[];
}

/** One word of a corpus. */
interface WordUse {
  word: string;
  concept: string | undefined;
  count: number;
  /** Tokens of the wanted word classes. */
  wanted: number;
  /** A further name that is mostly of another class (to run, beside the speed): it is left out alone, and its concept is not. */
  isOtherClass: boolean;
}

/** Stands for all tokens that are not compared, so that shares are shares of everything the corpus speaks of. */
const everythingElse = '';

/**
 * Compares what two corpora speak about although they share no word: words of both meet in concepts
 * (`text.conceptOf`), and the concepts' tokens are compared by `contrastWords`, as shares of all tokens of the wanted
 * classes: what is left out counts together as one more word. Standard errors are those of whole texts drawn one by one
 * (`clusteredWords`).
 *
 * Left out are concepts that are mostly of another word class on one side (轻, light in weight, and a light), and those that only
 * one side names: that can be a gap of the glossary as well as a difference, and the counts cannot tell which.
 *
 * @returns the concepts by descending z, positive where the first corpus speaks more of it, and what was left out.
 * @throws UserError when fewer than two concepts occur.
 * @example
 * network.contrastConcepts(domestic, foreign, { partsOfSpeech: ['noun'] }).contrasts[0].word;
 */
export function contrastConcepts(
  first: readonly Document[],
  second: readonly Document[],
  { unit = 'texts', ...options }: ConceptOptions = {},
): { contrasts: ConceptContrast[]; first: ConceptCoverage; second: ConceptCoverage } {
  const { contrasts, ...coverage } = countConcepts(first, second, options);
  return { contrasts: contrasts(unit), ...coverage };
}

/**
 * `contrastConcepts`, counted once to be compared with one unit and another.
 *
 * @example
 * const { contrasts } = network.steps.countConcepts(domestic, foreign);
 * contrasts('tokens').length - contrasts('texts').length; // 0: they differ in their errors
 */
export function countConcepts(
  first: readonly Document[],
  second: readonly Document[],
  options: Omit<ConceptOptions, 'unit'> = {},
): { contrasts(unit: SamplingUnit): ConceptContrast[]; first: ConceptCoverage; second: ConceptCoverage } {
  const groups = [first, second];
  const uses = groups.map((documents) => wordUses(documents, options));
  const sides = uses.map((ofSide) => [...ofSide.values()]);
  const unfit = new Set(sides.flatMap(conceptsOfOtherClasses));
  const all = sides.map((uses) => byConcept(uses.filter(({ wanted }) => wanted > 0)));
  const isCompared = (concept: string) => !unfit.has(concept) && all.every((lists) => lists.has(concept));
  const clustered = groups.map((documents, side) =>
    clusteredWords(wantedConcepts(documents, uses[side], isCompared, options)),
  );
  const [one, other] = clustered;
  const contrasts = (unit: SamplingUnit) =>
    contrastWords(one.counts, other.counts, {
      ...options,
      ...(unit === 'tokens' ? {} : { designEffects: [one.designEffects, other.designEffects] }),
    })
      .filter(({ word }) => word !== everythingElse)
      .map((contrast) => ({
        ...contrast,
        firstWords: all[0].get(contrast.word)!.map(({ word }) => word),
        secondWords: all[1].get(contrast.word)!.map(({ word }) => word),
      }));
  const [ofFirst, ofSecond] = sides.map((uses) => coverage(uses, isCompared, unfit));
  return { contrasts, first: ofFirst, second: ofSecond };
}

/** Text by text, the concepts that its tokens of the wanted classes name; `everythingElse` for what is not compared. */
function* wantedConcepts(
  documents: readonly Document[],
  uses: ReadonlyMap<string, WordUse>,
  isCompared: (concept: string) => boolean,
  { partsOfSpeech }: ConceptOptions,
): Generator<string[]> {
  const parts = partsOfSpeech && new Set(partsOfSpeech);
  const nameOf = new Map(
    [...uses].map(([lemma, { concept }]) => [
      lemma,
      concept !== undefined && isCompared(concept) ? concept : everythingElse,
    ]),
  );
  for (const { tokens } of documents) {
    yield tokens.flatMap(({ lemma, partOfSpeech }) =>
      !parts || parts.has(partOfSpeech) ? (nameOf.get(lemma) ?? everythingElse) : [],
    );
  }
}

const wantedTokens = (uses: readonly WordUse[]) => uses.reduce((sum, { wanted }) => sum + wanted, 0);

function coverage(
  uses: readonly WordUse[],
  isCompared: (concept: string) => boolean,
  unfit: ReadonlySet<string>,
): ConceptCoverage {
  const used = uses.filter(({ wanted }) => wanted > 0);
  const reasonOf = ({ concept, isOtherClass }: WordUse): LeftOutReason => {
    if (isOtherClass) return 'mostly another word class';
    if (concept === undefined) return 'no entry in the glossary';
    return unfit.has(concept) ? 'mostly another word class' : 'named on one side only';
  };
  const compared = (use: WordUse) => use.concept !== undefined && isCompared(use.concept);
  return {
    tokens: wantedTokens(used),
    compared: wantedTokens(used.filter(compared)),
    leftOut: used
      .filter((use) => !compared(use))
      .map((use) => ({ word: use.word, count: use.wanted, reason: reasonOf(use) }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
  };
}

function wordUses(
  documents: readonly Document[],
  { partsOfSpeech, synonyms = {} }: ConceptOptions,
): Map<string, WordUse> {
  const parts = partsOfSpeech && new Set(partsOfSpeech);
  const names = new Map(Object.entries(synonyms).map(([word, name]) => [word, conceptOf(name, 'en') ?? name]));
  const uses = new Map<string, WordUse>();
  for (const { language, tokens } of documents) {
    for (const { lemma, partOfSpeech } of tokens) {
      let use = uses.get(lemma);
      if (!use) {
        const concept = names.get(lemma) ?? conceptOf(lemma, language);
        use = {
          word: lemma,
          concept: concept && (names.get(concept) ?? concept),
          count: 0,
          wanted: 0,
          isOtherClass: false,
        };
        uses.set(lemma, use);
      }
      use.count++;
      if (!parts || parts.has(partOfSpeech)) use.wanted++;
    }
  }
  for (const use of uses.values()) {
    if (!names.has(use.word) || 2 * use.wanted >= use.count) continue;
    use.isOtherClass = true;
    use.concept = undefined;
  }
  return uses;
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
