import { UserError } from '@crosscultural/base';
import type { WordPieceTokeniser } from '@crosscultural/neural';
import { type Question, queryKinds, queryText } from '../questions';
import type { Term } from '../tokens';
import { type EncodedQuestion, QUERIED_ASPECT, QUERIED_OPINION } from './encoded-question';

/** Where an implicit term is asked for and answered: BERT's own sign for the whole sequence, `[CLS]`. */
const NULL_POSITION = 0;
/** `[CLS]` and twice `[SEP]`. */
const SPECIAL_PIECES = 3;
/** The most pieces per word that are tried, one after the other, when a question is too long. */
const piecesPerWord = [Number.POSITIVE_INFINITY, 16, 8, 4, 2, 1];

/**
 * `[CLS] question in words [SEP] sentence [SEP]`, as in BMRC. The tokens of the sentence are cut into word pieces; an
 * answer may start at the first piece of a token and end at the last one, so that it always covers whole tokens of the
 * original text. Queried terms are marked where they stand, by their segment.
 *
 * When all this is longer than BERT's positions, words of many pieces count as unknown ones, and then the question loses its
 * end.
 *
 * @throws UserError when the sentence alone is too long.
 */
export function encodeBertQuestion(
  question: Question,
  tokeniser: WordPieceTokeniser,
  maximumLength: number,
): EncodedQuestion {
  const { sentence, query } = question;
  const { classification, separator, unknown } = tokeniser.special;
  const words = sentence.tokens.map((token) => tokeniser.wordIds(token.text));
  const asked = tokeniser.pieces(queryText(question)).map(({ id }) => id);
  const room = maximumLength - SPECIAL_PIECES;
  const sentenceLength = (most: number) => words.reduce((sum, ids) => sum + (ids.length > most ? 1 : ids.length), 0);
  const most = piecesPerWord.find((limit) => asked.length + sentenceLength(limit) <= room) ?? 1;
  if (sentenceLength(most) >= room) {
    throw new UserError(
      `A sentence of ${words.length} tokens leaves no room for a question in the ${maximumLength} pieces that this BERT reads: lower maximumTokens.`,
    );
  }
  const entries = [classification, ...asked.slice(0, room - sentenceLength(most)), separator];
  const sentenceStart = entries.length;
  const [starts, ends] = [[NULL_POSITION], [NULL_POSITION]];
  for (const ids of words) {
    starts.push(entries.length);
    entries.push(...(ids.length > most ? [unknown] : ids));
    ends.push(entries.length - 1);
  }
  entries.push(separator);
  const segments = new Int32Array(entries.length).fill(1, sentenceStart);
  const mark = (term: Term, segment: number) => {
    const [first, last] = term === null ? [0, 0] : [term.first + 1, term.last + 1];
    segments.fill(segment, starts[first], ends[last] + 1);
  };
  if ('aspect' in query) mark(query.aspect, QUERIED_ASPECT);
  if ('opinion' in query) mark(query.opinion, QUERIED_OPINION);
  return {
    entries: Int32Array.from(entries),
    segments,
    kind: queryKinds.indexOf(query.kind),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}
