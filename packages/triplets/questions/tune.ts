import type { ReadableReview, Triplet } from '../triplet';
import type { AnsweredSentence, Decoding } from './extraction';
import type { QuestionAnswerer } from './query';
import { askAboutReviews, decodeReview } from './reviews';
import { tripletF1 } from './triplet-f1';

/** The values that are tried: span thresholds and δ. From δ > 1 on, only pairs found in both directions are kept. */
export const triedThresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
export const triedDeltas = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01] as const;

export interface Trial {
  threshold: number;
  delta: number;
  /** Triplet F1 on the development reviews. */
  f1: number;
}

export interface TunedDecoding {
  decoding: Decoding;
  /** Triplet F1 of the development reviews with it. */
  f1: number;
  /** Every setting that was tried. */
  trials: Trial[];
}

/** A labelled review of the development set. */
export type DevelopmentReview = ReadableReview & { triplets?: readonly Triplet[] };

/**
 * Chooses the span threshold and δ by triplet F1 on the development set. The questions are asked once; every setting decodes the
 * same answers. Never call it with test reviews.
 *
 * @example
 * const { decoding, f1 } = absa.tuneDelta(model, dev, model.settings);
 */
export function tuneDelta(
  answerer: QuestionAnswerer,
  development: readonly DevelopmentReview[],
  { maximumTokens, maximumLength }: { maximumTokens: number; maximumLength: number },
): TunedDecoding {
  // What the smallest δ keeps includes what every other keeps.
  const decodings = triedThresholds.map((threshold) => ({ threshold, delta: triedDeltas[0], maximumLength }));
  const answered = askAboutReviews(answerer, development, { decodings, maximumTokens });
  return chooseDecoding(
    answered,
    development.map(({ triplets = [] }) => triplets),
    maximumLength,
  );
}

/**
 * Tries every threshold with every δ on answers that were given before.
 *
 * @param answered per review, the answers to all that the smallest δ needs at each threshold.
 * @returns among equals, the setting nearest to BMRC's own (threshold 0.5, δ 0.8).
 * @example
 * absa.chooseDecoding(answered, dev.map(({ triplets }) => triplets), 12).decoding;
 */
export function chooseDecoding(
  answered: readonly (readonly AnsweredSentence[])[],
  gold: readonly (readonly Triplet[])[],
  maximumLength: number,
): TunedDecoding {
  const trials = triedThresholds.flatMap((threshold) =>
    triedDeltas.map((delta): Trial => {
      const predicted = answered.map((sentences) => decodeReview(sentences, { threshold, delta, maximumLength }));
      return { threshold, delta, f1: tripletF1(gold, predicted) };
    }),
  );
  const distance = ({ threshold, delta }: Trial) => Math.abs(threshold - 0.5) + Math.abs(delta - 0.8);
  const best = trials.reduce((a, b) => (b.f1 > a.f1 || (b.f1 === a.f1 && distance(b) < distance(a)) ? b : a));
  return { decoding: { threshold: best.threshold, delta: best.delta, maximumLength }, f1: best.f1, trials };
}
