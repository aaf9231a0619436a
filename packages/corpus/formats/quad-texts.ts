import { readLines, UserError } from '@crosscultural/base';
import { parseReview, parseSentiment, type Review, type Span, type Triplet } from '../review';
import { describeWhere, type Where } from '../where';
import { languageOfLines } from './aste';
import { type LabelledOrigin, labelledReview } from './labelled-origin';
import { type ReaderOptions, tallyNotices } from './notice';
import { spanMessages } from './span-annotations';

/**
 * Lines that write the terms themselves, as generative models and PyABSA's ACOS have them: `sentence####[['screen', 'LAPTOP#DISPLAY',
 * 'positive', 'bright'], …]`, in this order or without the category; `NULL` is implicit. A term is looked for in the sentence; one that
 * does not stand there is counted and its label left out.
 *
 * @param idPrefix begins the ids; the line's number follows.
 * @throws UserError with file and line for a malformed line.
 */
export async function* readQuadTexts(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions = {},
): AsyncGenerator<Review> {
  const languageOf = await languageOfLines(file, (line) => line.split('####')[0], origin.language);
  const tally = tallyNotices(file, spanMessages);
  for await (const { text: line, number } of readLines(file)) {
    if (line === '') continue;
    const where = { file, line: number };
    const cut = line.indexOf('####');
    if (cut < 0) throw wrong('"sentence####[[…], …]"', line, where);
    const text = line.slice(0, cut).trim();
    const triplets: Triplet[] = [];
    const seen = new Set<string>();
    for (const terms of listsOf(line.slice(cut + 4), where)) {
      const triplet = tripletOf(text, terms, where);
      const key = JSON.stringify([triplet?.aspect, triplet?.opinion]);
      if (triplet === undefined) tally.count('unaligned', number, terms.join(', '));
      else if (!seen.has(key)) triplets.push(triplet);
      seen.add(key);
    }
    yield parseReview(labelledReview({ id: `${idPrefix}:${number}`, text, triplets }, languageOf(text), origin), where);
  }
  for (const notice of tally.notices()) origin.onNotice?.(notice);
}

/** The strings of each inner list, written as Python or JSON writes them. */
function listsOf(list: string, where: Where): string[][] {
  const inner = list.trim();
  if (!inner.startsWith('[') || !inner.endsWith(']'))
    throw wrong("a list such as [['screen', 'positive', 'bright']]", list, where);
  const lists: string[][] = [];
  for (const [, body] of inner
    .slice(1, -1)
    .matchAll(/[[(]((?:[^[\]()'"]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*)[\])]/g)) {
    const strings = [...body.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
    lists.push(strings.map(([, single, double]) => (single ?? double).replace(/\\(.)/g, '$1')));
  }
  return lists;
}

function tripletOf(text: string, terms: readonly string[], where: Where): Triplet | undefined {
  if (terms.length !== 3 && terms.length !== 4)
    throw wrong('aspect, category, sentiment and opinion', terms.join(', '), where);
  const at = terms.findIndex((term) => /^(?:positive|negative|neutral|pos|neg|neu)$/i.test(term));
  if (at < 0) throw wrong('a sentiment (positive, neutral or negative)', terms.join(', '), where);
  const category = terms.length === 4 ? terms[1] : undefined;
  // Without a category the sentiment stands between the terms or after them.
  const [aspect, opinion] =
    terms.length === 4 ? [terms[0], at === 3 ? terms[2] : terms[3]] : terms.filter((_, i) => i !== at);
  const [aspectSpan, opinionSpan] = [spanOf(text, aspect), spanOf(text, opinion)];
  if (aspectSpan === undefined || opinionSpan === undefined || (aspectSpan === null && opinionSpan === null))
    return undefined;
  const sentiment = parseSentiment(terms[at], where);
  return { aspect: aspectSpan, opinion: opinionSpan, sentiment, ...(category !== undefined && { category }) };
}

/** Where a term first stands as words of its own, or else at all; null for an implicit one. */
function spanOf(text: string, term: string): Span | null | undefined {
  if (/^(?:null|implicit)?$/i.test(term.trim())) return null;
  const low = text.toLowerCase();
  const wanted = term.trim().toLowerCase();
  if (wanted === '' || low.length !== text.length) return undefined;
  const isWord = (at: number) =>
    at < 0 || at >= text.length || !/[\p{L}\p{N}]/u.test(text[at]) || /\p{Script=Han}/u.test(text[at]);
  let first = -1;
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) {
    if (first < 0) first = at;
    if (!isWord(at - 1) || !isWord(at + wanted.length)) continue;
    first = at;
    break;
  }
  return first < 0
    ? undefined
    : { start: first, end: first + wanted.length, text: text.slice(first, first + wanted.length) };
}

function wrong(expected: string, found: string, where: Where): UserError {
  return new UserError(`${describeWhere(where)}: expected ${expected}, found ${JSON.stringify(found.slice(0, 60))}.`);
}
