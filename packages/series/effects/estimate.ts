import { studentQuantile, studentUpperTail } from '@crosscultural/base';
import { type AutoregressiveErrors, autoregressiveErrors } from './autoregressive-errors';
import { lagsFor, neweyWest } from './newey-west';
import type { Regression } from './regression';

/** A number with what autocorrelated days leave uncertain of it. */
export interface Estimate {
  estimate: number;
  standardError: number;
  /** 95 % */
  interval: [number, number];
  /** Degrees of freedom of the t quantile in the interval. */
  freedom: number;
  /** Two-sided, of no effect. */
  p: number;
}

/** What is needed for the errors of any combination of a regression's coefficients. */
export interface CoefficientErrors {
  regression: Regression;
  errors: AutoregressiveErrors;
  /** [columns × columns], Newey–West. */
  robust: Float64Array;
  lags: number;
  /** Degrees of freedom of the intervals. */
  freedom: number;
}

/**
 * The errors of a regression's coefficients in two ways. Newey–West standard errors hold whatever the autocorrelation, but are
 * too small for a jump, which a few days decide: in simulations of ours their 95 % intervals covered 78 to 94 %. Errors
 * from an AR(1) process have the right size where days forget exponentially. The larger one is used, with t quantiles whose degrees of
 * freedom count correlated days for less, (n − columns) / (1 + 2 Σ_l r_l²), r_l the correlation of errors l days apart.
 *
 * @param regression see `regress`.
 * @param at the first day after the interruption.
 */
export function coefficientErrors(regression: Regression, at: number): CoefficientErrors {
  const errors = autoregressiveErrors(regression, at);
  const lags = lagsFor(regression.days.length);
  const square = Math.max(0, errors.correlation) ** 2;
  /** 1 + 2 Σ_l r_l² with r_l = memory · ρ^l. */
  const inflation = 1 + (2 * errors.memory ** 2 * square) / (1 - square);
  const freedom = Math.max(1, (regression.days.length - regression.columns.length) / inflation);
  return { regression, errors, robust: neweyWest(regression, lags), lags, freedom };
}

/** Σ weight · coefficient with its interval. */
export function combination(
  { regression, errors, robust, freedom }: CoefficientErrors,
  weights: ArrayLike<number>,
): Estimate {
  const { coefficients } = regression;
  const width = coefficients.length;
  let estimate = 0;
  let [modelled, sandwiched] = [0, 0];
  for (let a = 0; a < width; a++) {
    estimate += weights[a] * coefficients[a];
    for (let b = 0; b < width; b++) {
      modelled += weights[a] * weights[b] * errors.covariance[a * width + b];
      sandwiched += weights[a] * weights[b] * robust[a * width + b];
    }
  }
  return estimateOf(estimate, Math.sqrt(Math.max(0, modelled, sandwiched)), freedom);
}

function estimateOf(estimate: number, standardError: number, freedom: number): Estimate {
  const reach = studentQuantile(0.975, freedom) * standardError;
  const p = standardError > 0 ? 2 * studentUpperTail(Math.abs(estimate) / standardError, freedom) : Number.NaN;
  return { estimate, standardError, interval: [estimate - reach, estimate + reach], freedom, p };
}

/**
 * The mean of independent estimates, such as the effects of several events. Degrees of freedom after Satterthwaite (1946).
 *
 * @param estimates at least one.
 * @example
 * meanEstimate([first.average, second.average]).interval;
 */
export function meanEstimate(estimates: readonly Estimate[]): Estimate {
  let [sum, variance, uncertainty] = [0, 0, 0];
  for (const { estimate, standardError, freedom } of estimates) {
    sum += estimate;
    variance += standardError ** 2;
    uncertainty += standardError ** 4 / freedom;
  }
  const freedom = uncertainty > 0 ? variance ** 2 / uncertainty : estimates[0].freedom;
  return estimateOf(sum / estimates.length, Math.sqrt(variance) / estimates.length, freedom);
}
