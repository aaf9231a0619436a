import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { languageOfLines } from './aste';
import { type LabelledOrigin, labelledReview } from './labelled-origin';
import { type PositionRule, parseWordTriplets, withoutBlanks } from './word-positions';

/**
 * DMASTE (Xu et al. 2023): `sentence####[([9, 10], [0], 'POS'), ([-1], [20], 'POS')]####domain`. `[i]` is one word,
 * `[i, j]` the words i to j, `[-1]` an implicit aspect.
 *
 * @param idPrefix for example `dmaste-train`; the line's number follows.
 * @throws UserError with file and line for a malformed line or triplet.
 */
export async function* readDmasteTriplets(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin = {},
): AsyncGenerator<Review> {
  const languageOf = await languageOfLines(file, (line) => line.split('####')[0], origin.language);
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
    const language = languageOf(text);
    const written = language === 'zh' ? withoutBlanks({ text, triplets }) : { text, triplets };
    const id = `${idPrefix}:${number}`;
    yield parseReview(labelledReview({ id, ...written }, language, { ...origin, product }), where);
  }
}

const firstAndLast: PositionRule = (positions) => {
  const [first, last = first] = positions;
  if (positions.length === 1 && first === -1) return 'implicit';
  return positions.length <= 2 && first >= 0 && last >= first ? { first, last } : undefined;
};
