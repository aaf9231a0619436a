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
 * too small for a jump, which a few days decide: in simulations of ours their 95 % intervals covered 84 to 92 %. Errors
 * from an AR(1) process have the right size where days forget exponentially. The larger one is used, with t quantiles whose degrees of
 * freedom count correlated days for less, (n − columns)(1 − ρ²) / (1 + ρ²).
 *
 * @param regression see `regress`.
 * @param at the first day after the interruption.
 */
export function coefficientErrors(regression: Regression, at: number): CoefficientErrors {
  const errors = autoregressiveErrors(regression, at);
  const lags = lagsFor(regression.days.length);
  const square = Math.max(0, errors.correlation) ** 2;
  const freedom = Math.max(1, ((regression.days.length - regression.columns.length) * (1 - square)) / (1 + square));
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
  const standardError = Math.sqrt(Math.max(0, modelled, sandwiched));
  const reach = studentQuantile(0.975, freedom) * standardError;
  const p = standardError > 0 ? 2 * studentUpperTail(Math.abs(estimate) / standardError, freedom) : Number.NaN;
  return { estimate, standardError, interval: [estimate - reach, estimate + reach], p };
}
