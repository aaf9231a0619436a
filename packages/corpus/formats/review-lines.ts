import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';

/**
 * The project's own format: JSON Lines, each line a `Review`. The embedded sample is kept in it.
 *
 * @param file the path of a file of UTF-8 text.
 * @throws UserError with file, line and field for a line that is not a review.
 * @example
 * for await (const { culture, text } of corpus.readReviewLines('data/sample/reviews.jsonl')) console.log(culture, text);
 */
export async function* readReviewLines(file: string): AsyncGenerator<Review> {
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue;
    yield parseReview(parseJson(text, file, number), { file, line: number });
  }
}

/** @throws UserError with file and line when the line is not JSON. */
export function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}, line ${line} is not JSON (${(error as Error).message}); expected an object a line.`);
  }
}
