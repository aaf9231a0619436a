import type { AttentionEstimate } from '@crosscultural/attention';
import type { Culture } from '@crosscultural/corpus';

/** How near corrected and counted satisfaction come to the truth, as a row of a table; shares of 1. */
export interface CorrectionCheck extends Record<string, unknown> {
  culture: Culture;
  /** Words that are named often enough, and in the gold triplets, too. */
  words: number;
  /** Satisfaction with everything: by gold triplets, corrected, as counted. */
  gold: number | null;
  corrected: number | null;
  counted: number | null;
  /** Mean distance of a word's satisfaction from gold. */
  correctedDistance: number | null;
  countedDistance: number | null;
  /** Words whose corrected interval holds the gold satisfaction. */
  held: number;
  /** Words with advice, and how many of these get the same from gold triplets. */
  advised: number;
  sameAdvice: number;
}

/**
 * Compares an estimate from extracted triplets with one from the gold triplets of the same reviews, where these are known.
 *
 * @param culture whose reviews they are.
 * @param estimate corrected, from extracted triplets.
 * @param gold from gold triplets.
 * @example pipelines.steps.correctionCheck('foreign', estimates[1], attention.estimateAttention(goldMentions[1], { seed }))
 */
export function correctionCheck(
  culture: Culture,
  estimate: AttentionEstimate,
  gold: AttentionEstimate,
): CorrectionCheck {
  const truth = new Map(gold.features.map((one) => [one.feature, one]));
  const words = estimate.features.flatMap((one) => {
    const known = truth.get(one.feature);
    if (one.rare || known?.satisfaction == null || one.satisfaction === null) return [];
    return [{ ...one, satisfaction: one.satisfaction, truth: known.satisfaction, goldAdvice: known.advice }];
  });
  const distance = (of: (word: (typeof words)[number]) => number) =>
    words.length === 0 ? null : words.reduce((sum, word) => sum + Math.abs(of(word) - word.truth), 0) / words.length;
  const advised = words.filter(({ advice }) => advice !== null);
  return {
    culture,
    words: words.length,
    gold: gold.satisfaction.value,
    corrected: estimate.satisfaction.value,
    counted: estimate.satisfaction.naive,
    correctedDistance: distance(({ satisfaction }) => satisfaction),
    countedDistance: distance(({ naive }) => naive.satisfaction!),
    held: words.filter(({ satisfactionInterval: ends, truth: value }) => ends && ends[0] <= value && value <= ends[1])
      .length,
    advised: advised.length,
    sameAdvice: advised.filter(({ advice, goldAdvice }) => advice === goldAdvice).length,
  };
}
