import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { type PositionRule, parseWordTriplets } from './word-positions';

/**
 * DMASTE (Xu et al. 2023): `sentence####[([9, 10], [0], 'POS'), ([-1], [20], 'POS')]####domain`. `[i]` is one word,
 * `[i, j]` the words i to j, `[-1]` an implicit aspect.
 *
 * @param idPrefix for example `dmaste-train`; the line's number follows.
 * @throws UserError with file and line for a malformed line or triplet.
 */
export async function* readDmasteTriplets(file: string, idPrefix: string): AsyncGenerator<Review> {
  for await (const { text: line, number } of readLines(file)) {
    if (line === '') continue;
    const where = { file, line: number };
    const parts = line.split('####');
    if (parts.length !== 3) {
      const found = `found ${parts.length - 1} "####"`;
      throw new UserError(`${file}, line ${number}: expected "sentence####triplets####domain", ${found}.`);
    }
    const [text, list, product] = parts;
    const triplets = parseWordTriplets(text, list, firstAndLast, where);
    const review = {
      id: `${idPrefix}:${number}`,
      culture: 'foreign',
      language: 'en',
      platform: 'amazon',
      product,
      text,
      triplets,
    };
    yield parseReview(review, where);
  }
}

const firstAndLast: PositionRule = (positions) => {
  const [first, last = first] = positions;
  if (positions.length === 1 && first === -1) return 'implicit';
  return positions.length <= 2 && first >= 0 && last >= first ? { first, last } : undefined;
};
