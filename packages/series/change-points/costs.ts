import { UserError } from '@crosscultural/base';

/** What is taken to change: the mean (known variance 1), mean and variance of normal values, or the rate of counts. */
export const segmentModels = ['mean', 'mean and variance', 'rate'] as const;
export type SegmentModel = (typeof segmentModels)[number];

/** Cost of the values first … end − 1 as one segment, from running sums: constant time. */
export type SegmentCost = (first: number, end: number) => number;

/**
 * Costs of segments under a model, up to a constant that every segmentation shares.
 *
 * - mean: Σ (y − ȳ)², the "l2" of ruptures (twice the negative log-likelihood at variance 1).
 * - mean and variance: m (ln σ̂² + 1); σ̂² at least a millionth of the variance of all values, so that equal values cost a finite amount.
 * - rate: 2 (Σ y − Σ y ln λ̂), Poisson.
 *
 * @throws UserError when a value is not finite, or negative under 'rate'.
 */
export function segmentCost(values: ArrayLike<number>, model: SegmentModel): SegmentCost {
  const n = values.length;
  // Less their mean, so that squares of large values do not cancel; counts stay as they are.
  let centre = 0;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(values[i]) || (model === 'rate' && values[i] < 0)) {
      throw new UserError(
        `Value ${i} is ${values[i]}; change points need finite ${model === 'rate' ? 'counts from 0' : 'numbers'}.`,
      );
    }
    if (model !== 'rate') centre += values[i] / n;
  }
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const value = values[i] - centre;
    sums[i + 1] = sums[i] + value;
    squares[i + 1] = squares[i] + value * value;
  }
  const deviation = (first: number, end: number) => {
    const sum = sums[end] - sums[first];
    return Math.max(0, squares[end] - squares[first] - (sum * sum) / (end - first));
  };
  if (model === 'mean') return deviation;
  if (model === 'rate') {
    return (first, end) => {
      const sum = sums[end] - sums[first];
      return sum === 0 ? 0 : 2 * (sum - sum * Math.log(sum / (end - first)));
    };
  }
  const least = n === 0 ? 1 : Math.max((1e-6 * deviation(0, n)) / n, Number.MIN_VALUE);
  return (first, end) => {
    const length = end - first;
    return length * (Math.log(Math.max(deviation(first, end) / length, least)) + 1);
  };
}
