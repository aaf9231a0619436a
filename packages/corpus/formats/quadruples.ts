import { csvRows, readBytes, UserError } from '@crosscultural/base';
import { parseReview, parseSentiment, type Review, type Span, type Triplet } from '../review';
import { describeWhere, type Where } from '../where';
import { type ReviewOrigin, readIdReviews } from './laptop';
import type { ReaderOptions } from './notice';

const labelColumns = [
  'id',
  'AspectTerms',
  'A_start',
  'A_end',
  'OpinionTerms',
  'O_start',
  'O_end',
  'Categories',
  'Polarities',
] as const;

type LabelRow = Record<(typeof labelColumns)[number], string>;
interface Label {
  row: LabelRow;
  where: Where;
}

/** The term that a label writes for an aspect or opinion that is meant, but not written. */
const implicitTerm = '_';

/**
 * Reviews with their quadruples (aspect, opinion, category, sentiment) from two CSV files. Offsets count UTF-16
 * code units, end exclusive. All labels are held in memory, the reviews are streamed.
 *
 * A term that its offsets do not cut out is put right where that is safe, and `onNotice` hears of it: see
 * `ReaderNotice`. A label that repeats another one is left out, also with a notice.
 *
 * @throws UserError with file and line for a label without a review, or whose term is not in its review.
 */
export async function* readQuadruples(
  files: { reviews: string; labels: string },
  origin: ReviewOrigin,
  options: ReaderOptions = {},
): AsyncGenerator<Review> {
  const labels = await labelsById(files.labels, options);
  for await (const review of readIdReviews(files.reviews, origin)) {
    const id = review.id.slice(origin.idPrefix.length + 1);
    const triplets = (labels.get(id) ?? []).map((label) => triplet(review.text, label, options));
    labels.delete(id);
    yield parseReview({ ...review, triplets }, { file: files.reviews });
  }
  for (const [id, [{ where }]] of labels) {
    throw new UserError(`${describeWhere(where)}: ${files.reviews} holds no review with id ${id}.`);
  }
}

async function labelsById(file: string, options: ReaderOptions): Promise<Map<string, Label[]>> {
  const labels = new Map<string, Label[]>();
  const seen = new Set<string>();
  for await (const { row, line } of csvRows(readBytes(file), file, labelColumns, { quoted: false })) {
    const key = JSON.stringify(labelColumns.map((column) => row[column]));
    if (seen.has(key)) {
      const message = `repeats a label of review ${row.id}, left out`;
      options.onNotice?.({ kind: 'repeated-row', file, line, message });
      continue;
    }
    seen.add(key);
    const label = { row, where: { file, line } };
    const others = labels.get(row.id);
    if (others === undefined) labels.set(row.id, [label]);
    else others.push(label);
  }
  return labels;
}

function triplet(text: string, { row, where }: Label, options: ReaderOptions): Triplet {
  return {
    aspect: span(text, row.AspectTerms, row.A_start, row.A_end, where, options),
    opinion: span(text, row.OpinionTerms, row.O_start, row.O_end, where, options),
    sentiment: parseSentiment(row.Polarities, where),
    category: row.Categories,
  };
}

function span(
  text: string,
  term: string,
  startField: string,
  endField: string,
  where: Where,
  { onNotice }: ReaderOptions,
): Span | null {
  if (term === implicitTerm) return null;
  const start = offset(startField, where);
  const end = offset(endField, where);
  const cut = text.slice(start, end);
  if (cut === term && term !== '') return { start, end, text: term };

  const notice = (kind: 'masked-term' | 'moved-term', message: string) =>
    onNotice?.({ kind, file: where.file, line: where.line ?? 0, message });
  if (isMasked(cut, term)) {
    notice('masked-term', `${term} stands as ${cut} in the review; the span keeps ${cut}`);
    return { start, end, text: cut };
  }
  const nearest = nearestOccurrence(text, term, start);
  if (nearest !== undefined) {
    notice('moved-term', `${term} is not at ${start}–${end} (${cut}); moved to ${nearest}–${nearest + term.length}`);
    return { start: nearest, end: nearest + term.length, text: term };
  }
  throw new UserError(
    `${describeWhere(where)}: expected the term ${JSON.stringify(term)} at ${start}–${end}, found ${JSON.stringify(cut)}.`,
  );
}

function offset(field: string, where: Where): number {
  if (/^\d{1,9}$/.test(field)) return Number(field);
  throw new UserError(
    `${describeWhere(where)}: expected an offset (a whole number), found ${JSON.stringify(field.slice(0, 40))}.`,
  );
}

/** Whether the text differs from the term only where the site put a `*` over a character. */
function isMasked(cut: string, term: string): boolean {
  if (cut.length !== term.length || term === '') return false;
  for (let i = 0; i < cut.length; i++) if (cut[i] !== term[i] && cut[i] !== '*') return false;
  return true;
}

function nearestOccurrence(text: string, term: string, near: number): number | undefined {
  let nearest: number | undefined;
  if (term === '') return nearest;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (nearest === undefined || Math.abs(at - near) < Math.abs(nearest - near)) nearest = at;
  }
  return nearest;
}
