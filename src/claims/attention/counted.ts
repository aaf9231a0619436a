import { type SparseUnits, sumOfUnits } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import {
  coveredByBoth,
  joinedCells,
  judgedCells,
  minimumOccurrences,
  occurrencesIn,
  packMentions,
  type RankedWords,
  type ReadingErrors,
  whyNotTestable,
} from '../../attention';
import { anyEndorser, subjectOf, themeOf } from '../../papers';
import type { AttentionSettings, CultureEvidence } from '../evidence';
import { type PlaceboPair, placeboPairs } from './placebo';

/** Feature words under one naming, some of them taken together. */
export interface Words extends RankedWords {
  names: string[];
  /** Mentions per word, as counted. */
  mentions: number[];
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
  /** The words that the lists of both languages have: only these can be compared between the cultures. */
  comparable: Words;
  /** The culture compared with itself, in halves and by product groups. */
  placebos: PlaceboPair[];
  minimum: number;
  /** Feature words of Tables 1 and 2 that are named often enough. */
  known: number;
  /** Why nothing can be said of satisfaction. */
  withoutSatisfaction?: string;
}

/**
 * Packs the mentions of one culture's reviews and names the words that are ranked.
 *
 * @param seed decides the halves that the culture is compared with itself in.
 */
export function countMentions(
  culture: Culture,
  evidence: CultureEvidence,
  { minimumOccurrences: minimum = minimumOccurrences, endorsers = 'together' }: AttentionSettings,
  seed: number,
): Counted {
  const { mentions = [], errors } = evidence;
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
    // Feature by feature: the names of endorsers are searched for in one language only, whatever they are joined to.
    comparable: wordsBy(features, sums, minimum, (feature) =>
      coveredByBoth(subjectOf(feature)) ? join(feature) : null,
    ),
    placebos: placeboPairs(culture, evidence, seed),
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
  wordOf: (feature: string) => string | null,
): Words {
  const members = new Map<string, number[]>();
  features.forEach((feature, f) => {
    const word = wordOf(feature);
    if (word !== null) members.set(word, [...(members.get(word) ?? []), f]);
  });
  const mentions = [...members.values()].map((list) => occurrencesIn(sums, list));
  const cells = joinedCells(sums, [...members.values()]);
  return {
    names: [...members.keys()],
    members: [...members.values()],
    mentions,
    often: mentions.map((count) => count >= minimum),
    doubted: {
      'per occurrence': judgedCells(cells, 'per occurrence'),
      'per evaluated mention': judgedCells(cells, 'per evaluated mention'),
    },
  };
}
