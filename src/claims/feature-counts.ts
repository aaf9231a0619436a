import { packUnits, type SparseUnits, sumOfUnits } from '@crosscultural/base';
import type { FeatureMention, SatisfactionReading } from '../attention';
import type { Culture, Sentiment } from '../corpus';

/** Paper A §4.2 keeps feature words with a frequency greater than 8. */
export const minimumOccurrences = 9;

const judgements: readonly (Sentiment | null)[] = ['positive', 'neutral', 'negative', null];

/** One culture's mentions, packed for the bootstrap: cell 4f + j counts feature word f judged as j. */
export interface FeatureCounts {
  culture: Culture;
  /** Every feature word that occurs, in the order of first occurrence. */
  features: string[];
  units: SparseUnits;
  /** Mentions of each feature word in the data. */
  occurrences: number[];
  /** Words named less often are not ranked. */
  minimumOccurrences: number;
}

/** Packs the mentions of one culture's reviews. */
export function countFeatures(
  culture: Culture,
  reviews: readonly (readonly FeatureMention[])[],
  minimum = minimumOccurrences,
): FeatureCounts {
  const index = new Map<string, number>();
  const lists = reviews.map((mentions) =>
    mentions.map(({ feature, sentiment }) => {
      if (!index.has(feature)) index.set(feature, index.size);
      return [4 * index.get(feature)! + judgements.indexOf(sentiment), 1] as const;
    }),
  );
  const units = packUnits(lists, 4 * index.size);
  const sums = sumOfUnits(units);
  const features = [...index.keys()];
  const occurrences = features.map((_, f) => occurrencesOf(sums, f));
  return { culture, features, units, occurrences, minimumOccurrences: minimum };
}

function occurrencesOf(sums: Float64Array, feature: number): number {
  return sums[4 * feature] + sums[4 * feature + 1] + sums[4 * feature + 2] + sums[4 * feature + 3];
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
  const often = [...members].filter(
    ([, list]) => list.reduce((sum, f) => sum + counts.occurrences[f], 0) >= counts.minimumOccurrences,
  );
  return { words: often.map(([word]) => word), members: often.map(([, list]) => list) };
}

/** Mentions per word. Attention is this over its sum, and has the same order. */
export function occurrences(sums: Float64Array, { members }: RankedWords): Float64Array {
  return Float64Array.from(members, (list) => list.reduce((sum, f) => sum + occurrencesOf(sums, f), 0));
}

/** Satisfaction per word in a reading; NaN where there is nothing to divide by. */
export function satisfactions(
  sums: Float64Array,
  { members }: RankedWords,
  reading: SatisfactionReading,
): Float64Array {
  return Float64Array.from(members, (list) => {
    let positive = 0;
    let divisor = 0;
    for (const f of list) {
      positive += sums[4 * f];
      divisor += reading === 'per occurrence' ? occurrencesOf(sums, f) : sums[4 * f] + sums[4 * f + 2];
    }
    return divisor === 0 ? Number.NaN : positive / divisor;
  });
}
