import { minimumOccurrences as frequentEnough } from '../measures/measures';
import { cosineOfUnits, type TermVectors, vectorOfTerm } from './similar-terms';
import { type MappedTerm, similarityThreshold } from './term-mapping';

/** Terms that no list knows and that the reviewers use alike. */
export interface OpenGroup {
  /** As its most frequent term is written. */
  name: string;
  /** Most frequent first; equal ones by code units. */
  terms: MappedTerm[];
  occurrences: number;
}

export interface OpenVocabularyOptions {
  /** Rarer terms are left out; 9 unless given, as for feature words. */
  minimumOccurrences?: number;
  /** Mean cosine between the terms of two groups from which on they become one; `similarityThreshold` unless given. */
  threshold?: number;
}

/**
 * The frequent terms that the lexicon's names, its synonyms and the glossary leave unmapped, in groups of terms that stand in the same
 * company: agglomerative clustering with average linkage (Sokal and Michener 1958) of the terms' word vectors. The two groups
 * with the largest mean cosine are joined as long as it reaches the threshold, the one from which on a term counts for a feature
 * word. A term without a vector stays alone.
 *
 * @param mapped the terms of one culture, see `mapAspectTerms`.
 * @param vectors word vectors of the same reviews.
 * @param options which terms take part, and how alike the terms of a group are.
 * @returns groups by descending occurrences; equal ones by code units of their names.
 * @example
 * openVocabulary(mapped, vectors)[0]; // { name: 'hinge', terms: [hinge, lid], occurrences: 62 }
 */
export function openVocabulary(
  mapped: readonly MappedTerm[],
  vectors: TermVectors,
  { minimumOccurrences = frequentEnough, threshold = similarityThreshold }: OpenVocabularyOptions = {},
): OpenGroup[] {
  const frequent = mapped.filter(({ feature, occurrences }) => feature === null && occurrences >= minimumOccurrences);
  const units = frequent.map(({ term }) => vectorOfTerm(term, vectors));
  const similarity = units.map((one) => units.map((other) => (one && other ? cosineOfUnits(one, other) : -1)));
  return averageLinkage(similarity, threshold)
    .map((members) => groupOf(members.map((i) => frequent[i])))
    .sort((a, b) => b.occurrences - a.occurrences || (a.name < b.name ? -1 : 1));
}

function groupOf(members: MappedTerm[]): OpenGroup {
  const terms = members.sort((a, b) => b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1));
  return { name: terms[0].written, terms, occurrences: terms.reduce((sum, one) => sum + one.occurrences, 0) };
}

/**
 * Joins the two groups of largest mean similarity until none reaches the threshold.
 *
 * @param similarity n × n, symmetric.
 * @returns the groups as lists of places.
 */
export function averageLinkage(similarity: readonly (readonly number[])[], threshold: number): number[][] {
  const groups = similarity.map((_, i) => [i]);
  // Sums of similarities between groups; the mean is the sum divided by both sizes (Lance and Williams 1967).
  const sums = similarity.map((row) => [...row]);
  for (;;) {
    let best = { mean: Number.NEGATIVE_INFINITY, i: -1, j: -1 };
    for (let i = 0; i < groups.length; i++) {
      for (let j = 0; j < i; j++) {
        const mean = sums[i][j] / (groups[i].length * groups[j].length);
        if (mean > best.mean) best = { mean, i, j };
      }
    }
    const { mean, i, j } = best;
    if (i < 0 || mean < threshold) return groups;
    groups[j] = [...groups[j], ...groups[i]];
    for (let k = 0; k < groups.length; k++) {
      sums[j][k] += sums[i][k];
      sums[k][j] = sums[j][k];
    }
    groups.splice(i, 1);
    sums.splice(i, 1);
    for (const row of sums) row.splice(i, 1);
  }
}

/** How the mentions of one culture are covered, in shares of all mentions, those not written among them. */
export interface VocabularyCoverage {
  mentions: number;
  /** By a listed feature word: its names, its synonyms, compounds of them, and similar terms. */
  paper: number;
  /** By a concept that only the glossary knows. */
  glossary: number;
  /** By a group of the open vocabulary. */
  open: number;
  /** Terms in no group because they are too rare. */
  rare: number;
  /** Aspects that are not written. */
  implicit: number;
}

/**
 * What share of all mentions each list reaches.
 *
 * @param isListed whether a feature is a word of the lexicon, and not a concept of the glossary.
 * @param mapped the terms of one culture.
 * @param implicit mentions whose aspect is not written, as `aspectTerms` counts them.
 * @param groups what `openVocabulary` gave for the same terms.
 * @example
 * vocabularyCoverage(isListed, mapped, terms.implicit, groups).open; // 0.2
 */
export function vocabularyCoverage(
  isListed: (feature: string) => boolean,
  mapped: readonly MappedTerm[],
  implicit: number,
  groups: readonly OpenGroup[],
): VocabularyCoverage {
  const sum = (rows: readonly { occurrences: number }[]) => rows.reduce((total, row) => total + row.occurrences, 0);
  const mentions = sum(mapped) + implicit;
  const share = (count: number) => (mentions === 0 ? 0 : count / mentions);
  const known = mapped.filter(({ feature }) => feature !== null);
  const paper = sum(known.filter(({ feature }) => isListed(feature!)));
  const open = sum(groups);
  return {
    mentions,
    paper: share(paper),
    glossary: share(sum(known) - paper),
    open: share(open),
    rare: share(sum(mapped) - sum(known) - open),
    implicit: share(implicit),
  };
}
