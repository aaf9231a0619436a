import { binarise, type SparseRows, scaleColumns } from '../features';
import type { MinimiseSettings } from '../minimise';
import { type Loss, trainBinary } from './binary';
import { linearScores, twoClasses } from './linear';
import { checkTraining, type Model, weightsOfRows } from './model';

export interface NbSvmSettings extends MinimiseSettings {
  /** Added to each n-gram's count on both sides of its log-count ratio. Default 1. */
  smoothing?: number;
  /** λ of λ/2 · |w|². Default 5. */
  l2?: number;
  /** Default 'logistic', which did better on shop reviews than the 'squared hinge' of the paper. */
  loss?: Loss;
  /** One a row; default 1 each. */
  rowWeights?: ArrayLike<number>;
  /** One a class; default 1 each. */
  classWeights?: readonly number[];
}

/** A trained NB-SVM. */
export interface NbSvm extends Model {
  /** One for two classes; else one a class, against the rest. */
  lines: readonly NbSvmLine[];
}

/** A weight for every n-gram that occurs, and what is added. */
export interface NbSvmLine {
  weights: Float64Array;
  intercept: number;
}

/**
 * NB-SVM (Wang and Manning 2012, "Baselines and bigrams", §2.3): a linear classifier on binarised n-grams, each scaled by
 * its log-count ratio r = ln((α + p) / ‖α + p‖₁) − ln((α + q) / ‖α + q‖₁) between a class and the rest. Two classes are one
 * line; more are one against the rest each, scores made probabilities by the logistic function and divided by their sum.
 *
 * @param rows counts of n-grams.
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @throws UserError when labels do not fit.
 * @example
 * trainNbSvm(countNGrams(trainTexts, vocabulary), labels, 2).probabilities(countNGrams(testTexts, vocabulary));
 */
export function trainNbSvm(
  rows: SparseRows,
  labels: ArrayLike<number>,
  classes: number,
  settings: NbSvmSettings = {},
): NbSvm {
  checkTraining(rows, labels, classes);
  const { smoothing = 1, l2 = 5, loss = 'logistic', ...rest } = settings;
  const weights = weightsOfRows(labels, settings);
  const present = binarise(rows);
  /** One class against the rest. */
  const line = (side: number) => {
    const sides = Int8Array.from(labels, (label) => (label === side ? 1 : -1));
    const ratios = logCountRatios(present, sides, weights, smoothing);
    const fitted = trainBinary({ rows: scaleColumns(present, ratios), sides, weights, loss, l2, ...rest });
    return { weights: fitted.weights.map((weight, i) => weight * ratios[i]), intercept: fitted.intercept };
  };
  return nbSvmOf(classes === 2 ? [line(1)] : Array.from({ length: classes }, (_, side) => line(side)));
}

/** The model that some lines are. */
export function nbSvmOf(lines: readonly NbSvmLine[]): NbSvm {
  if (lines.length > 1) return { lines, probabilities: (rows) => oneAgainstTheRest(binarise(rows), lines) };
  const [{ weights, intercept }] = lines;
  return { lines, probabilities: (rows) => twoClasses(linearScores(binarise(rows), weights, [intercept])) };
}

/** r of each column: positive where the first side uses it more. */
export function logCountRatios(
  present: SparseRows,
  sides: Int8Array,
  weights: Float64Array,
  smoothing: number,
): Float64Array {
  const first = new Float64Array(present.columns).fill(smoothing);
  const rest = new Float64Array(present.columns).fill(smoothing);
  for (let r = 0; r < present.rows; r++) {
    const side = sides[r] > 0 ? first : rest;
    for (let i = present.starts[r]; i < present.starts[r + 1]; i++) side[present.column[i]] += weights[r];
  }
  const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);
  const logTotals = Math.log(total(first)) - Math.log(total(rest));
  return first.map((count, i) => Math.log(count) - Math.log(rest[i]) - logTotals);
}

function oneAgainstTheRest(rows: SparseRows, lines: readonly NbSvmLine[]): Float64Array {
  const classes = lines.length;
  const probabilities = new Float64Array(rows.rows * classes);
  lines.forEach(({ weights, intercept }, c) => {
    const scores = linearScores(rows, weights, [intercept]);
    for (let r = 0; r < rows.rows; r++) probabilities[r * classes + c] = 1 / (1 + Math.exp(-scores[r]));
  });
  for (let r = 0; r < rows.rows; r++) {
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += probabilities[r * classes + c];
    for (let c = 0; c < classes; c++) probabilities[r * classes + c] /= sum;
  }
  return probabilities;
}
