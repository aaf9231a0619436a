import { UserError } from '@crosscultural/base';
import { coefficientErrors, combination, type Estimate } from './estimate';
import { type Column, type Family, regress } from './regression';

/** A daily series and the day on which something may have changed it. */
export interface Interruption {
  /** One value a day; NaN on a day that is missing (a gap in the collection). */
  series: ArrayLike<number>;
  /** The first day after the interruption, as an index of the series. */
  at: number;
  /** 'quasi-poisson' for counts: effects are on their logarithm. 'gaussian' for shares and scores. */
  family: Family;
  /**
   * Whether the series had a linear trend before, which is continued as what would have been. Wanted over months; over two
   * weeks the continuation says more about noise.
   */
  trend: boolean;
  /** Weekday, season, holidays: one value a day each. Default: none. */
  covariates?: readonly Column[];
  /** What is known beforehand, such as the logarithm of weekday factors; one number a day. Default: none. */
  offset?: ArrayLike<number>;
}

/** What changed at an interruption. For counts every estimate is a logarithm: `Math.exp` makes it a ratio. */
export interface InterruptionEffect {
  /** The jump on the first day. */
  level: Estimate;
  /** How much the series changes more per day than before. */
  slope: Estimate;
  /** The mean of level and slope over the days after: what the interruption did while it was looked at. */
  average: Estimate;
  /** The mean of each day: NaN where the series is missing. */
  fitted: Float64Array;
  /** The same without the interruption. */
  withoutInterruption: Float64Array;
  /** Variance of the counts in units of Poisson's, or the residual variance. */
  dispersion: number;
  /** How alike the errors of neighbouring days are, −1 to 1. */
  correlation: number;
  /** How many days back the Newey–West standard errors look. */
  lags: number;
}

/**
 * Interrupted time series by segmented regression (Wagner, Soumerai, Zhang and Ross-Degnan 2002; Bernal, Cummins and Gasparrini
 * 2017): g(E[y_t]) = β_0 + β_1 t + β_2 D_t + β_3 D_t (t − T) + covariates + offset, D_t = 1 from day T on. Days are autocorrelated: the
 * standard error is the larger of Newey–West's with 1.3 √n lags and that of AR(1) errors.
 *
 * @param interruption see `Interruption`.
 * @throws UserError when fewer than three days lie on one side, or the columns cannot be told apart.
 * @example
 * const { level } = interruptedSeries({ series: postsPerDay, at: 60, family: 'quasi-poisson', trend: true });
 * Math.exp(level.estimate); // 2.1: twice as many posts at once
 */
export function interruptedSeries(interruption: Interruption): InterruptionEffect {
  const { series, at, family, trend, covariates = [], offset } = interruption;
  checkSides(series, at);
  const days = Array.from({ length: series.length }, (_, t) => t);
  const columns: Column[] = [
    { name: 'constant', values: days.map(() => 1) },
    { name: 'level', values: days.map((t) => (t >= at ? 1 : 0)) },
    { name: 'slope', values: days.map((t) => (t >= at ? t - at : 0)) },
    // Centred at the interruption, so that the columns are of like size.
    ...(trend ? [{ name: 'trend', values: days.map((t) => t - at) }] : []),
    ...covariates,
  ];
  const regression = regress(series, columns, family, offset);
  const errors = coefficientErrors(regression, at);
  const after = days.filter((t) => t >= at && !Number.isNaN(series[t]));
  const meanTime = after.reduce((sum, t) => sum + t - at, 0) / after.length;
  const combine = (level: number, slope: number) =>
    combination(
      errors,
      columns.map(({ name }) => (name === 'level' ? level : name === 'slope' ? slope : 0)),
    );
  const { coefficients, fitted, dispersion } = regression;
  const withoutInterruption = fitted.map((mean, t) => {
    const change = coefficients[1] * columns[1].values[t] + coefficients[2] * columns[2].values[t];
    return family === 'quasi-poisson' ? mean / Math.exp(change) : mean - change;
  });
  return {
    level: combine(1, 0),
    slope: combine(0, 1),
    average: combine(1, meanTime),
    fitted,
    withoutInterruption,
    dispersion,
    correlation: errors.errors.correlation,
    lags: errors.lags,
  };
}

function checkSides(series: ArrayLike<number>, at: number): void {
  let before = 0;
  let after = 0;
  for (let t = 0; t < series.length; t++) {
    if (Number.isNaN(series[t])) continue;
    if (t < at) before++;
    else after++;
  }
  if (before < 3 || after < 3) {
    throw new UserError(
      `The interruption has ${before} days with values before it and ${after} after; at least three are needed on each side.`,
    );
  }
}
