import { interval95, type Random, UserError } from '@crosscultural/base';
import type { CorrectedShares, DrawOptions } from './corrected-shares';

const mostIterations = 1000;
const smallestChange = 1e-9;

/** Probabilities are gathered in cells this wide before they are resampled. */
const cellWidth = 0.02;

/**
 * The shares of classes that make a calibrated classifier's probabilities fit new texts best: expectation–maximisation of
 * Saerens, Latinne and Decaestecker 2002 ("Adjusting the outputs of a classifier to new a priori probabilities", eq. 9).
 * A second estimate beside `correctedShares`: sharper where probabilities are calibrated, wrong where they are not.
 *
 * The interval redraws the texts and the labelled rows (Bayesian bootstrap: Rubin 1981). From the labelled rows come the
 * shares for which the classifier is calibrated, as the mean of its probabilities; errors of its calibration are not in it.
 *
 * @param input.probabilities of the texts, row-major [texts × classes], rows adding up to 1.
 * @param input.labelled probabilities of a labelled test set that the classifier did not learn from, row-major.
 * @param input.classes how many classes there are.
 * @param options.random decides the draws; `resamples` is how many, 2000 unless given.
 * @returns per class the share, its 95 % interval, and the naive share (the mean probability).
 * @throws UserError when there are no rows, or the lists do not hold whole rows.
 * @example
 * expectedShares({ probabilities, labelled: testProbabilities, classes: 3 }, { random: seededRandom(1) }).shares;
 */
export function expectedShares(
  input: { probabilities: ArrayLike<number>; labelled: ArrayLike<number>; classes: number },
  { random, resamples = 2000 }: DrawOptions,
): CorrectedShares {
  const { classes } = input;
  const texts = gatherCells(input.probabilities, classes);
  const labelled = gatherCells(input.labelled, classes);
  const draws = Array.from({ length: resamples }, () => {
    const prior = weightedMean(labelled.rows, redraw(labelled.counts, random), classes);
    return maximise(texts.rows, redraw(texts.counts, random), prior);
  });
  return {
    shares: maximise(texts.rows, texts.counts, weightedMean(labelled.rows, labelled.counts, classes)),
    intervals: Array.from({ length: classes }, (_, c) => interval95(draws.map((draw) => draw[c])) ?? [0, 1]),
    naive: weightedMean(texts.rows, texts.counts, classes),
  };
}

/** Eq. 9: posteriors under the new shares, then their mean as the next shares, until nothing moves. */
function maximise(rows: Float64Array, weights: ArrayLike<number>, prior: readonly number[]): number[] {
  const classes = prior.length;
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  let shares = [...prior];
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const next = new Array<number>(classes).fill(0);
    const odds = shares.map((share, c) => (prior[c] > 0 ? share / prior[c] : 0));
    for (let r = 0; r < weights.length; r++) {
      let sum = 0;
      for (let c = 0; c < classes; c++) sum += odds[c] * rows[r * classes + c];
      if (sum === 0) continue;
      const scale = weights[r] / (sum * total);
      for (let c = 0; c < classes; c++) next[c] += scale * odds[c] * rows[r * classes + c];
    }
    const change = next.reduce((largest, share, c) => Math.max(largest, Math.abs(share - shares[c])), 0);
    shares = next;
    if (change < smallestChange) break;
  }
  return shares;
}

/** Texts of nearly equal probabilities as one row, their mean, with their count: a resample then costs cells, not texts. */
function gatherCells(probabilities: ArrayLike<number>, classes: number): { rows: Float64Array; counts: Float64Array } {
  if (probabilities.length === 0 || probabilities.length % classes !== 0) {
    throw new UserError(`Probabilities must be whole rows of ${classes} numbers, and at least one row.`);
  }
  const cellOf = new Map<string, number>();
  const sums: number[][] = [];
  const counts: number[] = [];
  for (let r = 0; r < probabilities.length; r += classes) {
    const row = Array.from({ length: classes }, (_, c) => probabilities[r + c]);
    const key = row.map((value) => Math.round(value / cellWidth)).join();
    const cell = cellOf.get(key) ?? counts.length;
    if (cell === counts.length) {
      cellOf.set(key, cell);
      sums.push(row.map(() => 0));
      counts.push(0);
    }
    counts[cell]++;
    row.forEach((value, c) => {
      sums[cell][c] += value;
    });
  }
  return {
    rows: Float64Array.from(sums.flatMap((sum, cell) => sum.map((value) => value / counts[cell]))),
    counts: Float64Array.from(counts),
  };
}

/** Weights of a Bayesian bootstrap for gathered rows: Gamma(count), the sum of `count` exponential weights. */
function redraw(counts: Float64Array, random: Random): Float64Array {
  return counts.map((count) => random.gamma(count));
}

function weightedMean(rows: Float64Array, weights: ArrayLike<number>, classes: number): number[] {
  const means = new Array<number>(classes).fill(0);
  let total = 0;
  for (let r = 0; r < weights.length; r++) {
    total += weights[r];
    for (let c = 0; c < classes; c++) means[c] += weights[r] * rows[r * classes + c];
  }
  return means.map((mean) => mean / total);
}
