import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { type LabelledOrigin, labelledReview, languageOfTexts } from './labelled-origin';
import { type PositionRule, parseWordTriplets, withoutBlanks } from './word-positions';

/** Lines that tell a file's language. */
const sampledLines = 300;

/**
 * ASTE-Data-V2 (Xu et al. 2020): `sentence####[([1, 2], [4], 'POS'), …]`, every position of a term is listed. Sentences with
 * Chinese characters are Chinese, and lose the blanks between their characters; the language of all others is detected.
 *
 * @param idPrefix for example `14lap-train`; the line's number follows.
 * @throws UserError with file and line for a malformed line or triplet.
 */
export async function* readAsteTriplets(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin = {},
): AsyncGenerator<Review> {
  const languageOf = await languageOfLines(file, (line) => line.split('####')[0], origin.language);
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
    const language = languageOf(text);
    const sentence = { text, triplets: parseWordTriplets(text, list, everyPositionListed, where) };
    const written = language === 'zh' ? withoutBlanks(sentence) : sentence;
    yield parseReview(labelledReview({ id: `${idPrefix}:${number}`, ...written }, language, origin), where);
  }
}

/**
 * The language of the texts of a file with one in a line, by its first lines.
 *
 * @param textOf what of a line is text.
 */
export async function languageOfLines(
  file: string,
  textOf: (line: string) => string,
  given?: string,
): Promise<(text: string) => string> {
  const sample: string[] = [];
  for await (const { text } of readLines(file)) {
    sample.push(textOf(text));
    if (sample.length >= sampledLines) break;
  }
  return languageOfTexts(sample, given);
}

/** `[3, 4, 5]`: the words 3 to 5. */
const everyPositionListed: PositionRule = (positions) => {
  const neighbours = positions.every((position, i) => position >= 0 && (i === 0 || position === positions[i - 1] + 1));
  return neighbours ? { first: positions[0], last: positions[positions.length - 1] } : undefined;
};
