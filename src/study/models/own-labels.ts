import path from 'node:path';
import { printable, UserError } from '@crosscultural/base';
import { type ReaderOptions, type Review, readLabelled } from '@crosscultural/corpus';
import type { ReadingChoices } from './choices';
import type { LabelledReviews } from './labelled-reviews';

/** Fewer leave nothing to choose by. */
const fewest = 10;

/**
 * The user's labelled reviews in a language, for fine-tuning; null where there are none.
 *
 * @param options.onNotice hears of what their readers put right or left out.
 * @throws UserError when a file is missing or holds no labelled triplets, or too few reviews are in the language.
 */
export async function ownLabels(
  { labelled: files, labelledTexts }: Pick<ReadingChoices, 'labelled' | 'labelledTexts'>,
  language: string,
  { onNotice }: ReaderOptions = {},
): Promise<LabelledReviews | null> {
  if (files.length === 0) return null;
  const reviews: Review[] = [];
  for await (const review of readLabelled(files, { reviews: labelledTexts ?? undefined, onNotice })) {
    if (review.language === language) reviews.push(review);
  }
  if (reviews.length === 0) return null;
  if (reviews.length < fewest) {
    throw new UserError(
      `--labelled: ${reviews.length} labelled reviews in ${language} are too few to learn from; give at least ${fewest}, or leave the flag out.`,
    );
  }
  const parts = everyFifthIsDev(reviews);
  const names = files.map((file) => printable(path.basename(file))).join(', ');
  const origin = `${parts.train.length} + ${parts.dev.length} labelled reviews of ${names}`;
  return { origin, simulated: false, ...parts, test: [] };
}

/** Every fifth review chooses the pass and the thresholds, the others are learned from. */
export function everyFifthIsDev(reviews: readonly Review[]): Pick<LabelledReviews, 'train' | 'dev'> {
  return { train: reviews.filter((_, i) => i % 5 !== 4), dev: reviews.filter((_, i) => i % 5 === 4) };
}
