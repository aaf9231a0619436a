import { type LabelledReview, type LabelledSentence, labelledSentences } from '@crosscultural/triplets';

/**
 * A labelled sentence that shows much in little: several triplets, praise and blame, few tokens. The first of the best, cut
 * out of its review.
 *
 * @param longest more tokens than this do not fit a picture.
 * @throws RangeError when no sentence of these reviews fits and names an aspect.
 * @example
 * const { sentence, triplets } = absa.instructiveSentence(labelled.train, 20);
 */
export function instructiveSentence(reviews: readonly LabelledReview[], longest: number): LabelledSentence {
  let best: LabelledSentence | null = null;
  for (const review of reviews) {
    for (const labelled of labelledSentences(review, { maximumTokens: longest }).sentences) {
      const fits = labelled.sentence.tokens.length <= longest;
      const namesAspect = labelled.triplets.some(({ aspect }) => aspect !== null);
      if (fits && namesAspect && (best === null || instruction(labelled) > instruction(best))) best = labelled;
    }
  }
  if (best === null) throw new RangeError(`no labelled sentence of at most ${longest} tokens names an aspect`);
  return withoutItsReview(best);
}

/** The sentence as a text of its own: its offsets count from its first character. */
function withoutItsReview({ sentence, triplets }: LabelledSentence): LabelledSentence {
  const { start } = sentence.tokens[0];
  const { end } = sentence.tokens[sentence.tokens.length - 1];
  const tokens = sentence.tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return { sentence: { ...sentence, text: sentence.text.slice(start, end), tokens }, triplets };
}

/** Both polarities count most, then two or three triplets, then brevity. */
function instruction({ sentence, triplets }: LabelledSentence): number {
  const polarities = new Set(triplets.map(({ sentiment }) => sentiment));
  const bothSides = polarities.has('positive') && polarities.has('negative') ? 100 : 0;
  const several = 20 * Math.min(triplets.length, 2);
  return bothSides + several - sentence.tokens.length / 2;
}
