import { studentQuantile } from '@crosscultural/base';

/** A mean over groups that differ among themselves more than their own errors explain. */
export interface RandomEffects {
  mean: number;
  /** Of the mean, with the variance between groups (Hartung and Knapp). */
  standardError: number;
  /** Half the width of the mean's 95 % interval: Student's t with one degree of freedom less than there are groups. */
  reach: number;
  /** τ²: the variance between groups beyond their own errors; 0 where these explain all of it. */
  between: number;
  /** What each group counts in the mean; they sum to 1. */
  weights: number[];
}

/**
 * Pools estimates of groups (platforms, shops, studies) as draws from a wider population: the variance between them by the
 * method of moments of DerSimonian and Laird (1986, doi:10.1016/0197-2456(86)90046-2), the interval by Hartung and Knapp (2001,
 * doi:10.1002/sim.791), never narrower than the groups' own errors make it (Röver, Knapp and Friede 2015,
 * doi:10.1186/s12874-015-0091-1). With few groups a normal interval is far too narrow: with two it covers 83 times of 100. The
 * price is a wide one: Student's t has 12.7 for two groups, 4.3 for three.
 *
 * @param estimates one a group.
 * @param variances the squared standard error of each, all above 0.
 * @returns null for fewer than two groups: then the group and what it stands for cannot be told apart.
 * @throws RangeError for a variance that is not positive.
 * @example
 * attention.steps.randomEffects([0.1, 0.3], [0.01, 0.01])?.between; // 0.01
 */
export function randomEffects(estimates: readonly number[], variances: readonly number[]): RandomEffects | null {
  const wrong = variances.find((variance) => !(variance > 0));
  if (wrong !== undefined) throw new RangeError(`A variance must be positive, not ${wrong}.`);
  const freedom = estimates.length - 1;
  if (freedom < 1) return null;
  const fixed = pool(estimates, variances);
  const squares = fixed.weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const between = Math.max(0, (fixed.spread - freedom) / (fixed.total * (1 - squares)));
  const random = pool(
    estimates,
    variances.map((variance) => variance + between),
  );
  const standardError = Math.sqrt(Math.max(1, random.spread / freedom) / random.total);
  const reach = studentQuantile(0.975, freedom) * standardError;
  return { mean: random.mean, standardError, reach, between, weights: random.weights };
}

/** The mean with inverse variances as weights; `spread` is the weighted sum of squares around it (Cochran's Q). */
function pool(estimates: readonly number[], variances: readonly number[]) {
  const total = variances.reduce((sum, variance) => sum + 1 / variance, 0);
  const weights = variances.map((variance) => 1 / variance / total);
  const mean = weights.reduce((sum, weight, i) => sum + weight * estimates[i], 0);
  const spread = variances.reduce((sum, variance, i) => sum + (estimates[i] - mean) ** 2 / variance, 0);
  return { total, weights, mean, spread };
}
