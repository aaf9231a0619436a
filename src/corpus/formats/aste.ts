import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { type PositionRule, parseWordTriplets } from './word-positions';

/**
 * ASTE-Data-V2 (Xu et al. 2020): `sentence####[([1, 2], [4], 'POS'), …]`, every position of a term is listed.
 *
 * @param idPrefix for example `14lap-train`; the line's number follows.
 * @throws UserError with file and line for a malformed line or triplet.
 */
export async function* readAsteTriplets(file: string, idPrefix: string): AsyncGenerator<Review> {
  for await (const { text: line, number } of readLines(file)) {
    if (line === '') continue;
    const where = { file, line: number };
    const parts = line.split('####');
    if (parts.length !== 2) {
      throw new UserError(
        `${file}, line ${number}: expected "sentence####triplets", found ${parts.length - 1} "####".`,
      );
    }
    const [text, list] = parts;
    const triplets = parseWordTriplets(text, list, everyPositionListed, where);
    const review = {
      id: `${idPrefix}:${number}`,
      culture: 'foreign',
      language: 'en',
      platform: 'semeval-2014',
      product: 'laptop',
      text,
      triplets,
    };
    yield parseReview(review, where);
  }
}

/** `[3, 4, 5]`: the words 3 to 5. */
const everyPositionListed: PositionRule = (positions) => {
  const neighbours = positions.every((position, i) => position >= 0 && (i === 0 || position === positions[i - 1] + 1));
  return neighbours ? { first: positions[0], last: positions[positions.length - 1] } : undefined;
};
