import { minimise } from '../minimise';

/** A probability of 0 is raised to this before its logarithm is taken. */
const smallestProbability = 1e-12;

/** Pulls weights and biases a little towards 0, so that separable development rows have a finite optimum. */
const ridge = 1e-4;

/** Joins the probabilities of one or several models into calibrated ones. */
export interface Calibration {
  /** One a model: 1 / temperature for a single one. */
  weights: number[];
  /** Added to the logarithm of each class; their sum is 0. */
  biases: number[];
  /** Calibrated probabilities of rows, from those of the same models in the same order. */
  apply(...probabilities: ArrayLike<number>[]): Float64Array;
}

/**
 * Fits P(class) ∝ e^bias(class) · Π Pₘ(class)^weight(m) on development rows by their log loss. With one model this is temperature
 * scaling with a bias for each class (Guo et al. 2017, §4.2; temperature = 1 / weight); with several it is their weighted
 * geometric mean, calibrated in the same step (logarithmic opinion pool: Genest and Zidek 1986). The loss is convex: one optimum,
 * no search settings.
 *
 * @param models per model the probabilities of the development rows, row-major [rows × classes]; no model may have learned from these rows.
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @example
 * const calibration = fitCalibration([onDev], devLabels, 3);
 * const calibrated = calibration.apply(onTest);
 */
export function fitCalibration(
  models: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  classes: number,
): Calibration {
  const logs = models.map(logarithms);
  const count = models.length;
  const rows = labels.length;
  const point = new Float64Array(count + classes);
  point.fill(1 / count, 0, count);
  const scores = new Float64Array(classes);
  const evaluate = (at: Float64Array, gradient: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) {
      sum += (ridge / 2) * at[i] * at[i];
      gradient[i] = ridge * at[i];
    }
    for (let r = 0; r < rows; r++) {
      poolRow(logs, r, at, scores);
      sum -= Math.log(Math.max(scores[labels[r]], 1e-300)) / rows;
      for (let c = 0; c < classes; c++) {
        const error = (scores[c] - (c === labels[r] ? 1 : 0)) / rows;
        for (let m = 0; m < count; m++) gradient[m] += error * logs[m][r * classes + c];
        gradient[count + c] += error;
      }
    }
    return sum;
  };
  minimise(evaluate, point, new Float64Array(point.length).fill(1), { tolerance: 1e-12, iterations: 500 });
  const fitted = { weights: [...point.subarray(0, count)], biases: [...point.subarray(count)] };
  return { ...fitted, apply: (...probabilities) => calibrated(fitted, ...probabilities) };
}

/** Calibrated probabilities of rows, from those of the models that were calibrated, in the same order. */
export function calibrated(
  { weights, biases }: Pick<Calibration, 'weights' | 'biases'>,
  ...probabilities: ArrayLike<number>[]
): Float64Array {
  const point = Float64Array.from([...weights, ...biases]);
  const classes = biases.length;
  const logs = probabilities.map(logarithms);
  const pooled = new Float64Array(probabilities[0].length);
  for (let r = 0; r * classes < pooled.length; r++) {
    poolRow(logs, r, point, pooled.subarray(r * classes, (r + 1) * classes));
  }
  return pooled;
}

const logarithms = (probabilities: ArrayLike<number>) =>
  Float64Array.from(probabilities, (probability) => Math.log(Math.max(probability, smallestProbability)));

function poolRow(logs: readonly Float64Array[], row: number, point: Float64Array, pooled: Float64Array): void {
  const classes = pooled.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c++) {
    let score = point[logs.length + c];
    for (let m = 0; m < logs.length; m++) score += point[m] * logs[m][row * classes + c];
    pooled[c] = score;
    highest = Math.max(highest, score);
  }
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    pooled[c] = Math.exp(pooled[c] - highest);
    sum += pooled[c];
  }
  for (let c = 0; c < classes; c++) pooled[c] /= sum;
}
