import { UserError } from '@crosscultural/base';
import type { Interaction } from '../timeline';
import { type InfluenceTable, ingredientCell } from './influence-table';

/** How much each interaction counts; only their proportions matter. */
export type InfluenceWeights = Partial<Record<Interaction, number>>;

/** One platform's ingredients from summed cells, each [ingredients]. */
export interface PlatformIngredients {
  /** m_pk: mean of log(1 + count) over the posts whose count is known. */
  engagement: Float64Array;
  /** Mean of log(1 + count) · sentiment over the same posts. */
  signedEngagement: Float64Array;
}

/** Reads one platform's means out of summed cells; NaN where no count is known. */
export function ingredientsOf(sums: Float64Array, platform: number, ingredients: number): PlatformIngredients {
  const engagement = new Float64Array(ingredients);
  const signedEngagement = new Float64Array(ingredients);
  for (let k = 0; k < ingredients; k++) {
    const at = ingredientCell(platform, k, ingredients);
    engagement[k] = sums[at + 1] / sums[at];
    signedEngagement[k] = sums[at + 2] / sums[at];
  }
  return { engagement, signedEngagement };
}

/**
 * The common yardstick R_k of each interaction: the mean over platforms of their mean log(1 + count). Every platform counts the same,
 * however many posts it has; platforms on which no count is known (a resample can draw none) are left out.
 */
export function commonReference(platforms: readonly PlatformIngredients[]): Float64Array {
  const reference = new Float64Array(platforms[0].engagement.length);
  for (let k = 0; k < reference.length; k++) {
    let sum = 0;
    let known = 0;
    for (const { engagement } of platforms) {
      if (Number.isNaN(engagement[k])) continue;
      sum += engagement[k];
      known++;
    }
    reference[k] = sum / known;
  }
  return reference;
}

/**
 * The influence index of a platform, by ours of the formulas that Paper B leaves open (its text breaks off before giving one):
 *
 *   I_p = \sum_k w_k \cdot \frac{1}{n_{pk}} \sum_{i \in p} \frac{\log(1 + c_{ik})}{R_k} \cdot s_i,
 *   R_k = \frac{1}{P} \sum_p \frac{1}{n_{pk}} \sum_{i \in p} \log(1 + c_{ik}),  s_i = P_i(positive) − P_i(negative),  \sum_k w_k = 1
 *
 * with c_ik the count of interaction k (likes, shares, comments) of post i and n_pk the posts of platform p whose count is known. It
 * is the attention that an average post gets, in units of the average platform, counted as plus for praise and minus for blame:
 * between −1 and 1 for a platform of ordinary attention, 0 where praise and blame get the same attention.
 *
 * "Normalised per platform" can be read in two ways. Divided by the common yardstick R_k, per post of the platform (this formula),
 * platforms of different size can be compared, and likes and comments weigh alike although likes are more frequent. Divided
 * by the platform's own mean, R_pk instead of R_k, every platform has attention 1 on average: only its sentiment and its course over
 * time are left, and a difference between platforms cannot be seen. The first is the index; the second stands beside it as
 * `comparedWithItself`, for the question when a platform was more influential than usual.
 *
 * @param signedEngagement [ingredients] mean of log(1 + c) · s.
 * @param reference [ingredients] R_k, or R_pk for the second reading.
 * @param weights [ingredients] w_k, summing to 1.
 * @returns NaN where an ingredient is not known.
 */
export function influenceIndex(
  signedEngagement: ArrayLike<number>,
  reference: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  let index = 0;
  for (let k = 0; k < weights.length; k++) index += (weights[k] * signedEngagement[k]) / reference[k];
  return index;
}

/**
 * The weights of the ingredients that enter, in their order and summing to 1.
 *
 * @param weights default: all the same.
 * @throws UserError when a weight is negative or none of them is positive.
 */
export function normalisedWeights({ ingredients }: InfluenceTable, weights?: InfluenceWeights): Float64Array {
  const chosen = Float64Array.from(ingredients, (ingredient) => (weights ? (weights[ingredient] ?? 0) : 1));
  const total = chosen.reduce((sum, weight) => sum + weight, 0);
  if (ingredients.length > 0 && !(total > 0 && chosen.every((weight) => weight >= 0))) {
    throw new UserError(
      `The weights of ${ingredients.join(', ')} are ${chosen.join(', ')}; give numbers from 0 up, at least one of them above 0.`,
    );
  }
  return chosen.map((weight) => weight / total);
}

/** Why no index can be computed, if none can. */
export function obstacleTo({ ingredients, leftOut }: InfluenceTable): string | undefined {
  if (ingredients.length > 0) return undefined;
  return leftOut.map(({ reason }) => reason).join(' ');
}
