import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { SparseRows } from '../features';
import { softmaxRows } from './linear';
import { checkTraining, type Model, weightsOfRows } from './model';

export interface BagSettings {
  seed: number;
  /** Length of a vector. Default 16. */
  dimension?: number;
  /** Passes over the rows. Default 10. */
  passes?: number;
  /** Of the first step; falls to 0 in a straight line. Default 0.5. */
  learningRate?: number;
  /** One a row; default 1 each. */
  rowWeights?: ArrayLike<number>;
  /** One a class; default 1 each. */
  classWeights?: readonly number[];
}

/**
 * A bag of vectors like fastText's (Joulin, Grave, Bojanowski and Mikolov 2017, "Bag of tricks for efficient text
 * classification"): the mean of the vectors of a text's words and pairs of words, then softmax; stochastic gradient descent
 * row by row. Pairs are looked up in the vocabulary instead of hashed: what training never saw adds no noise.
 *
 * @param rows counts of words and pairs of words, or of any n-grams.
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @param settings `seed` decides first vectors and the order of the rows.
 * @throws UserError when labels do not fit.
 * @example
 * trainBag(countNGrams(trainTexts, vocabulary), labels, 2, { seed: 1 }).probabilities(countNGrams(testTexts, vocabulary));
 */
export function trainBag(rows: SparseRows, labels: ArrayLike<number>, classes: number, settings: BagSettings): Model {
  checkTraining(rows, labels, classes);
  const { seed, dimension = 16, passes = 10, learningRate = 0.5 } = settings;
  const weights = weightsOfRows(labels, settings);
  const start = seededRandom(deriveSeed(seed, 'first vectors'));
  const vectors = Float32Array.from({ length: rows.columns * dimension }, () => (start.uniform() * 2 - 1) / dimension);
  const output = new Float64Array(classes * dimension);
  const bag = new Float64Array(dimension);
  const pull = new Float64Array(dimension);
  const scores = new Float64Array(classes);
  const order = seededRandom(deriveSeed(seed, 'order of rows'));
  let step = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (const r of order.shuffle(Array.from({ length: rows.rows }, (_, i) => i))) {
      const rate = learningRate * (1 - step++ / (passes * rows.rows));
      const total = meanVector(rows, r, vectors, bag);
      if (total === 0) continue;
      scoreBag(bag, output, scores);
      softmaxRows(scores, classes);
      pull.fill(0);
      for (let c = 0; c < classes; c++) {
        const error = rate * weights[r] * ((c === labels[r] ? 1 : 0) - scores[c]);
        for (let d = 0; d < dimension; d++) {
          pull[d] += error * output[c * dimension + d];
          output[c * dimension + d] += error * bag[d];
        }
      }
      for (let i = rows.starts[r]; i < rows.starts[r + 1]; i++) {
        const share = rows.value[i] / total;
        const base = rows.column[i] * dimension;
        for (let d = 0; d < dimension; d++) vectors[base + d] += share * pull[d];
      }
    }
  }
  return {
    probabilities(test) {
      const probabilities = new Float64Array(test.rows * classes);
      for (let r = 0; r < test.rows; r++) {
        meanVector(test, r, vectors, bag);
        scoreBag(bag, output, probabilities.subarray(r * classes, (r + 1) * classes));
      }
      return softmaxRows(probabilities, classes);
    },
  };
}

/** Writes the mean vector of a row, weighted by its values; returns their sum. */
function meanVector(rows: SparseRows, r: number, vectors: Float32Array, mean: Float64Array): number {
  mean.fill(0);
  let total = 0;
  for (let i = rows.starts[r]; i < rows.starts[r + 1]; i++) {
    total += rows.value[i];
    const base = rows.column[i] * mean.length;
    for (let d = 0; d < mean.length; d++) mean[d] += rows.value[i] * vectors[base + d];
  }
  if (total > 0) for (let d = 0; d < mean.length; d++) mean[d] /= total;
  return total;
}

function scoreBag(bag: Float64Array, output: Float64Array, scores: Float64Array): void {
  for (let c = 0; c < scores.length; c++) {
    let score = 0;
    for (let d = 0; d < bag.length; d++) score += bag[d] * output[c * bag.length + d];
    scores[c] = score;
  }
}
