/**
 * The class of the highest probability of each row, the first of equals.
 *
 * @param probabilities row-major [rows × classes].
 * @param classes how many there are.
 * @example
 * mostProbable([0.2, 0.8, 0.6, 0.4], 2); // Uint8Array [1, 0]
 */
export function mostProbable(probabilities: ArrayLike<number>, classes: number): Uint8Array {
  const predicted = new Uint8Array(probabilities.length / classes);
  for (let r = 0; r < predicted.length; r++) {
    for (let c = 1; c < classes; c++) {
      if (probabilities[r * classes + c] > probabilities[r * classes + predicted[r]]) predicted[r] = c;
    }
  }
  return predicted;
}

/** Below this a probability counts as this much: one certain mistake must not make a mean infinite. */
const smallestProbability = 1e-15;

/** Mean of −ln P(label); 0 is perfect, ln(classes) a guess. */
export function logLoss(probabilities: ArrayLike<number>, labels: ArrayLike<number>, classes: number): number {
  let sum = 0;
  for (let r = 0; r < labels.length; r++) {
    sum -= Math.log(Math.max(probabilities[r * classes + labels[r]], smallestProbability));
  }
  return sum / labels.length;
}

/** Mean squared distance of a row's probabilities from its label (Brier 1950): 0 is perfect, 2 the worst. */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<number>, classes: number): number {
  let sum = 0;
  for (let r = 0; r < labels.length; r++) {
    for (let c = 0; c < classes; c++) sum += (probabilities[r * classes + c] - (c === labels[r] ? 1 : 0)) ** 2;
  }
  return sum / labels.length;
}

/** Rows whose highest probability lies in one stretch. */
export interface CalibrationBin {
  rows: number;
  /** Mean of their highest probability. */
  confidence: number;
  /** Share of them that is right. */
  accuracy: number;
}

/**
 * How far confidence is from accuracy: rows in bins of equal width by their highest probability, the mean of
 * |confidence − accuracy| over rows (ECE: Guo, Pleiss, Sun and Weinberger 2017, "On calibration of modern neural networks", eq. 3).
 *
 * @param probabilities row-major [rows × classes].
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @param bins 10 unless given.
 * @returns the error, and the bins that hold rows, lowest first, for a reliability diagram.
 * @example
 * calibrationError([0.2, 0.8, 0.2, 0.8], [1, 0], 2).error; // 0.3: confidence 0.8, half of them right
 */
export function calibrationError(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  bins = 10,
): { error: number; bins: CalibrationBin[] } {
  const predicted = mostProbable(probabilities, classes);
  const sums = Array.from({ length: bins }, () => ({ rows: 0, confidence: 0, right: 0 }));
  for (let r = 0; r < labels.length; r++) {
    const confidence = probabilities[r * classes + predicted[r]];
    const bin = sums[Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1))];
    bin.rows++;
    bin.confidence += confidence;
    if (predicted[r] === labels[r]) bin.right++;
  }
  const error = sums.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / labels.length;
  const filled = sums.filter(({ rows }) => rows > 0);
  return {
    error,
    bins: filled.map(({ rows, confidence, right }) => ({
      rows,
      confidence: confidence / rows,
      accuracy: right / rows,
    })),
  };
}

/**
 * The risk–coverage curve (El-Yaniv and Wiener 2010): accuracy among the rows of which the classifier is most sure.
 *
 * @param probabilities row-major [rows × classes].
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @param coverages shares of the rows, above 0 up to 1; tenths unless given.
 * @returns one point a coverage; equally sure rows in the order of the rows.
 * @example
 * riskCoverage([0.1, 0.9, 0.4, 0.6], [1, 0], 2, [0.5, 1]).map(({ accuracy }) => accuracy); // [1, 0.5]
 */
export function riskCoverage(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  coverages: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
): { coverage: number; rows: number; accuracy: number }[] {
  const predicted = mostProbable(probabilities, classes);
  const confidence = (r: number) => probabilities[r * classes + predicted[r]];
  const surestFirst = Array.from(predicted, (_, r) => r).sort((a, b) => confidence(b) - confidence(a) || a - b);
  const right = [0];
  for (const r of surestFirst) right.push(right[right.length - 1] + (predicted[r] === labels[r] ? 1 : 0));
  return coverages.map((coverage) => {
    const rows = Math.max(1, Math.round(coverage * labels.length));
    return { coverage, rows, accuracy: right[rows] / rows };
  });
}
