import type { LabelledReview, Sentiment, Span, Triplet } from '../triplet';
import type { Sentence, TokenSpan } from './sentence';
import { sentencesOf } from './sentences';
import type { Term } from './terms';

/** A triplet by positions of tokens; `null` is an implicit term. */
export interface TokenTriplet {
  aspect: Term;
  opinion: Term;
  sentiment: Sentiment;
}

/** A sentence with the triplets that stand in it. */
export interface LabelledSentence {
  sentence: Sentence;
  triplets: TokenTriplet[];
}

/** A review cut into sentences, and what its labels lost by that. */
export interface LabelledCut {
  sentences: LabelledSentence[];
  /** Triplets with a term that begins or ends inside a token; they were widened to whole tokens. */
  widened: Triplet[];
  /** Triplets that no sentence holds whole, and triplets with neither aspect nor opinion; they are left out. */
  lost: Triplet[];
}

/**
 * A labelled review as sentences for training. Cuts avoid tearing a triplet where they can: only for training, because a
 * model that is being tested must not know where the triplets are.
 *
 * @param review with the triplets that people labelled.
 * @param options the most tokens that a sentence may have; a longer one is cut.
 * @example
 * const { sentences, widened, lost } = absa.labelledSentences(review, { maximumTokens: 64 });
 */
export function labelledSentences(review: LabelledReview, options: { maximumTokens: number }): LabelledCut {
  const triplets = review.triplets ?? [];
  const keepTogether = triplets.map(extent);
  const sentences = sentencesOf(review.text, review.language, { ...options, keepTogether });
  return tokenTriplets(triplets, sentences);
}

/**
 * Finds the tokens of each triplet (UTF-16 offsets) in the sentences of its text.
 *
 * @example
 * absa.tokenTriplets(review.triplets, absa.sentencesOf(review.text, 'en', { maximumTokens: 64 })).lost;
 */
export function tokenTriplets(triplets: readonly Triplet[], sentences: readonly Sentence[]): LabelledCut {
  const cut: LabelledCut = {
    sentences: sentences.map((sentence) => ({ sentence, triplets: [] })),
    widened: [],
    lost: [],
  };
  for (const triplet of triplets) {
    const home = cut.sentences.find(({ sentence }) => holds(sentence, extent(triplet)));
    if (home === undefined || (triplet.aspect === null && triplet.opinion === null)) {
      cut.lost.push(triplet);
      continue;
    }
    const aspect = tokensOfSpan(home.sentence, triplet.aspect);
    const opinion = tokensOfSpan(home.sentence, triplet.opinion);
    home.triplets.push({ aspect, opinion, sentiment: triplet.sentiment });
    if (!fits(home.sentence, aspect, triplet.aspect) || !fits(home.sentence, opinion, triplet.opinion)) {
      cut.widened.push(triplet);
    }
  }
  return cut;
}

/**
 * Triplets by tokens as triplets of the original text: exact UTF-16 spans.
 *
 * @example
 * absa.tripletsOf(sentence, [{ aspect: { first: 1, last: 1 }, opinion: null, sentiment: 'neutral' }])[0].aspect; // { start: 4, end: 10, text: 'screen' }
 */
export function tripletsOf(sentence: Sentence, triplets: readonly TokenTriplet[]): Triplet[] {
  return triplets.map(({ aspect, opinion, sentiment }) => ({
    aspect: spanOfTokens(sentence, aspect),
    opinion: spanOfTokens(sentence, opinion),
    sentiment,
  }));
}

/**
 * The piece of the original text that a term covers, or null for an implicit term.
 *
 * @throws RangeError when the sentence has no such tokens.
 * @example
 * absa.spanOfTokens(sentence, { first: 1, last: 1 })?.text; // 'screen'
 */
export function spanOfTokens(sentence: Sentence, term: Term): Span | null {
  if (term === null) return null;
  const { tokens } = sentence;
  if (!(0 <= term.first && term.first <= term.last && term.last < tokens.length)) {
    throw new RangeError(`tokens ${term.first} to ${term.last} of a sentence of ${tokens.length} tokens`);
  }
  const start = tokens[term.first].start;
  const end = tokens[term.last].end;
  return { start, end, text: sentence.text.slice(start, end) };
}

/** From the first to the last written character of a triplet. */
function extent({ aspect, opinion }: Triplet): { start: number; end: number } {
  return {
    start: Math.min(aspect?.start ?? Number.POSITIVE_INFINITY, opinion?.start ?? Number.POSITIVE_INFINITY),
    end: Math.max(aspect?.end ?? 0, opinion?.end ?? 0),
  };
}

function holds({ tokens }: Sentence, { start, end }: { start: number; end: number }): boolean {
  return tokens[0].start <= start && end <= tokens[tokens.length - 1].end;
}

/** The tokens that a span touches. */
function tokensOfSpan({ tokens }: Sentence, span: Span | null): TokenSpan | null {
  if (span === null) return null;
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  // A span of nothing but blanks lies between two tokens of an English text: take the next one.
  return { first, last: Math.max(first, last) };
}

function fits({ tokens }: Sentence, term: Term, span: Span | null): boolean {
  return term === null || (tokens[term.first].start === span?.start && tokens[term.last].end === span.end);
}
