import type { SparseRows } from '../features';
import { linearScores, softmaxRows } from './linear';
import { checkTraining, type Model, weightsOfRows } from './model';

export interface NaiveBayesSettings {
  /** Added to each n-gram's count in each class. Default 1 (Laplace). */
  smoothing?: number;
  /** One a row; default 1 each. */
  rowWeights?: ArrayLike<number>;
  /** One a class; default 1 each. */
  classWeights?: readonly number[];
}

/**
 * Multinomial naive Bayes (McCallum and Nigam 1998, "A comparison of event models for naive Bayes text classification"):
 * ln P(class) + Σ count · ln P(n-gram | class). Ranks well; its probabilities are far too sure of themselves, calibrate them.
 *
 * @param rows counts of n-grams.
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @throws UserError when labels do not fit.
 * @example
 * trainNaiveBayes(countNGrams(trainTexts, vocabulary), labels, 2).probabilities(countNGrams(testTexts, vocabulary));
 */
export function trainNaiveBayes(
  rows: SparseRows,
  labels: ArrayLike<number>,
  classes: number,
  settings: NaiveBayesSettings = {},
): Model {
  checkTraining(rows, labels, classes);
  const { smoothing = 1 } = settings;
  const weights = weightsOfRows(labels, settings);
  const prior = new Float64Array(classes);
  const totals = new Float64Array(classes).fill(smoothing * rows.columns);
  const logs = new Float64Array(rows.columns * classes).fill(smoothing);
  let weightSum = 0;
  for (let r = 0; r < rows.rows; r++) {
    prior[labels[r]] += weights[r];
    weightSum += weights[r];
    for (let i = rows.starts[r]; i < rows.starts[r + 1]; i++) {
      const amount = weights[r] * rows.value[i];
      logs[rows.column[i] * classes + labels[r]] += amount;
      totals[labels[r]] += amount;
    }
  }
  for (let i = 0; i < logs.length; i++) logs[i] = Math.log(logs[i] / totals[i % classes]);
  const logPrior = prior.map((weight) => Math.log(weight / weightSum));
  return { probabilities: (test) => softmaxRows(linearScores(test, logs, logPrior), classes) };
}
