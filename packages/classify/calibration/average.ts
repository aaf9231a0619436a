import { UserError } from '@crosscultural/base';

const mostIterations = 500;
const smallestChange = 1e-7;

/**
 * The weighted arithmetic mean of several models' probabilities.
 *
 * @param models per model the probabilities of the same rows, row-major; calibrate each first (`fitCalibration`): averaging in
 *   an uncalibrated naive Bayes ruins macro-F1 on skewed classes.
 * @param weights one a model, adding up to 1; equal unless given.
 * @throws UserError when models or weights do not fit each other.
 * @example
 * averageProbabilities([naiveBayes, nbSvm, network], [0.2, 0.4, 0.4]);
 */
export function averageProbabilities(
  models: readonly ArrayLike<number>[],
  weights: readonly number[] = models.map(() => 1 / models.length),
): Float64Array {
  if (models.length === 0 || weights.length !== models.length) {
    throw new UserError(`Averaging needs one weight a model: ${models.length} models, ${weights.length} weights.`);
  }
  if (models.some(({ length }) => length !== models[0].length)) {
    throw new UserError('Averaging needs the probabilities of the same rows from every model.');
  }
  const average = new Float64Array(models[0].length);
  models.forEach((probabilities, m) => {
    for (let i = 0; i < average.length; i++) average[i] += weights[m] * probabilities[i];
  });
  return average;
}

/**
 * The weights of `averageProbabilities` with the least log loss on development rows: expectation–maximisation for the shares
 * of a mixture (Dempster, Laird and Rubin 1977), which finds the one optimum of this convex problem.
 *
 * @param models per model the probabilities of the development rows, row-major.
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @returns one weight a model, adding up to 1.
 * @example
 * const weights = fitAverage([first, second], devLabels, 2);
 */
export function fitAverage(models: readonly ArrayLike<number>[], labels: ArrayLike<number>, classes: number): number[] {
  let weights = models.map(() => 1 / models.length);
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const next = models.map(() => 0);
    for (let r = 0; r < labels.length; r++) {
      const shares = models.map((probabilities, m) => weights[m] * probabilities[r * classes + labels[r]]);
      const sum = shares.reduce((total, share) => total + share, 0);
      if (sum === 0) continue;
      shares.forEach((share, m) => {
        next[m] += share / sum;
      });
    }
    const total = next.reduce((sum, share) => sum + share, 0);
    const change = next.reduce((most, share, m) => Math.max(most, Math.abs(share / total - weights[m])), 0);
    weights = next.map((share) => share / total);
    if (change < smallestChange) break;
  }
  return weights;
}
