import { type ExplainedPreprocessing, explainPreprocessing } from './explain';
import type { RawText } from './raw-text';

/** Longer reviews do not fit on a page, shorter ones show little. */
const instructiveLength = { from: 30, to: 100 };
const candidates = 400;

/**
 * The review in which the most steps of stage 2 change something: the one to show a reader. Looks at the first few hundred
 * reviews of 30 to 100 characters that stage 1 keeps; the earliest of equals wins.
 *
 * @returns undefined when no review is of that length.
 * @example
 * text.mostInstructiveReview(reviews)?.steps.length;
 */
export function mostInstructiveReview(reviews: readonly RawText[]): ExplainedPreprocessing | undefined {
  const changes = (explained: ExplainedPreprocessing) => explained.steps.filter(({ changed }) => changed).length;
  return reviews
    .filter(({ text }) => text.length >= instructiveLength.from && text.length <= instructiveLength.to)
    .slice(0, candidates)
    .map((review) => explainPreprocessing(review))
    .filter(({ removedBy }) => removedBy === undefined)
    .reduce<ExplainedPreprocessing | undefined>(
      (best, explained) => (best === undefined || changes(explained) > changes(best) ? explained : best),
      undefined,
    );
}
