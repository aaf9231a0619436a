import { readLines, UserError } from '@crosscultural/base';
import { parseReview, type Review, type Sentiment, type Span, type Triplet } from '../review';
import { describeWhere, type Where } from '../where';
import { languageOfLines } from './aste';
import { type LabelledOrigin, labelledReview } from './labelled-origin';
import { spanOfWords, withoutBlanks } from './word-positions';

/**
 * ACOS (Cai et al. 2021): `sentence⇥1,2 LAPTOP#GENERAL 2 5,6⇥…`, where a term is `first,end` in words, the end exclusive, and
 * `-1,-1` is implicit; 0, 1, 2 are negative, neutral, positive. Categories are left out, and so are quadruples in which
 * neither term is written.
 *
 * @param idPrefix for example `acos-train`; the line's number follows.
 * @param origin whose texts they are; the same data set has laptops and restaurants.
 * @throws UserError with file and line for a malformed line or quadruple.
 */
export async function* readAcosQuadruples(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin = {},
): AsyncGenerator<Review> {
  const languageOf = await languageOfLines(file, (line) => line.split('\t')[0], origin.language);
  for await (const { text: line, number } of readLines(file)) {
    if (line === '') continue;
    const where = { file, line: number };
    const [text, ...quadruples] = line.split('\t');
    const triplets = distinctTriplets(quadruples.flatMap((quadruple) => tripletOf(text, quadruple, where) ?? []));
    const language = languageOf(text);
    const written = language === 'zh' ? withoutBlanks({ text, triplets }) : { text, triplets };
    yield parseReview(labelledReview({ id: `${idPrefix}:${number}`, ...written }, language, origin), where);
  }
}

const quadruplePattern = /^(-?\d{1,6}),(-?\d{1,6}) \S+ ([012]) (-?\d{1,6}),(-?\d{1,6})$/;
const sentimentOfDigit: Record<string, Sentiment> = { 0: 'negative', 1: 'neutral', 2: 'positive' };

function tripletOf(sentence: string, quadruple: string, where: Where): Triplet | null {
  const match = quadruplePattern.exec(quadruple);
  if (match === null) throw wrong('a quadruple such as "1,2 LAPTOP#GENERAL 2 5,6"', quadruple, where);
  const [aspect, opinion] = [match.slice(1, 3), match.slice(4, 6)].map((pair) =>
    spanOfPair(sentence, pair.map(Number), quadruple, where),
  );
  return aspect === null && opinion === null ? null : { aspect, opinion, sentiment: sentimentOfDigit[match[3]] };
}

function spanOfPair(sentence: string, [first, end]: number[], quadruple: string, where: Where): Span | null {
  if (first === -1 && end === -1) return null;
  const words = sentence.split(' ').length;
  if (first < 0 || end <= first || end > words) {
    throw wrong(`positions of words among ${words}, the end exclusive`, quadruple, where);
  }
  return spanOfWords(sentence, first, end - 1);
}

/** Two categories of the same pair are one triplet; the first sentiment counts. */
function distinctTriplets(triplets: readonly Triplet[]): Triplet[] {
  const keyOf = ({ aspect, opinion }: Triplet) => [aspect?.start, aspect?.end, opinion?.start, opinion?.end].join();
  const distinct = new Map<string, Triplet>();
  for (const triplet of triplets) if (!distinct.has(keyOf(triplet))) distinct.set(keyOf(triplet), triplet);
  return [...distinct.values()];
}

function wrong(expected: string, found: string, where: Where): UserError {
  return new UserError(`${describeWhere(where)}: expected ${expected}, found ${JSON.stringify(found.slice(0, 60))}.`);
}
