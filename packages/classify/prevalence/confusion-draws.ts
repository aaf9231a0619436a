import { type Random, UserError } from '@crosscultural/base';

/** Counts of a labelled test set: [truth][predicted]. */
export type ConfusionCounts = readonly (readonly number[])[];

/** Half a row in each cell (Jeffreys 1946): a cell that a small test set left empty is not taken as impossible. */
const jeffreys = 0.5;

/**
 * One draw of the shares behind some counts: Dirichlet(counts + ½), the Bayesian bootstrap (Rubin 1981) with Jeffreys'
 * prior. It costs the same for a million rows as for ten.
 */
export function drawShares(counts: ArrayLike<number>, random: Random): number[] {
  return random.dirichlet(Array.from(counts, (count) => count + jeffreys));
}

/** P(predicted | truth) of each truth: the rows of a confusion divided by their sums. */
export function confusionRates(confusion: ConfusionCounts): number[][] {
  return confusion.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => count / total);
  });
}

/** @throws UserError when counts are missing, negative, or not one for each class; a class without labelled rows included. */
export function checkCounts(predicted: ArrayLike<number>, confusion: ConfusionCounts): void {
  const classes = confusion.length;
  const isCount = (count: number) => Number.isFinite(count) && count >= 0;
  if (classes < 2) throw new UserError('A confusion needs at least two classes: a list of rows, [truth][predicted].');
  confusion.forEach((row, truth) => {
    if (row.length !== classes || !row.every(isCount)) {
      throw new UserError(`Row ${truth} of the confusion must hold ${classes} counts, one for each predicted class.`);
    }
    if (!row.some((count) => count > 0)) {
      throw new UserError(`Class ${truth} has no labelled row in the confusion: its share cannot be corrected.`);
    }
  });
  const counts = Array.from(predicted);
  if (counts.length !== classes || !counts.every(isCount) || !counts.some((count) => count > 0)) {
    throw new UserError(`Predictions must be ${classes} counts, one for each class, not all of them 0.`);
  }
}
