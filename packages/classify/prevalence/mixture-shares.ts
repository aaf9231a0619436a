import { UserError } from '@crosscultural/base';
import { type ConfusionCounts, confusionRates } from './confusion-draws';

const mostIterations = 5000;
const smallestChange = 1e-9;

/** Rows of readings whose normalised volume is smaller are taken for rows of one plane: no share can then be told from the others. Ours. */
const leastVolume = 1e-3;

/**
 * The shares of classes that make what a reader made of texts most likely: the mixture Σ s_t·M[t][r] of what it makes of each class in
 * labelled texts, fitted by expectation–maximisation (Dempster, Laird and Rubin 1977, §4.3). As `adjustedShares` where the reader gives
 * every text one of the classes and the shares lie inside of 0 and 1; and any other answer of the reader, such as none, tells classes apart, too.
 *
 * @param read texts counted by what the reader made of them, not all 0.
 * @param confusion labelled texts [truth][read], each row with at least one text.
 * @returns shares that add up to 1; null where the reader makes the same of two classes, or of one and a mixture of others.
 * @throws UserError when a row is of another length than `read`.
 * @example
 * mixtureShares([45, 45, 60], [[50, 0, 50], [0, 100, 0]]); // [0.7, 0.3]: texts without an answer are of the first class
 */
export function mixtureShares(read: ArrayLike<number>, confusion: ConfusionCounts): number[] | null {
  if (confusion.some((row) => row.length !== read.length)) {
    throw new UserError(`Each row of the confusion must hold ${read.length} counts, as there are answers.`);
  }
  const rates = confusionRates(confusion);
  if (!(volume(rates) >= leastVolume)) return null;
  const total = Array.from(read).reduce((sum, count) => sum + count, 0);
  let shares = rates.map(() => 1 / rates.length);
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const next = shares.map(() => 0);
    let explained = 0;
    for (let r = 0; r < read.length; r++) {
      let likelihood = 0;
      for (let t = 0; t < rates.length; t++) likelihood += shares[t] * rates[t][r];
      // What no class is ever read as says nothing of the classes.
      if (likelihood === 0 || read[r] === 0) continue;
      explained += read[r];
      for (let t = 0; t < rates.length; t++) next[t] += (read[r] * shares[t] * rates[t][r]) / likelihood;
    }
    if (explained === 0 || total === 0) return null;
    let change = 0;
    for (let t = 0; t < rates.length; t++) {
      next[t] /= explained;
      change = Math.max(change, Math.abs(next[t] - shares[t]));
    }
    shares = next;
    if (change < smallestChange) break;
  }
  return shares;
}

/** The volume between the rows, each of length 1: 1 where the reader never errs, 0 where a row is a mixture of others (Gram determinant). */
function volume(rows: readonly (readonly number[])[]): number {
  const basis: number[][] = [];
  let product = 1;
  for (const row of rows) {
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    const length = Math.sqrt(dot(row, row));
    const rest = row.map((value) => value / length);
    for (const axis of basis) {
      const along = dot(rest, axis);
      for (let i = 0; i < rest.length; i++) rest[i] -= along * axis[i];
    }
    const height = Math.sqrt(dot(rest, rest));
    product *= height;
    basis.push(rest.map((value) => value / height));
  }
  return product;
}
