import { parseReview, type Review, type Sentiment, type Span, type Triplet } from '../review';
import type { Where } from '../where';
import { mappableFields } from './column-map';
import { type NoticeTally, numbered } from './notice';

/** A piece of a text that a person marked in an annotation tool. */
export interface MarkedSpan {
  id: string;
  start: number;
  end: number;
  /** What stands there, where the tool keeps it. */
  text?: string;
  /** All that was chosen for it: `Aspect`, `Opinion`, `positive`, … */
  labels: readonly string[];
}

/** A link from one marked piece to another. */
export interface MarkedRelation {
  from: string;
  to: string;
  labels: readonly string[];
}

/** What the messages of `tripletsOfSpans` count. */
export const spanMessages = {
  unaligned: (count: number) =>
    `${numbered(count, 'label')} of characters that are not there (or of no aspect and no opinion), left out`,
  unlabelled: (count: number) => `${numbered(count, 'pair')} without a sentiment, left out`,
};

const aspectNames = /^(?:asp(?:ect)?s?|targets?|features?|方面|属性|评价对象|对象)(?:\b|[^\p{L}]|$)/iu;
const opinionNames =
  /^(?:op(?:i|inion)?s?|(?:opinion|sentiment)[ _-]?(?:terms?|words?|expressions?)|观点|评价词|意见|情感词)(?:\b|[^\p{L}]|$)/iu;

const sentimentWords: readonly (readonly [RegExp, Sentiment])[] = [
  [/(?:^|[^\p{L}])(?:positive|pos|praise|good|正面|积极|正向|褒义?)(?:$|[^\p{L}])/iu, 'positive'],
  [/(?:^|[^\p{L}])(?:negative|neg|blame|bad|负面|消极|负向|贬义?)(?:$|[^\p{L}])/iu, 'negative'],
  [/(?:^|[^\p{L}])(?:neutral|neu|中性|中立)(?:$|[^\p{L}])/iu, 'neutral'],
];

function sentimentIn(labels: readonly string[]): Sentiment | undefined {
  for (const label of labels) {
    const found = sentimentWords.find(([pattern]) => pattern.test(label.replace(/_/g, ' ')));
    if (found) return found[1];
  }
  return undefined;
}

const categoryOf = (labels: readonly string[]) =>
  labels.find((label) => label.startsWith('category: '))?.slice('category: '.length);

type Kind = 'aspect' | 'opinion';

function kindOf(labels: readonly string[]): Kind | undefined {
  if (labels.some((label) => aspectNames.test(label))) return 'aspect';
  return labels.some((label) => opinionNames.test(label)) ? 'opinion' : undefined;
}

/**
 * The triplets that marked pieces and links say: each link of an aspect and an opinion is one, with the sentiment of the link or else
 * of its opinion or aspect; a piece with a sentiment and without a link has an implicit partner. What does not align, and pairs
 * without a sentiment, are counted and left out.
 *
 * @param codePoints whether the tool counts characters (doccano) and not UTF-16 code units.
 */
export function tripletsOfSpans(
  text: string,
  {
    spans,
    relations,
    codePoints,
  }: { spans: readonly MarkedSpan[]; relations: readonly MarkedRelation[]; codePoints: boolean },
  tally: NoticeTally,
  line: number,
): Triplet[] {
  const units = codePoints ? unitsOfCodePoints(text) : undefined;
  const terms = new Map<string, { kind: Kind; span: Span; labels: readonly string[]; linked: boolean }>();
  for (const marked of spans) {
    const kind = kindOf(marked.labels);
    const span = spanAt(text, marked, units);
    if (kind === undefined || span === undefined) tally.count('unaligned', line, marked.text ?? marked.labels.join());
    else terms.set(marked.id, { kind, span, labels: marked.labels, linked: false });
  }
  const triplets: Triplet[] = [];
  const seen = new Set<string>();
  const add = (aspect: Span | null, opinion: Span | null, ...chosen: (readonly string[])[]) => {
    const sentiment = chosen.map(sentimentIn).find((found) => found !== undefined);
    const key = [aspect?.start, aspect?.end, opinion?.start, opinion?.end].join();
    if (sentiment === undefined) tally.count('unlabelled', line, (aspect ?? opinion)?.text);
    else if (!seen.has(key)) {
      seen.add(key);
      const category = categoryOf(chosen.flat());
      triplets.push({ aspect, opinion, sentiment, ...(category !== undefined && { category }) });
    }
  };
  for (const { from, to, labels } of relations) {
    const ends = [terms.get(from), terms.get(to)];
    const aspect = ends.find((term) => term?.kind === 'aspect');
    const opinion = ends.find((term) => term?.kind === 'opinion');
    if (aspect === undefined || opinion === undefined) {
      tally.count('unaligned', line, labels.join());
      continue;
    }
    aspect.linked = true;
    opinion.linked = true;
    add(aspect.span, opinion.span, labels, ...[opinion, aspect].map(labelsOfPairs));
  }
  for (const { kind, span, labels, linked } of terms.values()) {
    // A linked piece with a choice of its own judges an implicit partner besides.
    if (linked && !labels.includes(implicitPartner)) continue;
    if (sentimentIn(labels) === undefined) tally.count('unlabelled', line, span.text);
    else add(kind === 'aspect' ? span : null, kind === 'opinion' ? span : null, labels);
  }
  return triplets;
}

/** What a piece says of the pairs that it is linked in: nothing where its choices are those of an implicit partner. */
const labelsOfPairs = ({ labels }: { labels: readonly string[] }) => (labels.includes(implicitPartner) ? [] : labels);

/** What our own export says of a piece that is linked and judges an implicit partner, too. */
export const implicitPartner = 'implicit partner';

/** Where each character begins in UTF-16 code units, and where the last ends. */
function unitsOfCodePoints(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return starts;
}

/** The piece as offsets of the text; where the tool keeps the text of the piece, that decides. */
function spanAt(text: string, marked: MarkedSpan, units: readonly number[] | undefined): Span | undefined {
  const [start, end] = [marked.start, marked.end].map((at) => (units ? (units[at] ?? -1) : at));
  const cut = (from: number, to: number) =>
    0 <= from && from < to && to <= text.length ? text.slice(from, to) : undefined;
  const here = cut(start, end);
  if (here !== undefined && (marked.text === undefined || here === marked.text))
    return trimmed({ start, end, text: here });
  if (marked.text === undefined || units !== undefined) return undefined;
  // The same numbers counted in characters: tools in Python do so.
  const points = unitsOfCodePoints(text);
  const other = cut(points[marked.start] ?? -1, points[marked.end] ?? -1);
  return other === marked.text
    ? trimmed({ start: points[marked.start], end: points[marked.end], text: other })
    : undefined;
}

/** Without the blanks that a mouse takes along; undefined for blanks only. */
function trimmed({ start, text }: Span): Span | undefined {
  const inner = text.trim();
  const from = start + (text.length - text.trimStart().length);
  return inner === '' ? undefined : { start: from, end: from + inner.length, text: inner };
}

/** The fields of a review that an annotation tool carried along, checked; what it lacks comes from the file. */
export function reviewOfTask(task: Record<string, unknown>, base: Review, where: Where): Review {
  const own: Record<string, unknown> = {};
  for (const field of mappableFields) {
    // The text is known; a number is the tool's own id.
    if (field === 'text' || (field === 'id' && typeof task.id !== 'string')) continue;
    if (task[field] !== undefined && task[field] !== null) own[field] = task[field];
  }
  return parseReview({ ...base, ...own }, where);
}
