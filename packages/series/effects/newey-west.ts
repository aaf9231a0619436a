import type { Regression } from './regression';

/**
 * The covariance of a regression's coefficients when days are autocorrelated and unequal (Newey and West 1987): the sandwich
 * (XᵀWX)⁻¹ · S · (XᵀWX)⁻¹ with S = Γ_0 + Σ_l (1 − l / (L + 1)) (Γ_l + Γ_lᵀ), Γ_l = Σ_t u_t u_{t−l}ᵀ of the scores
 * u_t = x_t (y_t − fitted_t), times n / (n − columns). Only pairs of days that are really l days apart are multiplied, also across a gap.
 *
 * @param lags L, how many days back are looked at.
 * @returns [columns × columns]
 */
export function neweyWest({ columns, inverse, days, residuals }: Regression, lags: number): Float64Array {
  const width = columns.length;
  const first = days[0];
  const length = days[days.length - 1] - first + 1;
  // Days that were left out have scores of 0.
  const scores = new Float64Array(length * width);
  days.forEach((t, i) => {
    for (let a = 0; a < width; a++) scores[(t - first) * width + a] = columns[a].values[t] * residuals[i];
  });
  const middle = new Float64Array(width * width);
  for (let lag = 0; lag <= lags; lag++) {
    const weight = 1 - lag / (lags + 1);
    for (let t = lag; t < length; t++) {
      for (let a = 0; a < width; a++) {
        for (let b = 0; b < width; b++) {
          const product = weight * scores[t * width + a] * scores[(t - lag) * width + b];
          middle[a * width + b] += product;
          if (lag > 0) middle[b * width + a] += product;
        }
      }
    }
  }
  const correction = days.length / (days.length - width);
  return sandwich(inverse, middle, width).map((value) => value * correction);
}

/** bread · middle · bread, all [size × size]. */
export function sandwich(bread: Float64Array, middle: Float64Array, size: number): Float64Array {
  const product = (left: Float64Array, right: Float64Array) => {
    const result = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < size; k++) {
        for (let j = 0; j < size; j++) result[i * size + j] += left[i * size + k] * right[k * size + j];
      }
    }
    return result;
  };
  return product(product(bread, middle), bread);
}

/** How many days back the standard errors look: 1.3 √n (Lazarus, Lewis, Stock and Watson 2018), at most n − 1. */
export function lagsFor(days: number): number {
  return Math.min(days - 1, Math.ceil(1.3 * Math.sqrt(days)));
}
