import { type SparseUnits, sumOfUnits } from '@crosscultural/base';
import { minimumOccurrences, occurrencesIn, packMentions, type ReadingErrors, whyNotTestable } from '../../attention';
import type { Culture } from '../../corpus';
import { anyEndorser, subjectOf, themeOf } from '../../papers';
import type { AttentionSettings, CultureEvidence } from '../evidence';

/** Feature words under one naming, some of them taken together. */
export interface Words {
  names: string[];
  /** Per word, the features that count for it. */
  members: number[][];
  /** Mentions per word, as counted. */
  mentions: number[];
  /** Words named often enough to be ranked. */
  often: boolean[];
}

/** One culture's mentions, packed for the bootstrap. */
export interface Counted {
  culture: Culture;
  units: SparseUnits;
  errors?: ReadingErrors;
  /** The paper's feature words, all endorsers as one, and the concepts that it does not list. */
  words: Words;
  /** The same with the words of both tables that name one thing taken together. */
  subjects: Words;
  minimum: number;
  /** Feature words of Tables 1 and 2 that are named often enough. */
  known: number;
  /** Why nothing can be said of satisfaction. */
  withoutSatisfaction?: string;
}

/** Packs the mentions of one culture's reviews and names the words that are ranked. */
export function countMentions(
  culture: Culture,
  { mentions = [], errors }: CultureEvidence,
  { minimumOccurrences: minimum = minimumOccurrences, endorsers = 'together' }: AttentionSettings,
): Counted {
  const { features, units } = packMentions(mentions);
  const sums = sumOfUnits(units);
  const join = (feature: string) =>
    endorsers === 'together' && themeOf(feature) === 'celebrity-endorsement' ? anyEndorser : feature;
  const words = wordsBy(features, sums, minimum, join);
  const closed = errors ? whyNotTestable(sumOfUnits(errors.units)) : null;
  return {
    culture,
    units,
    errors,
    words,
    subjects: wordsBy(features, sums, minimum, (feature) => subjectOf(join(feature))),
    minimum,
    known: words.names.filter((name, i) => words.often[i] && themeOf(name) !== undefined).length,
    // The part of the claim says itself that it is not testable.
    ...(closed !== null && { withoutSatisfaction: closed.replace(/^not testable: /, '') }),
  };
}

function wordsBy(
  features: readonly string[],
  sums: Float64Array,
  minimum: number,
  wordOf: (feature: string) => string,
): Words {
  const members = new Map<string, number[]>();
  features.forEach((feature, f) => {
    const word = wordOf(feature);
    members.set(word, [...(members.get(word) ?? []), f]);
  });
  const mentions = [...members.values()].map((list) => occurrencesIn(sums, list));
  return {
    names: [...members.keys()],
    members: [...members.values()],
    mentions,
    often: mentions.map((count) => count >= minimum),
  };
}
