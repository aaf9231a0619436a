/** A mean over groups that differ among themselves more than their own errors explain. */
export interface RandomEffects {
  mean: number;
  /** Of the mean, with the variance between groups. */
  standardError: number;
  /** τ²: the variance between groups beyond their own errors; 0 where these explain all of it. */
  between: number;
}

/**
 * Pools estimates of groups (platforms, shops, studies) as draws from a wider population: the method of moments of
 * DerSimonian and Laird (1986, doi:10.1016/0197-2456(86)90046-2).
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
  if (estimates.length < 2) return null;
  const pool = (weights: readonly number[]) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { total, mean: weights.reduce((sum, weight, i) => sum + weight * estimates[i], 0) / total };
  };
  const fixed = variances.map((variance) => 1 / variance);
  const { total, mean } = pool(fixed);
  const q = fixed.reduce((sum, weight, i) => sum + weight * (estimates[i] - mean) ** 2, 0);
  const scale = total - fixed.reduce((sum, weight) => sum + weight ** 2, 0) / total;
  const between = Math.max(0, (q - (estimates.length - 1)) / scale);
  const pooled = pool(variances.map((variance) => 1 / (variance + between)));
  return { mean: pooled.mean, standardError: Math.sqrt(1 / pooled.total), between };
}
