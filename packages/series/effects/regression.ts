import { UserError } from '@crosscultural/base';
import { invertSymmetric } from './symmetric-system';

/** How the mean depends on the columns: log(mean) of a count, or the mean itself of a share or a score. */
export type Family = 'quasi-poisson' | 'gaussian';

/** One explaining variable with its value on each day. */
export interface Column {
  name: string;
  values: ArrayLike<number>;
}

/** A fitted regression of a daily series. */
export interface Regression {
  family: Family;
  columns: readonly Column[];
  /** One a column. */
  coefficients: Float64Array;
  /** The mean of each day; NaN on days that were left out. */
  fitted: Float64Array;
  /** (Xᵀ W X)⁻¹ [columns × columns] */
  inverse: Float64Array;
  /** The days that were not left out, as indices of the series. */
  days: readonly number[];
  /** W of each of these days: the fitted count, or 1 for 'gaussian'. */
  weights: Float64Array;
  /** y_t − fitted_t of each of these days. */
  residuals: Float64Array;
  /** Pearson's χ² / (days − columns): 1 for Poisson counts, the variance for 'gaussian'. */
  dispersion: number;
}

const mostIterations = 100;
const smallestChange = 1e-10;

/**
 * Regresses a daily series on columns: least squares, or Poisson regression by iteratively reweighted least squares (McCullagh and
 * Nelder 1989, §2.5) whose dispersion is estimated.
 *
 * @param series one value a day; a day whose value is NaN (a gap) is left out.
 * @param columns what explains it, the constant included.
 * @param offset one number a day, added to the linear predictor with coefficient 1. Default: none.
 * @throws UserError when there are not more days than columns, a column is a combination of others, or counts are negative or
 *   all 0.
 */
export function regress(
  series: ArrayLike<number>,
  columns: readonly Column[],
  family: Family,
  offset?: ArrayLike<number>,
): Regression {
  const width = columns.length;
  const days: number[] = [];
  for (let t = 0; t < series.length; t++) if (!Number.isNaN(series[t])) days.push(t);
  checkSeries(series, days, columns, family);
  const constant = (t: number) => offset?.[t] ?? 0;
  const coefficients = new Float64Array(width);
  const poisson = family === 'quasi-poisson';
  /** Linear predictor; a count begins near itself. */
  const predictor = Float64Array.from(days, (t) => (poisson ? Math.log(series[t] + 0.5) : 0));
  let inverse = new Float64Array(0);
  for (let iteration = 0; ; iteration++) {
    const gram = new Float64Array(width * width);
    const moment = new Float64Array(width);
    days.forEach((t, i) => {
      const mean = poisson ? Math.exp(predictor[i]) : predictor[i];
      const weight = poisson ? mean : 1;
      const working = poisson ? predictor[i] + (series[t] - mean) / mean - constant(t) : series[t] - constant(t);
      for (let a = 0; a < width; a++) {
        const x = columns[a].values[t] * weight;
        moment[a] += x * working;
        for (let b = 0; b <= a; b++) gram[a * width + b] += x * columns[b].values[t];
      }
    });
    inverse = invertGram(gram, columns);
    let change = 0;
    for (let a = 0; a < width; a++) {
      let value = 0;
      for (let b = 0; b < width; b++) value += inverse[a * width + b] * moment[b];
      change = Math.max(change, Math.abs(value - coefficients[a]));
      coefficients[a] = value;
    }
    days.forEach((t, i) => {
      let value = constant(t);
      for (let a = 0; a < width; a++) value += coefficients[a] * columns[a].values[t];
      predictor[i] = value;
    });
    if (!poisson || change < smallestChange) break;
    if (iteration === mostIterations || !Number.isFinite(change)) {
      throw new UserError(
        'The counts cannot be explained by these columns: on one side of the interruption they are all 0. Take a longer window.',
      );
    }
  }
  return summarise(series, days, columns, family, { coefficients, inverse, predictor });
}

function summarise(
  series: ArrayLike<number>,
  days: readonly number[],
  columns: readonly Column[],
  family: Family,
  { coefficients, inverse, predictor }: { coefficients: Float64Array; inverse: Float64Array; predictor: Float64Array },
): Regression {
  const fitted = new Float64Array(series.length).fill(Number.NaN);
  const weights = new Float64Array(days.length).fill(1);
  const residuals = new Float64Array(days.length);
  let chiSquare = 0;
  days.forEach((t, i) => {
    const mean = family === 'quasi-poisson' ? Math.exp(predictor[i]) : predictor[i];
    if (family === 'quasi-poisson') weights[i] = mean;
    fitted[t] = mean;
    residuals[i] = series[t] - mean;
    chiSquare += residuals[i] ** 2 / weights[i];
  });
  const dispersion = chiSquare / (days.length - columns.length);
  return { family, columns, coefficients, fitted, inverse, days, weights, residuals, dispersion };
}

function invertGram(lower: Float64Array, columns: readonly Column[]): Float64Array<ArrayBuffer> {
  const width = columns.length;
  // Columns of like size: the pivots of the factor can then tell dependence from smallness.
  const scale = columns.map((_, a) => Math.sqrt(lower[a * width + a]) || 1);
  const scaled = new Float64Array(width * width);
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      scaled[a * width + b] = lower[a * width + b] / scale[a] / scale[b];
      scaled[b * width + a] = scaled[a * width + b];
    }
  }
  const inverse = invertSymmetric(scaled, width);
  if ('dependent' in inverse) {
    throw new UserError(
      `The column “${columns[inverse.dependent].name}” follows from the other columns on the days looked at; leave it out or take a longer window.`,
    );
  }
  return inverse.map(
    (value, i) => value / scale[Math.floor(i / width)] / scale[i % width],
  ) as Float64Array<ArrayBuffer>;
}

function checkSeries(
  series: ArrayLike<number>,
  days: readonly number[],
  columns: readonly Column[],
  family: Family,
): void {
  if (days.length <= columns.length) {
    throw new UserError(
      `${days.length} days with values are too few for ${columns.length} columns; take a longer window or fewer covariates.`,
    );
  }
  for (const { name, values } of columns) {
    if (values.length !== series.length) {
      throw new UserError(
        `The column “${name}” has ${values.length} values for ${series.length} days; give one a day.`,
      );
    }
  }
  if (family !== 'quasi-poisson') return;
  if (days.some((t) => series[t] < 0)) throw new UserError('Counts must not be negative; use the family “gaussian”.');
  if (days.every((t) => series[t] === 0)) throw new UserError('Every count is 0: there is nothing to explain.');
}
