import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { type PositionRule, parseWordTriplets, withoutBlanks } from './word-positions';

/** Where the sentences of a file come from; nothing is invented where it is not known. */
export interface AsteOrigin {
  /** The name of the file unless given. */
  platform?: string;
  product?: string;
}

const han = /\p{Script=Han}/u;

/**
 * ASTE-Data-V2 (Xu et al. 2020): `sentence####[([1, 2], [4], 'POS'), …]`, every position of a term is listed. Sentences with
 * Chinese characters are Chinese, and lose the blanks between their characters; all others are English.
 *
 * @param idPrefix for example `14lap-train`; the line's number follows.
 * @throws UserError with file and line for a malformed line or triplet.
 */
export async function* readAsteTriplets(
  file: string,
  idPrefix: string,
  { platform = idPrefix, product }: AsteOrigin = {},
): AsyncGenerator<Review> {
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
    const sentence = { text, triplets: parseWordTriplets(text, list, everyPositionListed, where) };
    const isChinese = han.test(text);
    const review = {
      id: `${idPrefix}:${number}`,
      culture: isChinese ? 'domestic' : 'foreign',
      language: isChinese ? 'zh' : 'en',
      platform,
      ...(product !== undefined && { product }),
      ...(isChinese ? withoutBlanks(sentence) : sentence),
    };
    yield parseReview(review, where);
  }
}

/** `[3, 4, 5]`: the words 3 to 5. */
const everyPositionListed: PositionRule = (positions) => {
  const neighbours = positions.every((position, i) => position >= 0 && (i === 0 || position === positions[i - 1] + 1));
  return neighbours ? { first: positions[0], last: positions[positions.length - 1] } : undefined;
};
