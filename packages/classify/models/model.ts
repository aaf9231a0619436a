import { UserError } from '@crosscultural/base';
import type { SparseRows } from '../features';

/** A trained classifier. */
export interface Model {
  /** Row-major [rows × classes], each row adding up to 1. */
  probabilities(rows: SparseRows): Float64Array;
}

/**
 * How often each class's rows count, so that every class weighs the same in all: rows / (classes · rows of the class).
 *
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @returns one weight a class; 0 for a class without rows.
 * @example
 * balancedClassWeights([0, 0, 0, 1], 2); // [2 / 3, 2]
 */
export function balancedClassWeights(labels: ArrayLike<number>, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (let i = 0; i < labels.length; i++) counts[labels[i]]++;
  return counts.map((count) => (count === 0 ? 0 : labels.length / (classes * count)));
}

/** Weights of single rows: those given times those of their class; 1 where neither is given. */
export function weightsOfRows(
  labels: ArrayLike<number>,
  { rowWeights, classWeights }: { rowWeights?: ArrayLike<number>; classWeights?: readonly number[] },
): Float64Array {
  return Float64Array.from(labels, (label, i) => (rowWeights?.[i] ?? 1) * (classWeights?.[label] ?? 1));
}

/** @throws UserError when labels do not fit the rows or the classes, or fewer than two classes have rows. */
export function checkTraining(rows: SparseRows, labels: ArrayLike<number>, classes: number): void {
  if (rows.rows !== labels.length) throw new UserError(`${rows.rows} rows cannot have ${labels.length} labels.`);
  const seen = new Set<number>();
  for (let i = 0; i < labels.length; i++) seen.add(labels[i]);
  for (const label of seen) {
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new UserError(`Label ${label} is none of the ${classes} classes, which are numbered from 0.`);
    }
  }
  if (seen.size < 2) throw new UserError('Training needs rows of at least two classes.');
}
