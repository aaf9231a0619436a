import type { SparseRows } from '../features';

/** intercept + row · weights, weights row-major [columns × outputs]: scores row-major [rows × outputs]. */
export function linearScores(rows: SparseRows, weights: Float64Array, intercepts: ArrayLike<number>): Float64Array {
  const outputs = intercepts.length;
  const scores = new Float64Array(rows.rows * outputs);
  for (let r = 0; r < rows.rows; r++) {
    for (let c = 0; c < outputs; c++) scores[r * outputs + c] = intercepts[c];
    for (let i = rows.starts[r]; i < rows.starts[r + 1]; i++) {
      const at = rows.column[i] * outputs;
      for (let c = 0; c < outputs; c++) scores[r * outputs + c] += rows.value[i] * weights[at + c];
    }
  }
  return scores;
}

/** Scores of the second class to probabilities of both. */
export function twoClasses(scores: Float64Array): Float64Array {
  const probabilities = new Float64Array(2 * scores.length);
  for (let r = 0; r < scores.length; r++) {
    probabilities[2 * r] = 1 / (1 + Math.exp(scores[r]));
    probabilities[2 * r + 1] = 1 / (1 + Math.exp(-scores[r]));
  }
  return probabilities;
}

/** Turns each row of scores into probabilities: e^score, divided by the row's sum. In place. */
export function softmaxRows(scores: Float64Array, classes: number): Float64Array {
  for (let r = 0; r < scores.length; r += classes) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) highest = Math.max(highest, scores[r + c]);
    let sum = 0;
    for (let c = 0; c < classes; c++) {
      scores[r + c] = Math.exp(scores[r + c] - highest);
      sum += scores[r + c];
    }
    for (let c = 0; c < classes; c++) scores[r + c] /= sum;
  }
  return scores;
}

/**
 * About how strongly a loss bends along the weight of each column and, last, the intercept: λ + bend · Σ weight · value².
 *
 * @param bend second derivative of a row's loss by its score, such as 1/4 for the logistic one at 0.
 */
export function columnCurvatures(rows: SparseRows, weights: Float64Array, l2: number, bend: number): Float64Array {
  const curvatures = new Float64Array(rows.columns + 1).fill(l2);
  let total = 0;
  for (let r = 0; r < rows.rows; r++) {
    total += weights[r];
    for (let i = rows.starts[r]; i < rows.starts[r + 1]; i++) {
      curvatures[rows.column[i]] += bend * weights[r] * rows.value[i] * rows.value[i];
    }
  }
  curvatures[rows.columns] = bend * total;
  return curvatures;
}
