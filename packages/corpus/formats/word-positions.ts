import { UserError } from '@crosscultural/base';
import { parseSentiment, type Span, type Triplet } from '../review';
import { describeWhere, type Where } from '../where';

/**
 * The piece of a tokenised sentence (words parted by single blanks) from one word to another.
 *
 * @param first, last positions of words, counted from 0, both included.
 * @throws RangeError when the sentence has no such words.
 */
export function spanOfWords(sentence: string, first: number, last: number): Span {
  const words = sentence.split(' ');
  if (!(Number.isInteger(first) && Number.isInteger(last) && 0 <= first && first <= last && last < words.length)) {
    throw new RangeError(`words ${first} to ${last} of a sentence of ${words.length} words`);
  }
  let start = 0;
  for (let i = 0; i < first; i++) start += words[i].length + 1;
  let end = start - 1;
  for (let i = first; i <= last; i++) end += words[i].length + 1;
  return { start, end, text: sentence.slice(start, end) };
}

/**
 * A sentence of Chinese words without the blanks between them, its triplets moved along. A blank between two words of Latin
 * letters or digits stays.
 *
 * @example
 * withoutBlanks({ text: '屏 幕 好', triplets: [] }).text; // '屏幕好': the screen is good
 */
export function withoutBlanks({ text, triplets }: { text: string; triplets: Triplet[] }) {
  const kept: number[] = [0];
  let joined = '';
  for (let i = 0; i < text.length; i++) {
    const parts = text[i] === ' ' && !(/[\w]/.test(text[i - 1] ?? '') && /[\w]/.test(text[i + 1] ?? ''));
    if (!parts) joined += text[i];
    kept.push(joined.length);
  }
  const moved = (span: Span | null) =>
    span && { start: kept[span.start], end: kept[span.end], text: joined.slice(kept[span.start], kept[span.end]) };
  return {
    text: joined,
    triplets: triplets.map((one) => ({ ...one, aspect: moved(one.aspect), opinion: moved(one.opinion) })),
  };
}

/** How a data set writes which words a term covers; undefined where the positions break its rules. */
export type PositionRule = (positions: readonly number[]) => { first: number; last: number } | 'implicit' | undefined;

const tripletPattern = /^\((\[[-\d, ]*\]), ?(\[[-\d, ]*\]), ?'(\w+)'\)(?:, ?|$)/;

/**
 * Reads `[([1], [4], 'POS'), …]`, the positions of words, as triplets of character offsets.
 *
 * @throws UserError with file, line and what was expected.
 */
export function parseWordTriplets(sentence: string, list: string, rule: PositionRule, where: Where): Triplet[] {
  const expected = (what: string, found: string) =>
    new UserError(`${describeWhere(where)}: expected ${what}, found ${JSON.stringify(found.slice(0, 60))}.`);
  if (!list.startsWith('[') || !list.endsWith(']')) throw expected("a list such as [([1], [4], 'POS')]", list);

  const triplets: Triplet[] = [];
  let rest = list.slice(1, -1);
  while (rest !== '') {
    const match = tripletPattern.exec(rest);
    if (match === null) throw expected("a triplet such as ([1], [4], 'POS')", rest);
    const [whole, aspect, opinion, sentiment] = match;
    triplets.push({
      aspect: span(aspect),
      opinion: span(opinion),
      sentiment: parseSentiment(sentiment, where),
    });
    rest = rest.slice(whole.length);
  }
  return triplets;

  function span(positions: string): Span | null {
    const words = rule(positions.slice(1, -1).split(',').map(wordPosition));
    if (words === 'implicit') return null;
    const count = sentence.split(' ').length;
    if (words === undefined || words.last >= count || words.first > words.last) {
      throw expected(`positions of neighbouring words among ${count}, counted from 0`, positions);
    }
    return spanOfWords(sentence, words.first, words.last);
  }
}

/** `NaN` for what is not a whole number, which no rule lets pass. */
function wordPosition(text: string): number {
  return /^ ?-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
