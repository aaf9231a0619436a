import { percentText } from '@crosscultural/attention';
import {
  aspectMentions,
  countMentioned,
  coveredByBoth,
  estimateAttention,
  type FeatureMention,
  minimumOccurrences,
  otherAspects,
  subjectMentions,
} from '../../attention';
import { subjectOf } from '../../papers';
import type { CultureTerms } from './attention';

/** How much of what the reviewers judge the feature words cover. */
export interface Coverage {
  triplets: number;
  /** Triplets whose aspect has a feature word. */
  counted: number;
  /** For a subtitle. */
  text: string;
}

/**
 * How many of the triplets count for a feature word.
 *
 * @param reviews with the triplets.
 * @param mentions what was counted of them.
 * @example pipelines.steps.coverageOf(found.reviews, mentions).text // '1936 of 12423 triplets counted (15.6 %)'
 */
export function coverageOf(
  reviews: CultureTerms['reviews'],
  mentions: readonly (readonly FeatureMention[])[],
): Coverage {
  const triplets = reviews.reduce((sum, review) => sum + (review.triplets?.length ?? 0), 0);
  const counted = mentions.reduce((sum, list) => sum + list.length, 0);
  const share = triplets === 0 ? null : counted / triplets;
  return { triplets, counted, text: `${counted} of ${triplets} triplets counted (${percentText(share)})` };
}

/** Attention to a feature word as a share of all aspects, with its 95 % interval. */
export interface WiderAttention {
  attention: number;
  interval: [number, number];
}

/**
 * The second reading of attention: the share of a feature word among *all* aspects that the triplets name, those without a
 * feature word, too. As counted: the labelled reviews tell the model's errors on feature words alone.
 *
 * @param terms reviews and the table that maps their terms.
 * @param seed seed of the bootstrap.
 * @returns by feature word.
 * @example pipelines.steps.attentionOverAll(found[0], study.seed).get('price')?.attention
 */
export function attentionOverAll(
  { reviews, table }: Pick<CultureTerms, 'reviews' | 'table'>,
  seed: number,
): Map<string, WiderAttention> {
  const mentions = aspectMentions(reviews, table).map((list) =>
    list.map((one) => (one.feature.startsWith(otherAspects) ? { ...one, feature: otherAspects } : one)),
  );
  const { features } = estimateAttention(mentions, { seed });
  return new Map(features.map((one) => [one.feature, { attention: one.attention, interval: one.attentionInterval }]));
}

/** A subject that is not compared across cultures, and why not. */
export interface NotCompared extends Record<string, unknown> {
  subject: string;
  domestic: number;
  foreign: number;
  why: string;
}

/** The mentions of both cultures, of subjects that the lists of both languages have a word for, and what is left out. */
export interface ComparableMentions {
  mentions: FeatureMention[][][];
  /** Most mentions first. */
  left: NotCompared[];
}

/**
 * Keeps what can be compared across cultures: subjects that the lists of both languages have a word for. Attention is then a
 * share of the mentions of these alone.
 *
 * @param lists the mentions of each review, domestic first.
 * @example const { mentions: [home, abroad], left } = pipelines.steps.comparableMentions(mentions);
 */
export function comparableMentions(lists: readonly (readonly (readonly FeatureMention[])[])[]): ComparableMentions {
  const counts = lists.map((reviews) => countMentioned(subjectMentions(reviews)));
  const subjects = [...new Set(counts.flatMap((count) => [...count.keys()]))];
  const covered = new Set(subjects.filter(coveredByBoth));
  const left = subjects.flatMap((subject): NotCompared[] => {
    const [domestic, foreign] = [counts[0], counts[1]].map((count) => count?.get(subject) ?? 0);
    if (Math.max(domestic, foreign) < minimumOccurrences) return [];
    if (!covered.has(subject)) return [{ subject, domestic, foreign, why: 'a word in the lists of one language only' }];
    const seldom = [domestic, foreign].some((count) => count < minimumOccurrences);
    return seldom ? [{ subject, domestic, foreign, why: 'named too seldom in one culture' }] : [];
  });
  return {
    mentions: lists.map((reviews) =>
      reviews.map((list) => list.filter(({ feature }) => covered.has(subjectOf(feature)))),
    ),
    left: left.sort((a, b) => b.domestic + b.foreign - (a.domestic + a.foreign)),
  };
}
