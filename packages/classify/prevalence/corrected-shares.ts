import { interval95, type Random, UserError } from '@crosscultural/base';
import { type ConfusionCounts, checkCounts, confusionRates, drawShares } from './confusion-draws';
import { solveLinearSystem } from './linear-system';
import { projectOntoSimplex } from './simplex';

/** What decides the draws of an interval, and how many there are. */
export interface DrawOptions {
  random: Random;
  /** 2000 unless given. */
  resamples?: number;
}

/** Shares of classes with what they rest on. */
export interface CorrectedShares {
  /** Corrected, one a class, adding up to 1. */
  shares: number[];
  /** Central 95 % of the draws, one pair a class. */
  intervals: [number, number][];
  /** As the classifier counted, before the correction. */
  naive: number[];
}

/** After less before, one a class: differences of corrected shares. */
export interface CorrectedDifference {
  difference: number[];
  intervals: [number, number][];
  naive: number[];
}

/**
 * The shares of classes among classified texts, corrected for the classifier's errors: adjusted classify and count
 * (Gart and Buck 1966; Forman 2008, "Quantifying counts and costs via classification"; several classes: Hopkins and King
 * 2010, eq. 4). With M[t][p] = P(predicted p | truth t) of a labelled test set, the predicted shares are q = Mᵀ·s; s is
 * solved for and projected onto the simplex. It holds where texts of one class look alike in both sets, whatever the shares.
 *
 * The interval redraws both the texts and the confusion's rows (Bayesian bootstrap with Jeffreys' prior), each draw solved anew.
 *
 * @param input.predicted texts counted by predicted class.
 * @param input.confusion counts of a labelled test set that the classifier did not learn from, [truth][predicted].
 * @param options.random decides the draws; `resamples` is how many, 2000 unless given.
 * @returns per class the share, its 95 % interval, and the naive share.
 * @throws UserError when counts do not fit the classes, or two classes are predicted alike, so that nothing tells them apart.
 * @example
 * const confusion = [[90, 10], [20, 180]]; // 10 % and 10 % errors
 * correctedShares({ predicted: [420, 580], confusion }, { random: seededRandom(1) }).shares; // [0.4, 0.6]
 */
export function correctedShares(
  input: { predicted: ArrayLike<number>; confusion: ConfusionCounts },
  { random, resamples = 2000 }: DrawOptions,
): CorrectedShares {
  const { predicted, confusion } = input;
  checkCounts(predicted, confusion);
  const naive = sharesOf(predicted);
  const draws = Array.from({ length: resamples }, () =>
    sharesBehind(drawShares(predicted, random), drawConfusion(confusion, random)),
  );
  return { shares: pointEstimate(naive, confusion), intervals: intervalsOf(draws, confusion.length), naive };
}

/**
 * How corrected shares differ between two sets of texts read by the same classifier: `correctedShares` of each, the draws
 * of the confusion shared, so that its error does not count twice.
 *
 * @param before texts counted by predicted class.
 * @param after other texts, counted likewise.
 * @param confusion counts of a labelled test set, [truth][predicted].
 * @param options see `correctedShares`.
 * @returns per class, after less before with its 95 % interval, and the naive difference.
 * @throws UserError as `correctedShares` does.
 * @example
 * const options = { random: seededRandom(1) };
 * correctedDifference([420, 580], [460, 540], [[90, 10], [20, 180]], options).difference; // [0.05, -0.05]
 */
export function correctedDifference(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  confusion: ConfusionCounts,
  { random, resamples = 2000 }: DrawOptions,
): CorrectedDifference {
  checkCounts(before, confusion);
  checkCounts(after, confusion);
  const draws = Array.from({ length: resamples }, () => {
    const rates = drawConfusion(confusion, random);
    const early = sharesBehind(drawShares(before, random), rates);
    const late = sharesBehind(drawShares(after, random), rates);
    return early && late && minus(late, early);
  });
  const [naiveBefore, naiveAfter] = [sharesOf(before), sharesOf(after)];
  return {
    difference: minus(pointEstimate(naiveAfter, confusion), pointEstimate(naiveBefore, confusion)),
    intervals: intervalsOf(draws, confusion.length),
    naive: minus(naiveAfter, naiveBefore),
  };
}

/**
 * The corrected shares alone, without an interval: for a caller who redraws texts and labelled rows himself.
 *
 * @param predicted texts counted by predicted class, not all 0.
 * @param confusion counts of a labelled test set, [truth][predicted], each row with at least one text.
 * @returns shares that add up to 1; null when two classes are predicted alike.
 * @example
 * adjustedShares([420, 580], [[90, 10], [20, 180]]); // [0.4, 0.6]
 */
export function adjustedShares(predicted: ArrayLike<number>, confusion: ConfusionCounts): number[] | null {
  return adjustingShares(confusion)(predicted);
}

/**
 * `adjustedShares` of several counts by one confusion.
 *
 * @param confusion counts of a labelled test set, [truth][predicted], each row with at least one text.
 * @returns takes texts counted by predicted class, not all 0, and gives their shares.
 * @example
 * adjustingShares([[90, 10], [20, 180]])([420, 580]); // [0.4, 0.6]
 */
export function adjustingShares(confusion: ConfusionCounts): (predicted: ArrayLike<number>) => number[] | null {
  const transposed = transposedOf(confusionRates(confusion));
  return (predicted) => projectedSolution(transposed, sharesOf(predicted));
}

/**
 * As `adjustedShares`, of a classifier that gives some texts no class. Texts without one count too: a class whose texts often get none is
 * lifted by as much, s_t ∝ s′_t / d_t, with s′ the corrected shares among texts with a class and d_t the share of the texts of class t that
 * get one.
 *
 * @param predicted texts counted by predicted class, one number a class; what follows does not count.
 * @param confusion labelled texts by true class and predicted one, the last one none, counts or shares.
 * @returns shares that add up to 1; null when no text has a class, some class never gets one, or two are predicted alike.
 * @example
 * adjustedSharesOfDecided([45, 45], [[50, 0, 50], [0, 100, 0]]); // [2 / 3, 1 / 3]
 */
export function adjustedSharesOfDecided(predicted: ArrayLike<number>, confusion: ConfusionCounts): number[] | null {
  const classes = confusion.length;
  const decided = Array.from({ length: classes }, (_, c) => predicted[c]);
  if (decided.every((count) => count === 0)) return null;
  const among = confusion.map((row) => row.slice(0, classes));
  const sums = among.map((row) => row.reduce((sum, count) => sum + count, 0));
  if (sums.some((sum) => sum === 0)) return null;
  const shares = adjustedShares(decided, among);
  if (shares === null) return null;
  return sharesOf(shares.map((share, c) => (share * (sums[c] + confusion[c][classes])) / sums[c]));
}

const minus = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value - b[i]);

function sharesOf(counts: ArrayLike<number>): number[] {
  const list = Array.from(counts);
  const total = list.reduce((sum, count) => sum + count, 0);
  return list.map((count) => count / total);
}

/** s of q = Mᵀ·s on the simplex; null when M is singular. */
function sharesBehind(predictedShares: readonly number[], rates: readonly (readonly number[])[]): number[] | null {
  return projectedSolution(transposedOf(rates), predictedShares);
}

const transposedOf = (rates: readonly (readonly number[])[]) =>
  rates.map((_, predicted) => rates.map((row) => row[predicted]));

function projectedSolution(transposed: readonly number[][], predictedShares: readonly number[]): number[] | null {
  const solution = solveLinearSystem(transposed, predictedShares);
  return solution && projectOntoSimplex(solution);
}

const drawConfusion = (confusion: ConfusionCounts, random: Random) => confusion.map((row) => drawShares(row, random));

function pointEstimate(naive: readonly number[], confusion: ConfusionCounts): number[] {
  const shares = sharesBehind(naive, confusionRates(confusion));
  if (shares) return shares;
  throw new UserError(
    'The confusion predicts two classes alike, so that shares cannot be corrected: use a better classifier or join the classes.',
  );
}

function intervalsOf(draws: readonly (readonly number[] | null)[], classes: number): [number, number][] {
  return Array.from({ length: classes }, (_, c) => {
    const interval = interval95(draws.map((draw) => (draw ? draw[c] : Number.NaN)));
    if (interval) return interval;
    throw new UserError('The labelled test set is too small to correct shares by: label more rows of every class.');
  });
}
