import type { Review } from '@crosscultural/corpus';
import type { AttentionLexicon } from './lexicon';
import { termIn } from './senses';
import { type MappedTerm, type MappingStep, mappingSteps } from './term-mapping';

/** How many mentions a step mapped, and how many of them as the gold category says. */
export interface StepAccuracy {
  step: MappingStep;
  terms: number;
  mentions: number;
  right: number;
}

/**
 * Compares a mapping with gold categories, step by step. Only for a corpus whose triplets carry the feature word as their
 * category, as the simulation's do; triplets without a category or a written aspect are left out.
 *
 * @param lexicon as the mapping was made with.
 * @param reviews of one culture, with gold triplets.
 * @param rows the mapping, from `mapAspectTerms`.
 * @example
 * mappingAccuracy(lexicon, gold, mapped).map(({ step, right, mentions }) => `${step}: ${right} of ${mentions}`);
 */
export function mappingAccuracy(
  lexicon: AttentionLexicon,
  reviews: readonly Pick<Review, 'language' | 'product' | 'triplets'>[],
  rows: readonly MappedTerm[],
): StepAccuracy[] {
  const byTerm = new Map(rows.map((row) => [row.term, row]));
  const counts = new Map(mappingSteps.map((step) => [step, { step, terms: 0, mentions: 0, right: 0 }]));
  for (const { step } of rows) counts.get(step)!.terms++;
  for (const review of reviews) {
    for (const { aspect, category } of review.triplets ?? []) {
      const row = aspect && byTerm.get(termIn(lexicon, aspect.text, review));
      if (!row || category === undefined) continue;
      const count = counts.get(row.step)!;
      count.mentions++;
      if (row.feature === category) count.right++;
    }
  }
  return [...counts.values()];
}
