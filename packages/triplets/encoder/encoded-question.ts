import { type Question, queryKinds } from '../questions';
import type { Term } from '../tokens';
import { CLASSIFICATION, FIRST_QUERY_MARK, indexOfToken, NULL_TERM, SEPARATOR, type Vocabulary } from './vocabulary';

/** The part of a sequence that a position belongs to, Eq. (3)'s segment: the queried terms are marked where they stand. */
export const segmentKinds = ['query', 'sentence', 'queried aspect', 'queried opinion'] as const;
const QUERY = 0;
const SENTENCE = 1;
export const QUERIED_ASPECT = 2;
export const QUERIED_OPINION = 3;

/** A question as numbers: one row of a batch. */
export interface EncodedQuestion {
  /** Rows of the vocabulary, one per position. */
  entries: Int32Array;
  /** Indices of `segmentKinds`, one per position. */
  segments: Int32Array;
  /** Index of `queryKinds`. */
  kind: number;
  /** Where answers may start: the position of NULL, then that of the first piece of each token. */
  starts: Int32Array;
  /** Where answers may end: NULL, then the last piece of each token. */
  ends: Int32Array;
  /** Index of a frozen word vector plus 1 per position, 0 for none; absent where the encoder has none. */
  words?: Int32Array;
}

/**
 * `[CLS] [query] queried terms [SEP] [NULL] sentence`. An implicit term is queried by `[NULL]`, and answers at NULL's place.
 *
 * @param wordIndex the row of a segmented word's frozen vector, if there are such vectors.
 */
export function encodeQuestion(
  { sentence, query }: Question,
  vocabulary: Vocabulary,
  wordIndex?: ReadonlyMap<string, number>,
): EncodedQuestion {
  const kind = queryKinds.indexOf(query.kind);
  const tokens = sentence.tokens.map((token) => indexOfToken(vocabulary, token, sentence.language));
  const queried: { term: Term; segment: number }[] = [];
  if ('aspect' in query) queried.push({ term: query.aspect, segment: QUERIED_ASPECT });
  if ('opinion' in query) queried.push({ term: query.opinion, segment: QUERIED_OPINION });

  const prefix = [CLASSIFICATION, FIRST_QUERY_MARK + kind];
  const prefixWords = [0, 0];
  const words = sentence.tokens.map((token) => (wordIndex?.get(token.word) ?? -1) + 1);
  for (const { term } of queried) {
    prefix.push(...(term === null ? [NULL_TERM] : tokens.slice(term.first, term.last + 1)), SEPARATOR);
    prefixWords.push(...(term === null ? [0] : words.slice(term.first, term.last + 1)), 0);
  }
  if (queried.length === 0) {
    prefix.push(SEPARATOR);
    prefixWords.push(0);
  }
  const entries = Int32Array.from([...prefix, NULL_TERM, ...tokens]);
  const nullPosition = prefix.length;
  const segments = new Int32Array(entries.length).fill(SENTENCE).fill(QUERY, 0, nullPosition);
  for (const { term, segment } of queried) {
    if (term === null) segments[nullPosition] = segment;
    else segments.fill(segment, nullPosition + 1 + term.first, nullPosition + 2 + term.last);
  }
  const positions = Int32Array.from({ length: tokens.length + 1 }, (_, i) => nullPosition + i);
  const encoded = { entries, segments, kind, starts: positions, ends: positions };
  return wordIndex ? { ...encoded, words: Int32Array.from([...prefixWords, 0, ...words]) } : encoded;
}
