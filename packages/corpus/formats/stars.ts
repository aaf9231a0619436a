import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';

/**
 * Amazon reviews, one a line: `stars #### tokenised text`.
 *
 * @param product the department, which also names the reviews: `amazon-electronics:1` is the first line.
 * @throws UserError with file and line for a line of another form.
 */
export async function* readStars(file: string, product: string): AsyncGenerator<Review> {
  for await (const { text: line, number } of readLines(file)) {
    if (line === '') continue;
    const match = /^([1-5]) #### (.*)$/u.exec(line);
    if (match === null) {
      const found = JSON.stringify(line.slice(0, 40));
      throw new UserError(`${file}, line ${number}: expected "stars #### text" with 1 to 5 stars, found ${found}.`);
    }
    const review = {
      id: `amazon-${product}:${number}`,
      culture: 'foreign',
      language: 'en',
      platform: 'amazon',
      product,
      text: match[2],
      rating: Number(match[1]),
    };
    yield parseReview(review, { file, line: number });
  }
}
