import { UserError } from '@crosscultural/base';
import type { WordPieceTokeniser } from '@crosscultural/neural';
import { type Question, queryKinds } from '../questions';
import type { Sentence, Term } from '../tokens';
import type { Batch } from './batch';
import { type EncodedQuestion, QUERIED_ASPECT, QUERIED_OPINION } from './encoded-question';

/** A sentence as word pieces, `[CLS] sentence [SEP]`: the same object for every question about it. */
export interface EncodedSentence {
  entries: Int32Array;
  /** Position of the first piece of NULL (`[CLS]`) and of each token. */
  starts: Int32Array;
  /** Position of the last piece. */
  ends: Int32Array;
}

/** `[CLS]` and `[SEP]`. */
const SPECIAL_PIECES = 2;

/**
 * Cuts a sentence into word pieces. Where they are more than the model reads, words of several pieces count as unknown.
 *
 * @throws UserError when the sentence has more tokens than the model has positions.
 */
export function encodeSentence(
  { tokens }: Sentence,
  { special, wordIds }: WordPieceTokeniser,
  maximumLength: number,
): EncodedSentence {
  const words = tokens.map(({ text }) => wordIds(text));
  if (words.length + SPECIAL_PIECES > maximumLength) {
    throw new UserError(
      `A sentence of ${words.length} tokens does not fit the ${maximumLength} pieces that this BERT reads: lower maximumTokens.`,
    );
  }
  const room = maximumLength - SPECIAL_PIECES;
  const isTooLong = words.reduce((sum, ids) => sum + ids.length, 0) > room;
  const entries = [special.classification];
  const [starts, ends] = [[0], [0]];
  for (const ids of words) {
    starts.push(entries.length);
    entries.push(...(isTooLong && ids.length > 1 ? [special.unknown] : ids));
    ends.push(entries.length - 1);
  }
  entries.push(special.separator);
  return { entries: Int32Array.from(entries), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** A question about a sentence: which kind, and the queried terms marked where they stand. */
export function encodeLateQuestion(
  { entries, starts, ends }: EncodedSentence,
  { query }: Question,
  guideline: number,
): EncodedQuestion {
  const segments = new Int32Array(entries.length).fill(1, 1);
  const mark = (term: Term, segment: number) => {
    const [first, last] = term === null ? [0, 0] : [term.first + 1, term.last + 1];
    segments.fill(segment, starts[first], ends[last] + 1);
  };
  if ('aspect' in query) mark(query.aspect, QUERIED_ASPECT);
  if ('opinion' in query) mark(query.opinion, QUERIED_OPINION);
  return { entries, segments, kind: guideline * queryKinds.length + queryKinds.indexOf(query.kind), starts, ends };
}

/** The projections of a state: as a token that may be an answer, and as the first or last piece of a queried term. */
export const projections = ['token', 'aspect start', 'aspect end', 'opinion start', 'opinion end'] as const;

/** What is added up at each position of a batch of questions: numbers of rows, each [B, L]. */
export interface QuestionRows extends Record<(typeof projections)[number], Int32Array> {
  /** Of the states of all sentences, one after the other. */
  states: Int32Array;
  kinds: Int32Array;
  /** Distances from the queried aspect, see `distanceRow`. */
  fromAspect: Int32Array;
  fromOpinion: Int32Array;
}

/**
 * The rows that a batch of questions adds up. Those of a projection are of the projected states seen as rows of H numbers: row
 * 5n + p is projection p of state n. A term that is not queried, as the implicit one, points to `[CLS]`: the kind of the
 * question tells them apart.
 *
 * @param offsets for each question, the row of its sentence's first state
 */
export function questionRows({ size, length, questions }: Batch, offsets: ArrayLike<number>): QuestionRows {
  const names = [...projections, 'states', 'kinds', 'fromAspect', 'fromOpinion'] as const;
  const rows = Object.fromEntries(
    names.map((name) => [name, new Int32Array(size * length)]),
  ) as unknown as QuestionRows;
  questions.forEach(({ segments, kind }, question) => {
    const [aspect, opinion] = [QUERIED_ASPECT, QUERIED_OPINION].map((segment) => ({
      first: segments.indexOf(segment),
      last: segments.lastIndexOf(segment),
    }));
    const ends = [aspect, opinion].flatMap(({ first, last }) => [Math.max(first, 0), Math.max(last, 0)]);
    const start = question * length;
    ends.forEach((place, end) => {
      const row = (offsets[question] + place) * projections.length + end + 1;
      rows[projections[end + 1]].fill(row, start, start + length);
    });
    rows.kinds.fill(kind, start, start + length);
    for (let position = 0; position < length; position++) {
      // Padding reads the last piece; what it gets has no meaning.
      const state = offsets[question] + Math.min(position, segments.length - 1);
      rows.states[start + position] = state;
      rows.token[start + position] = state * projections.length;
      rows.fromAspect[start + position] = distanceRow(position, aspect);
      rows.fromOpinion[start + position] = distanceRow(position, opinion);
    }
  });
  return rows;
}

/** The same rows where not all projections of all states are computed. */
export interface ReadingRows extends QuestionRows {
  /** [R], the states at which a queried term begins or ends, and those of `[CLS]` where none is queried */
  ends: Int32Array;
}

/**
 * The rows of a batch for reading, where a question needs few states as ends of its terms: row n of the `token` projections is that of
 * state n, row 5r + p of the other projections is projection p of state `ends[r]`.
 */
export function readingRows(batch: Batch, offsets: ArrayLike<number>): ReadingRows {
  const rows = questionRows(batch, offsets);
  const ends = new Map<number, number>(); // of a state → its place among the ends
  const renumbered = (row: number) => {
    const projection = row % projections.length;
    const state = (row - projection) / projections.length;
    const place = ends.get(state) ?? ends.size;
    ends.set(state, place);
    return place * projections.length + projection;
  };
  const [, ...ofEnds] = projections;
  const endRows = Object.fromEntries(ofEnds.map((name) => [name, rows[name].map(renumbered)]));
  return { ...rows, ...endRows, token: rows.states, ends: Int32Array.from(ends.keys()) };
}

/** Rows of the tables of distances: none asked for, inside, and 1, 2, 3–4, 5–8, 9–16 or more pieces before or after. */
export const distanceRows = 14;

/** @param term its first and last position; −1 where none is queried */
export function distanceRow(position: number, { first, last }: { first: number; last: number }): number {
  if (first < 0) return 0;
  if (position >= first && position <= last) return 1;
  const steps = position < first ? first - position : position - last;
  const step = Math.min(5, Math.ceil(Math.log2(steps)));
  return 2 + step + (position < first ? 0 : 6);
}
