/**
 * Which scale shows how satisfied words differ: `logit` where at least half of them crowd into one outer fifth of 0 to 100 %, a fifth of
 * the height of a linear axis; `linear` otherwise.
 *
 * @param satisfactions shares of 1 of the words to be drawn, common ones.
 * @example
 * figures.steps.scaleOfSatisfaction([0.97, 0.91, 0.85, 0.4]); // 'logit'
 */
export function scaleOfSatisfaction(satisfactions: readonly number[]): 'linear' | 'logit' {
  const known = satisfactions.filter((share) => Number.isFinite(share));
  const high = known.filter((share) => share >= 0.8).length;
  const low = known.filter((share) => share <= 0.2).length;
  return known.length > 0 && 2 * Math.max(high, low) >= known.length ? 'logit' : 'linear';
}
