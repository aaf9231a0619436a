/**
 * The learning rate of a step: it rises from 0 during the warm-up and then falls to 0, both linearly (as in Devlin et al. 2019).
 *
 * @param step counted from 0
 * @param steps of the whole stage
 * @param warmUp share of the steps, 0 to 1
 * @param highest the rate at the end of the warm-up
 * @example
 * learningRateAt(1, 10, 0.2, 8); // 4: half of the warm-up is done
 */
export function learningRateAt(step: number, steps: number, warmUp: number, highest: number): number {
  const progress = step / steps;
  return highest * (progress < warmUp ? progress / warmUp : (1 - progress) / (1 - warmUp));
}
