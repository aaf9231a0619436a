import type { Review } from '../../packages/corpus';

/** Sentences that have so many words in a row in common count as the same. */
const WORDS = 6;

/** Every run of six words of the texts. */
export function heldOutRuns(reviews: readonly Pick<Review, 'text'>[]): Set<string> {
  return new Set(reviews.flatMap(({ text }) => runsOf(text)));
}

/** Whether a text has one of the runs. */
export function sharesRun(text: string, runs: ReadonlySet<string>): boolean {
  return runsOf(text).some((run) => runs.has(run));
}

/** In lower case, whatever stands between the words. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(WORDS - 1).map((_, i) => words.slice(i, i + WORDS).join(' '));
}
