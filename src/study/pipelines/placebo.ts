import { deriveSeed, quantile } from '@crosscultural/base';
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
  termTable,
} from '../../attention';
import type { Study } from '../study';
import type { CultureTerms } from './attention';
import { comparableMentions } from './coverage';
import { type GroupReviews, groupReviews } from './product-groups';

/** Random halvings of each culture: their differences are chance alone. */
const halvings = 20;

/**
 * Comparisons in which no culture differs: each culture's reviews in two random halves, twenty times, and on the public study the
 * laptops of each culture against its other product groups (see `groupReviews`). What these differ by, cultures differ by
 * without a culture. They are compared as the cultures are: subjects that one language has no word for are left out of all
 * parts, and both parts are corrected by the errors of the one model that read them.
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
  return found.flatMap((terms, c) => {
    const { culture } = terms;
    const settings = { reading, errors: known[c] ?? undefined };
    const halves = Array.from({ length: halvings }, (_, i): PlaceboRun => {
      const [first, second] = randomHalves(comparable[c], deriveSeed(study.seed, `placebo ${culture} ${i}`));
      return {
        culture,
        kind: 'halves',
        parts: `halving ${i + 1}`,
        differences: partDifferences(first, second, settings),
      };
    });
    const own = terms.reviews.find(({ product }) => product !== undefined)?.product ?? 'the study';
    const others = groups
      .filter((group) => group.culture === culture)
      .map((group): PlaceboRun => {
        const [ofGroup] = comparableMentions([mentionsOfGroup(group, terms)]).mentions;
        const differences = partDifferences(comparable[c], ofGroup, settings);
        return { culture, kind: 'product groups', parts: `${own}, ${group.product}`, differences };
      });
    return [...halves, ...others];
  });
}

/** The group's terms are mapped by the same steps, with the same word vectors. */
function mentionsOfGroup({ culture, reviews }: GroupReviews, { vectors }: CultureTerms): FeatureMention[][] {
  return featureMentions(reviews, termTable(mapAspectTerms(aspectTerms(reviews, culture), { vectors })));
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
