import { deriveSeed, quantile } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import {
  aspectTerms,
  type FeatureMention,
  featureMentions,
  mapAspectTerms,
  type PlaceboRun,
  partDifferences,
  type ReadingErrors,
  randomHalves,
  type SatisfactionReading,
  type TermMappingOptions,
  termTable,
} from '../../attention';
import type { Study } from '../study';
import type { CultureTerms } from './attention';
import { comparableMentions } from './coverage';
import { type GroupReviews, groupReviews } from './product-groups';

/** Random halvings of each culture: their differences are chance alone. */
const halvings = 20;

/** One culture's mentions, and those of its other product groups: of what can be compared (`comparableMentions`). */
export interface PlaceboSide {
  culture: Culture;
  mentions: readonly (readonly FeatureMention[])[];
  /** How the model that read all of them errs; null takes them as counted. */
  errors: ReadingErrors | null;
  /** Each with what is compared, for example `laptop, phone`. */
  groups: readonly GroupMentions[];
}

/** The mentions of each review of another product group of a culture, of what can be compared. */
export interface GroupMentions {
  parts: string;
  mentions: FeatureMention[][];
}

/**
 * The mentions of a culture's other product groups: their terms are mapped by the same steps, with the same word vectors.
 *
 * @param groups of both cultures, from `groupReviews`.
 * @param terms of the culture whose groups are taken.
 * @param options how terms are mapped; as the culture's own unless given.
 * @example mentionsOfGroups(await groupReviews(study), found[0]).map(({ parts }) => parts); // ['laptop, phone']
 */
export function mentionsOfGroups(
  groups: readonly GroupReviews[],
  { culture, reviews: ownReviews, vectors }: Pick<CultureTerms, 'culture' | 'reviews' | 'vectors'>,
  options: TermMappingOptions = {},
): GroupMentions[] {
  const own = ownReviews.find(({ product }) => product !== undefined)?.product ?? 'the study';
  return groups
    .filter((group) => group.culture === culture)
    .map(({ product, reviews }) => {
      const table = termTable(mapAspectTerms(aspectTerms(reviews, culture), { vectors, ...options }));
      const [mentions] = comparableMentions([featureMentions(reviews, table)]).mentions;
      return { parts: `${own}, ${product}`, mentions };
    });
}

/**
 * Comparisons in which no culture differs: each culture's reviews in two random halves, twenty times, and against each of its other
 * product groups. What these differ by, cultures differ by without a culture. Both parts are corrected by the errors of the one model that
 * read them.
 *
 * @param sides both cultures.
 * @param seed decides the halves.
 * @param reading what satisfaction divides by.
 * @example placeboRuns([{ culture: 'domestic', mentions, errors: null, groups: [] }], 2023).length; // 20
 */
export function placeboRuns(
  sides: readonly PlaceboSide[],
  seed: number,
  reading: SatisfactionReading = 'per occurrence',
): PlaceboRun[] {
  return sides.flatMap(({ culture, mentions, errors, groups }) => {
    const settings = { reading, errors: errors ?? undefined };
    const halves = Array.from({ length: halvings }, (_, i): PlaceboRun => {
      const [first, second] = randomHalves(mentions, deriveSeed(seed, `placebo ${culture} ${i}`));
      return {
        culture,
        kind: 'halves',
        parts: `halving ${i + 1}`,
        differences: partDifferences(first, second, settings),
      };
    });
    const others = groups.map(({ parts, mentions: ofGroup }): PlaceboRun => {
      return { culture, kind: 'product groups', parts, differences: partDifferences(mentions, ofGroup, settings) };
    });
    return [...halves, ...others];
  });
}

/**
 * The placebos of a study: halves of each culture, and on the public study the laptops of each culture against its other product
 * groups (see `placeboRuns`).
 *
 * @param study whose reviews are compared.
 * @param found the terms of each culture.
 * @param mentions the mentions of each culture, in the order of `found`.
 * @param known how the model of each culture errs, from `readingErrorsOf`; null takes its mentions as counted.
 * @param reading what satisfaction divides by.
 * @example const runs = await placebosOf(study, found, mentions, known);
 */
export async function placebosOf(
  study: Study,
  found: readonly CultureTerms[],
  mentions: readonly (readonly (readonly FeatureMention[])[])[],
  known: readonly (ReadingErrors | null)[],
  reading: SatisfactionReading = 'per occurrence',
): Promise<PlaceboRun[]> {
  const groups = await groupReviews(study);
  const comparable = comparableMentions(mentions).mentions;
  const sides = found.map((terms, c): PlaceboSide => {
    const { culture } = terms;
    return { culture, mentions: comparable[c], errors: known[c], groups: mentionsOfGroups(groups, terms) };
  });
  return placeboRuns(sides, study.seed, reading);
}

/** The placebos of one culture and kind, in numbers. */
export interface PlaceboSummary {
  culture: string;
  parts: string;
  /** Comparisons, and subjects in them. */
  comparisons: number;
  subjects: number;
  /** The 95 % quantile of the differences' sizes; null where nothing is compared. */
  attention: number | null;
  satisfaction: number | null;
}

/**
 * The placebos for a table: the halvings of each culture as one row, each pair of product groups as another.
 *
 * @example placeboSummaries(runs).map(({ parts, attention }) => `${parts}: ${attention}`);
 */
export function placeboSummaries(runs: readonly PlaceboRun[]): PlaceboSummary[] {
  const rows = new Map<string, PlaceboRun[]>();
  for (const run of runs) {
    const key = `${run.culture} ${run.kind === 'halves' ? 'halves' : run.parts}`;
    rows.set(key, [...(rows.get(key) ?? []), run]);
  }
  return [...rows.values()].map((some) => {
    const all = some.flatMap(({ differences }) => differences);
    const largest = (measure: 'attention' | 'satisfaction') => {
      const sizes = all.flatMap((row) => (row[measure] === null ? [] : [Math.abs(row[measure])]));
      return sizes.length === 0 ? null : quantile(sizes, 0.95);
    };
    const [{ culture, kind, parts }] = some;
    return {
      culture,
      parts: kind === 'halves' ? 'two random halves' : parts,
      comparisons: some.length,
      subjects: all.length,
      attention: largest('attention'),
      satisfaction: largest('satisfaction'),
    };
  });
}
