import {
  deriveSeed,
  interval95,
  kendallTau,
  packUnits,
  resamples,
  resampleUnits,
  seededRandom,
  sumOfUnits,
} from '@crosscultural/base';
import type { Review } from '@crosscultural/corpus';
import { minimumOccurrences } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';

/** Two ways to ask what pleases that look at no triplet: what the reviewers rate, and what their opinion words say. */
export const independentReadings = ['stars', 'lexicon'] as const;
export type IndependentReading = (typeof independentReadings)[number];

/** How far an independent reading orders the feature words as satisfaction does. */
export interface ReadingAgreement {
  reading: IndependentReading;
  /** Words that both readings have at least the minimum of evidence for. */
  words: number;
  /** Satisfaction with these words together as counted from triplets, and by the independent reading: shares of 1. */
  satisfaction: number | null;
  other: number | null;
  otherInterval: [number, number] | null;
  /** Kendall's τ-b over the words; null for fewer than three of them. */
  tau: number | null;
  /** τ plus and minus half of the bootstrap's 95 % over reviews: drawing anew adds noise to both orders and lowers every τ. */
  tauInterval: [number, number] | null;
  /** Words by how far the two readings part, beyond what they part in general; the furthest first. */
  apart: { feature: string; satisfaction: number; other: number }[];
}

/** What one reading has of a word: evidence, and how much of it is praise. */
interface Evidence {
  feature: string;
  praise: boolean;
}

const enoughStars = 4;
/** Cells a word and reading: praise, and all evidence. */
const cellsEach = 2;

/**
 * Compares satisfaction from triplets, as counted, with two readings of the same reviews that need no model: the share of
 * reviews naming the word that give it at least four stars, and the share of clauses naming it that the sentiment lexicon
 * finds positive rather than negative. Counting is compared, not correcting: a correction moves all words alike and leaves
 * their order.
 *
 * @param reviews whose stars count; one without stars says nothing by them.
 * @param mentions the mentions of each review, from triplets.
 * @param lexicon the mentions of each review, as `lexiconMentions` reads them.
 * @param options.seed seed of the bootstrap.
 * @param options.minimumOccurrences words with less evidence in either reading are left out. Default 9.
 * @returns stars, then lexicon.
 * @example
 * attention.steps.readingAgreement(reviews, mentions, attention.steps.lexiconMentions(reviews, table), { seed: 2023 });
 */
export function readingAgreement(
  reviews: readonly Pick<Review, 'rating'>[],
  mentions: readonly (readonly FeatureMention[])[],
  lexicon: readonly (readonly FeatureMention[])[],
  { seed, minimumOccurrences: minimum = minimumOccurrences }: { seed: number; minimumOccurrences?: number },
): ReadingAgreement[] {
  const counted = mentions.map((list) => list.map((one) => ({ ...one, praise: one.sentiment === 'positive' })));
  const evidence: Record<IndependentReading, Evidence[][]> = {
    stars: lexicon.map((list, i) => {
      const { rating } = reviews[i];
      if (rating === undefined) return [];
      return [...new Set(list.map(({ feature }) => feature))].map((feature) => ({
        feature,
        praise: rating >= enoughStars,
      }));
    }),
    lexicon: lexicon.map((list) =>
      list
        .filter(({ sentiment }) => sentiment === 'positive' || sentiment === 'negative')
        .map(({ feature, sentiment }) => ({ feature, praise: sentiment === 'positive' })),
    ),
  };
  return independentReadings.map((reading) => ({
    reading,
    ...compare(counted, evidence[reading], minimum, deriveSeed(seed, `agreement with ${reading}`)),
  }));
}

function compare(
  counted: readonly (readonly Evidence[])[],
  other: readonly (readonly Evidence[])[],
  minimum: number,
  seed: number,
): Omit<ReadingAgreement, 'reading'> {
  const [often, alsoOften] = [counted, other].map(countFeatures);
  const enough = (count: number | undefined) => (count ?? 0) >= minimum;
  const features = [...often.keys()].filter((one) => enough(often.get(one)) && enough(alsoOften.get(one)));
  const index = new Map(features.map((feature, f) => [feature, f]));
  const cellsOf = (list: readonly Evidence[], side: number) =>
    list.flatMap(({ feature, praise }) => {
      const f = index.get(feature);
      if (f === undefined) return [];
      const cell = cellsEach * (2 * f + side);
      return [[cell, praise ? 1 : 0] as const, [cell + 1, 1] as const];
    });
  const units = packUnits(
    counted.map((list, i) => [...cellsOf(list, 0), ...cellsOf(other[i], 1)]),
    2 * cellsEach * features.length,
  );
  const shares = (sums: Float64Array, side: number) =>
    features.map((_, f) => sums[cellsEach * (2 * f + side)] / sums[cellsEach * (2 * f + side) + 1]);
  const together = (sums: Float64Array, side: number) => {
    let praise = 0;
    let all = 0;
    for (let f = 0; f < features.length; f++) {
      praise += sums[cellsEach * (2 * f + side)];
      all += sums[cellsEach * (2 * f + side) + 1];
    }
    return praise / all;
  };
  const tauOf = (sums: Float64Array) => {
    const [x, y] = [shares(sums, 0), shares(sums, 1)];
    const both = x.map((_, f) => f).filter((f) => Number.isFinite(x[f]) && Number.isFinite(y[f]));
    if (both.length < 3) return Number.NaN;
    return kendallTau(
      both.map((f) => x[f]),
      both.map((f) => y[f]),
    ).tauB;
  };
  const sums = sumOfUnits(units);
  const taus = new Float64Array(resamples);
  const levels = new Float64Array(resamples);
  const random = seededRandom(seed);
  const drawn = new Float64Array(units.cells);
  for (let b = 0; b < resamples; b++) {
    resampleUnits(units, drawn, random);
    taus[b] = tauOf(drawn);
    levels[b] = together(drawn, 1);
  }
  const [x, y] = [shares(sums, 0), shares(sums, 1)];
  const shift = together(sums, 1) - together(sums, 0);
  const distance = (f: number) => Math.abs(y[f] - x[f] - shift);
  return {
    words: features.length,
    satisfaction: orNull(together(sums, 0)),
    other: orNull(together(sums, 1)),
    otherInterval: interval95(levels),
    tau: orNull(tauOf(sums)),
    tauInterval: centred(interval95(taus), tauOf(sums)),
    apart: features
      .map((feature, f) => ({ feature, satisfaction: x[f], other: y[f], distance: distance(f) }))
      .sort((a, b) => b.distance - a.distance || (a.feature < b.feature ? -1 : 1))
      .map(({ distance: _, ...word }) => word),
  };
}

function countFeatures(lists: readonly (readonly Evidence[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { feature } of lists.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function centred(interval: [number, number] | null, tau: number): [number, number] | null {
  if (interval === null || Number.isNaN(tau)) return null;
  const half = (interval[1] - interval[0]) / 2;
  return [Math.max(-1, tau - half), Math.min(1, tau + half)];
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
