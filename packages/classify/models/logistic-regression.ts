import type { SparseRows } from '../features';
import { type MinimiseSettings, minimise } from '../minimise';
import { trainBinary } from './binary';
import { columnCurvatures, linearScores, softmaxRows, twoClasses } from './linear';
import { checkTraining, type Model, weightsOfRows } from './model';

export interface LogisticRegressionSettings extends MinimiseSettings {
  /** λ of λ/2 · |w|², in the unit of one row's loss. Default 0.1. */
  l2?: number;
  /** One a row; default 1 each. */
  rowWeights?: ArrayLike<number>;
  /** One a class, see `balancedClassWeights`; default 1 each. */
  classWeights?: readonly number[];
}

/**
 * Logistic regression, multinomial for more than two classes: minimises Σ weight · −ln P(label) + λ/2 · |w|², intercepts
 * free (Hastie, Tibshirani and Friedman 2009, §4.4).
 *
 * @param rows such as tf-idf rows of length 1.
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @throws UserError when labels do not fit.
 * @example
 * trainLogisticRegression(tfIdf(counts, vocabulary), labels, 3, { classWeights: balancedClassWeights(labels, 3) });
 */
export function trainLogisticRegression(
  rows: SparseRows,
  labels: ArrayLike<number>,
  classes: number,
  settings: LogisticRegressionSettings = {},
): Model {
  checkTraining(rows, labels, classes);
  const { l2 = 0.1, ...rest } = settings;
  const weights = weightsOfRows(labels, settings);
  if (classes === 2) {
    const sides = Int8Array.from(labels, (label) => (label === 1 ? 1 : -1));
    const line = trainBinary({ rows, sides, weights, loss: 'logistic', l2, ...rest });
    return { probabilities: (test) => twoClasses(linearScores(test, line.weights, [line.intercept])) };
  }
  const plane = trainSoftmax(rows, labels, classes, weights, l2, rest);
  return { probabilities: (test) => softmaxRows(linearScores(test, plane.weights, plane.intercepts), classes) };
}

/** Weights row-major [columns × classes], the intercepts behind them in one point. */
function trainSoftmax(
  rows: SparseRows,
  labels: ArrayLike<number>,
  classes: number,
  weights: Float64Array,
  l2: number,
  settings: MinimiseSettings,
): { weights: Float64Array; intercepts: Float64Array } {
  const { columns, starts, column, value } = rows;
  const firstIntercept = columns * classes;
  const point = new Float64Array(firstIntercept + classes);
  const scores = new Float64Array(classes);
  const evaluate = (at: Float64Array, gradient: Float64Array) => {
    let squares = 0;
    for (let i = 0; i < firstIntercept; i++) {
      squares += at[i] * at[i];
      gradient[i] = l2 * at[i];
    }
    gradient.fill(0, firstIntercept);
    let sum = (l2 / 2) * squares;
    for (let r = 0; r < rows.rows; r++) {
      for (let c = 0; c < classes; c++) scores[c] = at[firstIntercept + c];
      for (let i = starts[r]; i < starts[r + 1]; i++) {
        const base = column[i] * classes;
        for (let c = 0; c < classes; c++) scores[c] += value[i] * at[base + c];
      }
      softmaxRows(scores, classes);
      sum -= weights[r] * Math.log(Math.max(scores[labels[r]], 1e-300));
      scores[labels[r]] -= 1;
      for (let c = 0; c < classes; c++) scores[c] *= weights[r];
      for (let i = starts[r]; i < starts[r + 1]; i++) {
        const base = column[i] * classes;
        for (let c = 0; c < classes; c++) gradient[base + c] += value[i] * scores[c];
      }
      for (let c = 0; c < classes; c++) gradient[firstIntercept + c] += scores[c];
    }
    return sum;
  };
  const ofColumns = columnCurvatures(rows, weights, l2, (classes - 1) / classes ** 2);
  const curvatures = Float64Array.from(point, (_, i) => ofColumns[Math.floor(i / classes)]);
  minimise(evaluate, point, curvatures, settings);
  return { weights: point.subarray(0, firstIntercept), intercepts: point.subarray(firstIntercept) };
}
