import {
  bootstrap,
  mean,
  packUnits,
  type Random,
  type SparseUnits,
  studentQuantile,
  UserError,
} from '@crosscultural/base';
import { type ConfusionScores, confusionScores } from './confusion';

/** A number of a confusion matrix, such as `({ macroF1 }) => macroF1`. */
export type Score = (scores: ConfusionScores) => number;

export interface Interval {
  value: number;
  /** Central 95 %. */
  interval: [number, number];
}

/** Labelled rows with what one or two classifiers say of them. */
export interface JudgedRows {
  labels: ArrayLike<number>;
  classes: number;
  /** Per row a number that it shares with those which are drawn together (repeated texts, one writer); default: each row alone. */
  groups?: ArrayLike<number>;
}

/**
 * A score with its interval: rows, or groups of rows, drawn with replacement 2000 times (base's `bootstrap`).
 *
 * @param rows labels, classes, groups.
 * @param predicted classes from 0, one a row.
 * @param score what is to be known.
 * @param random decides the draws.
 * @throws UserError when most draws leave the score undefined.
 * @example
 * scoreInterval({ labels, classes: 3 }, predicted, ({ macroF1 }) => macroF1, seededRandom(1));
 */
export function scoreInterval(rows: JudgedRows, predicted: ArrayLike<number>, score: Score, random: Random): Interval {
  const units = confusionUnits(rows, [predicted]);
  return defined(bootstrap([units], [([sums]) => score(scoresOf(sums, rows.classes, 0))], random)[0]);
}

/**
 * How much better the first of two classifiers is on the same rows: the difference of their scores, rows or groups drawn
 * with replacement for both at once (paired bootstrap: Efron and Tibshirani 1993, §13.3). Rows tested in several splits may be put
 * one behind the other when `groups` numbers each text the same everywhere: its appearances are then drawn together.
 *
 * @param rows labels, classes, groups.
 * @param first predictions of one classifier, one a row.
 * @param second those of the other.
 * @param score what is to be compared.
 * @param random decides the draws.
 * @throws UserError when most draws leave the score undefined.
 * @example
 * pairedDifference({ labels, classes: 2 }, average, nbSvm, ({ accuracy }) => accuracy, seededRandom(1)).interval[0] > 0;
 */
export function pairedDifference(
  rows: JudgedRows,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  score: Score,
  random: Random,
): Interval {
  const units = confusionUnits(rows, [first, second]);
  const difference = ([sums]: readonly Float64Array[]) =>
    score(scoresOf(sums, rows.classes, 0)) - score(scoresOf(sums, rows.classes, 1));
  return defined(bootstrap([units], [difference], random)[0]);
}

/**
 * The mean of a figure over random splits of the same rows, with an interval for both chances: which rows train and which test.
 * Splits share rows, so that the plain standard error is too small; the variance is multiplied by 1/splits + test/train
 * instead of 1/splits (Nadeau and Bengio 2003, "Inference for the generalization error", §4.3).
 *
 * @param values one a split, such as differences of accuracies; at least two.
 * @param sizes rows that train and rows that test in one split.
 * @throws UserError when there are fewer than two values.
 * @example
 * meanOverSplits([0.004, 0.006, 0.005, 0.007, 0.003], { train: 8000, test: 1000 });
 */
export function meanOverSplits(values: readonly number[], sizes: { train: number; test: number }): Interval {
  if (values.length < 2) throw new UserError('An interval over splits needs at least two splits.');
  const center = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
  const error = Math.sqrt(variance * (1 / values.length + sizes.test / sizes.train));
  const reach = studentQuantile(0.975, values.length - 1) * error;
  return { value: center, interval: [center - reach, center + reach] };
}

/** Each group adds to the cells of a confusion matrix a classifier, one matrix behind the other. */
function confusionUnits(
  { labels, classes, groups }: JudgedRows,
  predictions: readonly ArrayLike<number>[],
): SparseUnits {
  const cells = classes * classes;
  const entries = new Map<number, [number, number][]>();
  for (let r = 0; r < labels.length; r++) {
    const group = groups ? groups[r] : r;
    const list = entries.get(group) ?? [];
    entries.set(group, list);
    predictions.forEach((predicted, p) => {
      list.push([p * cells + labels[r] * classes + predicted[r], 1]);
    });
  }
  return packUnits([...entries.values()], predictions.length * cells);
}

function scoresOf(sums: Float64Array, classes: number, classifier: number): ConfusionScores {
  const first = classifier * classes * classes;
  return confusionScores(
    Array.from({ length: classes }, (_, c) => [...sums.subarray(first + c * classes, first + (c + 1) * classes)]),
  );
}

function defined({ value, interval }: { value: number; interval: [number, number] | null }): Interval {
  if (interval) return { value, interval };
  throw new UserError('The score is undefined in most resamples: there are too few rows.');
}
