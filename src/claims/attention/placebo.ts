import { deriveSeed, type SparseUnits, sumOfUnits } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import {
  correctCells,
  coveredByBoth,
  type FeatureMention,
  isCorrected,
  minimumOccurrences,
  occurrencesIn,
  packMentions,
  randomHalves,
} from '../../attention';
import { subjectOf } from '../../papers';
import type { CultureEvidence } from '../evidence';

/** The mentions of one part of a culture's reviews, of words that the lists of both languages have. */
interface PlaceboPart {
  features: readonly string[];
  /** Summed cells of `packMentions`, as read. */
  read: Float64Array;
  /** The same, corrected for the errors of the model. */
  cells: Float64Array;
}

/** Two parts of one culture's reviews: what they differ by is no difference of cultures. */
export type PlaceboPair = readonly [PlaceboPart, PlaceboPart];

/** So many random halvings of each culture; notebook 07's table has as many. */
const halvings = 20;

/**
 * Comparisons of one culture with itself: its reviews in two random halves, twenty times, and against each of its other product groups
 * where the evidence has any. One model read all of them, so one set of errors corrects all.
 *
 * @param seed decides the halves.
 */
export function placeboPairs(
  culture: Culture,
  { mentions = [], errors, productGroups = [] }: CultureEvidence,
  seed: number,
): PlaceboPair[] {
  const errorSums = errors ? sumOfUnits(errors.units) : null;
  const partOf = (features: readonly string[], read: Float64Array): PlaceboPart => {
    const corrected = errorSums ? correctCells(read, errorSums, 'per occurrence') : read;
    return { features, read, cells: isCorrected(corrected) ? corrected : read };
  };
  const own = packComparable(mentions);
  const all = sumOfUnits(own.units);
  const order = mentions.map((_, review) => review);
  const halves = Array.from({ length: halvings }, (_, i): PlaceboPair => {
    const [half] = randomHalves(order, deriveSeed(seed, `placebo of claims ${culture} ${i}`));
    const first = sumOfSome(own.units, half);
    const second = all.map((count, cell) => count - first[cell]);
    return [partOf(own.features, first), partOf(own.features, second)];
  });
  const groups = productGroups.map((group): PlaceboPair => {
    const { features, units } = packComparable(group);
    return [partOf(own.features, all), partOf(features, sumOfUnits(units))];
  });
  return [...halves, ...groups];
}

function packComparable(reviews: readonly (readonly FeatureMention[])[]) {
  const features = new Set(reviews.flatMap((list) => list.map(({ feature }) => feature)));
  const comparable = new Set([...features].filter((feature) => coveredByBoth(subjectOf(feature))));
  return packMentions(reviews.map((list) => list.filter(({ feature }) => comparable.has(feature))));
}

function sumOfSome({ cells, starts, cell, amount }: SparseUnits, some: readonly number[]): Float64Array {
  const sums = new Float64Array(cells);
  for (const unit of some) for (let i = starts[unit]; i < starts[unit + 1]; i++) sums[cell[i]] += amount[i];
  return sums;
}

/**
 * How far the share of some words in one place lies above that in another, as a share of the larger one: 0.5 where the other has half of it.
 */
export function leadOf(here: number, there: number): number {
  return (here - there) / Math.max(here, there);
}

/**
 * The largest lead, of either sign, that some words have in any comparison of a culture with itself. A comparison is asked only where
 * both parts would name the words 9 times or more if they named them alike: what is rarer differs by chance alone.
 *
 * @param belongs which words, by name.
 * @returns 0 to 1; null where no comparison can be asked.
 */
export function largestPlaceboLead(pairs: readonly PlaceboPair[], belongs: (word: string) => boolean): number | null {
  // Halves have the same features: which of them belong is asked once.
  const lists = new Map(
    [...new Set(pairs.flat().map(({ features }) => features))].map((features) => [
      features,
      { all: [...features.keys()], own: [...features.keys()].filter((f) => belongs(features[f])) },
    ]),
  );
  const leads = pairs.flatMap((pair) => {
    const [all, own] = (['all', 'own'] as const).map((which) =>
      pair.map(({ features }) => lists.get(features)![which]),
    );
    const named = pair.map(({ read }, p) => ({ own: occurrencesIn(read, own[p]), all: occurrencesIn(read, all[p]) }));
    const alike = (named[0].own + named[1].own) / (named[0].all + named[1].all);
    if (!named.every((one) => alike * one.all >= minimumOccurrences)) return [];
    const [first, second] = pair.map(({ cells }, p) => occurrencesIn(cells, own[p]) / occurrencesIn(cells, all[p]));
    const lead = Math.abs(leadOf(first, second));
    return Number.isFinite(lead) ? [lead] : [];
  });
  return leads.length === 0 ? null : Math.max(...leads);
}
