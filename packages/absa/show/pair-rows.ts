import { type ExtractedSentence, pairKey, type Sentiment } from '@crosscultural/triplets';
import { writtenTerm } from './question-rows';

/** A pair of aspect and opinion with the evidence of both directions, and its sentiment where it was kept. */
export interface PairRow {
  aspect: string;
  opinion: string;
  /** Probability by aspect → opinion; null when that direction did not find the pair. */
  forward: number | null;
  /** By opinion → aspect. */
  backward: number | null;
  kept: boolean;
  /** The softmax of Eq. (5); null for a pair that was dropped. */
  positive: number | null;
  neutral: number | null;
  negative: number | null;
  sentiment: Sentiment | null;
}

/**
 * Every pair that a direction found in a sentence, and what became of it.
 *
 * @example
 * absa.pairRows(absa.extractFromSentences(model, [sentence], model.decoding)[0]);
 */
export function pairRows(extracted: ExtractedSentence): PairRow[] {
  const { sentence, pairs, tokenTriplets } = extracted;
  const judged = new Map(tokenTriplets.map((triplet) => [pairKey(triplet), triplet]));
  return pairs.map(({ aspect, opinion, forward, backward, kept }) => {
    const triplet = judged.get(pairKey({ aspect, opinion }));
    const [positive, neutral, negative] = triplet?.sentimentProbabilities ?? [null, null, null];
    return {
      aspect: writtenTerm(sentence, aspect),
      opinion: writtenTerm(sentence, opinion),
      forward,
      backward,
      kept,
      positive,
      neutral,
      negative,
      sentiment: triplet?.sentiment ?? null,
    };
  });
}
