import { type SparseUnits, sumOfUnits } from '@crosscultural/base';
import {
  type FeatureMention,
  minimumOccurrences,
  occurrencesIn,
  packMentions,
  type SatisfactionReading,
  satisfactionIn,
} from '../attention';
import type { Culture } from '../corpus';

/** One culture's mentions, packed for the bootstrap. */
export interface FeatureCounts {
  culture: Culture;
  /** Every feature word that occurs, in the order of first occurrence. */
  features: string[];
  units: SparseUnits;
  /** The cells summed over all reviews. */
  sums: Float64Array;
  /** Words named less often are not ranked. */
  minimumOccurrences: number;
}

/** Packs the mentions of one culture's reviews. */
export function countFeatures(
  culture: Culture,
  reviews: readonly (readonly FeatureMention[])[],
  minimum = minimumOccurrences,
): FeatureCounts {
  const packed = packMentions(reviews);
  return { culture, ...packed, sums: sumOfUnits(packed.units), minimumOccurrences: minimum };
}

/** The words that are ranked: those that occur often enough in the data, some of them taken together. */
export interface RankedWords {
  words: string[];
  /** Per word, the features that count for it. */
  members: number[][];
}

/**
 * The words to rank.
 *
 * @param wordOf the word under which a feature counts, by default itself.
 */
export function rankedWords(
  counts: FeatureCounts,
  wordOf: (feature: string) => string = (feature) => feature,
): RankedWords {
  const members = new Map<string, number[]>();
  counts.features.forEach((feature, f) => {
    const word = wordOf(feature);
    members.set(word, [...(members.get(word) ?? []), f]);
  });
  const often = [...members].filter(([, list]) => occurrencesIn(counts.sums, list) >= counts.minimumOccurrences);
  return { words: often.map(([word]) => word), members: often.map(([, list]) => list) };
}

/** Mentions per word. Attention is this over its sum, and has the same order. */
export function occurrences(sums: Float64Array, { members }: RankedWords): Float64Array {
  return Float64Array.from(members, (list) => occurrencesIn(sums, list));
}

/** Satisfaction per word in a reading; NaN where there is nothing to divide by. */
export function satisfactions(
  sums: Float64Array,
  { members }: RankedWords,
  reading: SatisfactionReading,
): Float64Array {
  return Float64Array.from(members, (list) => satisfactionIn(sums, list, reading));
}
